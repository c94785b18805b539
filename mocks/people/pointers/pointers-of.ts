import { writtenOf } from "#mocks/nation/written-of.ts";
import { NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
import { pointerTypes, type Pointer } from "./pointer.ts";

const northfield = NORTHFIELD_HOSPITAL.odsCode;
const southquay = SOUTHQUAY_HOSPITAL.odsCode;

const written: Record<string, readonly Pointer[]> = {
  abdul: [
    {
      key: "abdul-discharge",
      type: pointerTypes.summary,
      title: "Summary of your stay on ward 7",
      at: "2028-02-23T15:40",
      custodian: northfield,
    },
    {
      key: "abdul-respect",
      type: pointerTypes.respect,
      title: "Plan for emergency care and treatment",
      at: "2028-03-01T11:30",
      custodian: northfield,
    },
  ],
  kris: [
    {
      key: "kris-news2",
      type: pointerTypes.news2,
      title: "Observations in the emergency department",
      at: "2026-10-02T03:20",
      custodian: northfield,
    },
  ],
  grace: [
    {
      key: "grace-plan",
      type: pointerTypes.carePlan,
      title: "Plan for coming to the eye unit",
      at: "2027-05-17T14:20",
      custodian: southquay,
    },
  ],
  // Somebody for whom nobody acts: a carer must not learn of it.
  leah: [
    {
      key: "leah-crisis",
      type: pointerTypes.crisisPlan,
      title: "Crisis plan",
      at: "2027-11-08T10:15",
      custodian: southquay,
    },
  ],
};

/** The pointers of a person, dates as written; someone without an entry here has none. */
export const pointersOf = writtenOf<readonly Pointer[]>(written, []);

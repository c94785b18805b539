import type { RegisteredOrganisation } from "#lib/gateways/capability-register/schema.ts";
import type { HospitalSharing, Registered, SurgeryFeature, Switched } from "./model.ts";

/** The register's name of what each feature needs. Medicines and allergies have no switch: a level shows them. */
const capabilityOf: Readonly<Partial<Record<SurgeryFeature, string>>> = {
  "detailed-record": "detailed-record",
  documents: "documents",
  booking: "appointment-booking",
  cancelling: "appointment-cancelling",
  ordering: "medicine-ordering",
  requests: "written-requests",
  "acting-for": "acting-for-others",
};

function switchedOf({ capabilities }: RegisteredOrganisation, wanted: string) {
  const found = capabilities.find(({ name }) => name === wanted);
  if (found === undefined) return null;
  const { on, since, untilMinutes } = found;
  return { on, since, ...(untilMinutes !== undefined && { untilMinutes }) };
}

const hospitalOf = (hospital: RegisteredOrganisation): HospitalSharing => ({
  name: hospital.name,
  telephone: hospital.telephone,
  care: switchedOf(hospital, "hospital-care"),
  testResults: switchedOf(hospital, "hospital-test-results"),
});

/** What the register knows of a surgery and of the hospitals to which it refers people. */
export function toRegistered(
  surgery: RegisteredOrganisation,
  hospitals: readonly RegisteredOrganisation[],
): Registered {
  const switches: Partial<Record<SurgeryFeature, Switched>> = {};
  for (const [feature, wanted] of Object.entries(capabilityOf) as [SurgeryFeature, string][]) {
    const switched = switchedOf(surgery, wanted);
    if (switched !== null) switches[feature] = switched;
  }
  return {
    kind: "registered",
    surgery: { name: surgery.name, telephone: surgery.telephone },
    switches,
    hospitals: hospitals.filter(({ type }) => type === "hospital").map(hospitalOf),
  };
}

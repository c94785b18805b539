import { expect, test } from "vitest";
import { readAppointments } from "#lib/gateways/gp-connect-pfs-appointments/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toAppointments, toldOfError } from "./from-gp-connect-pfs-appointments.ts";

const kris = "9996789012" as NhsNumber;

const followUp = {
  resourceType: "Appointment",
  id: "1",
  meta: { versionId: "3" },
  extension: [
    {
      url: "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-DeliveryChannel-2",
      valueCode: "Telephone",
    },
  ],
  status: "booked",
  serviceCategory: { text: "Telephone surgery" },
  serviceType: [{ text: "GP appointment" }],
  description: "Sleep",
  start: "2028-10-29T09:20:00+00:00",
  end: "2028-10-29T09:30:00+00:00",
  slot: [{ reference: "Slot/A20002-calls-20281029-0920" }],
  participant: [
    { actor: { reference: `Patient/${kris}` }, status: "accepted" },
    { actor: { reference: "Location/L1" }, status: "accepted" },
    { actor: { reference: "Practitioner/P1" }, status: "accepted" },
  ],
};
const place = {
  resourceType: "Location",
  id: "L1",
  name: "Mill Lane Surgery",
  telecom: { system: "phone", value: "01632 960102" },
  address: { line: ["20 Mill Lane"], city: "Northfield", postalCode: "ZZ99 2ML" },
};
const doctor = {
  resourceType: "Practitioner",
  id: "P1",
  name: [{ prefix: ["Dr"], given: ["Patrick"], family: "Keane" }],
};

function mapped(...resources: readonly object[]) {
  const body = {
    resourceType: "Bundle",
    type: "searchset",
    entry: resources.map((resource) => ({ resource })),
  };
  const bundle = readAppointments(body, kris);
  if (!bundle.ok) throw new Error(bundle.refusal.rule);
  return { ...toAppointments(bundle.value, (own) => `g${own}`), failed: toldOfError(bundle.value) };
}

test("an appointment of the diary says when, how, with whom and where, and keeps what it takes to book it again", () => {
  const { appointments, complete } = mapped(followUp, place, doctor);
  expect(complete).toBe(true);
  expect(appointments).toEqual([
    {
      id: "g1",
      source: "gp",
      own: "1",
      version: "3",
      title: "GP appointment",
      vaccine: null,
      status: "booked",
      startsAt: "2028-10-29T09:20:00+00:00",
      endsAt: "2028-10-29T09:30:00+00:00",
      olderTime: null,
      seen: "phone",
      stay: null,
      clinician: "Dr Patrick Keane",
      place: {
        name: "Mill Lane Surgery",
        odsCode: null,
        part: null,
        address: ["20 Mill Lane", "Northfield", "ZZ99 2ML"],
        telephone: "01632 960102",
      },
      preparation: [],
      said: "Sleep",
      bookAgain: { slots: ["A20002-calls-20281029-0920"], location: "L1", practitioner: "P1" },
      site: null,
    },
  ]);
});

test("people and places that did not come along are left out, and the appointment stays", () => {
  expect(mapped(followUp).appointments).toMatchObject([
    { clinician: null, place: { name: null, address: [] } },
  ]);
});

test("the surgery's own name for an appointment is not told as what the person said", () => {
  expect(mapped({ ...followUp, description: "GP appointment" }).appointments).toMatchObject([{ said: null }]);
});

test("a channel that nobody published is not said", () => {
  const extension = [{ ...followUp.extension[0], valueCode: "Hologram" }];
  expect(mapped({ ...followUp, extension }).appointments).toMatchObject([{ seen: null }]);
});

test("what is only proposed is not told as booked: it is missing, and that is said", () => {
  expect(mapped({ ...followUp, status: "proposed" })).toMatchObject({ appointments: [], complete: false });
});

test("what was entered in error was never an appointment", () => {
  expect(mapped({ ...followUp, status: "entered-in-error" })).toMatchObject({
    appointments: [],
    complete: true,
  });
});

test("an appointment under a modifier that this service does not know is not told", () => {
  const modified = { ...followUp, modifierExtension: [{ url: "https://example.org/not" }] };
  expect(mapped(modified)).toMatchObject({ appointments: [], complete: false });
});

test.each([
  ["arrived", "booked"],
  ["fulfilled", "fulfilled"],
  ["cancelled", "cancelled"],
  ["noshow", "missed"],
] as const)("%s is told as %s", (status, told) => {
  expect(mapped({ ...followUp, status }).appointments).toMatchObject([{ status: told }]);
});

test("a list that says itself that something failed is no list", () => {
  const outcome = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "timeout" }] };
  expect(mapped(followUp, outcome).failed).toBe(true);
  expect(mapped(followUp).failed).toBe(false);
});

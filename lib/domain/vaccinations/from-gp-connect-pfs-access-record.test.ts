import { expect, test } from "vitest";
import { readRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { readArea } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toSurgeryVaccinations } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const subject = { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } };
const coded = (code: string, display: string) => ({
  coding: [{ system: "http://snomed.info/sct", code, display }],
});
const place = { resourceType: "Location", id: "l", name: "Mill Lane Surgery" };
const immunization = (changes: object = {}) => ({
  resourceType: "Immunization",
  id: "a",
  extension: [
    {
      url: "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-DateRecorded-1",
      valueDateTime: "2027-02-12T11:05:00+00:00",
    },
    {
      url: "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-VaccinationProcedure-1",
      valueCodeableConcept: coded("822851000000102", "Seasonal influenza vaccination"),
    },
  ],
  status: "completed",
  notGiven: false,
  vaccineCode: coded("34680411000001107", "Quadrivalent influenza vaccine"),
  patient: subject,
  date: "2027-11-06",
  primarySource: false,
  location: { reference: "Location/l" },
  lotNumber: " W4B771M ",
  explanation: { reason: [coded("310578008", "Routine immunization schedule")] },
  vaccinationProtocol: [{ doseSequence: 1, targetDisease: [coded("6142004", "Influenza")] }],
  ...changes,
});

function read(...resources: readonly ({ readonly id: string } & object)[]) {
  const list = {
    resourceType: "List",
    status: "current",
    mode: "snapshot",
    code: coded("1102181000000102", "Immunisations"),
    subject,
    entry: resources.map(({ id }) => ({ item: { reference: `Immunization/${id}` } })),
  };
  const entry = [list, place, ...resources].map((resource) => ({ resource }));
  const record = readRecordAreas({ resourceType: "Bundle", type: "collection", entry }, kris);
  if (!record.ok) throw new Error(record.refusal.rule);
  const area = readArea(record.value, "immunisations");
  if (!area.ok) throw new Error(area.failure.kind);
  return toSurgeryVaccinations(area.value, record.value, (source, id) => `${source}:${id}`);
}

test("each part is taken as the surgery has it", () => {
  expect(read(immunization()).items).toMatchObject([
    {
      id: "gp:a",
      status: "given",
      givenAt: "2027-11-06",
      product: { code: "34680411000001107" },
      procedure: { display: "Seasonal influenza vaccination" },
      diseases: [{ code: "6142004", display: "Influenza" }],
      dose: { kind: "number", number: 1 },
      batch: "W4B771M",
      place: "Mill Lane Surgery",
      toldOnly: true,
      recordedAt: "2027-02-12T11:05:00.000Z",
    },
  ]);
});

test("a declined one has no product, and its reason", () => {
  const unknown = { coding: [{ system: "http://hl7.org/fhir/v3/NullFlavor", code: "UNK" }], text: "Unknown" };
  const declined = {
    notGiven: true,
    vaccineCode: unknown,
    explanation: { reasonNotGiven: [coded("315640000", "Influenza vaccination declined")] },
  };
  expect(read(immunization(declined)).items).toMatchObject([
    { status: "not-given", product: null, reason: { display: "Influenza vaccination declined" } },
  ]);
});

test("bad entries: unreadable leaves the rest, in error is counted, a modifier marks, a false date is unknown", () => {
  const answer = read(
    immunization({ id: "bad", status: "asleep" }),
    immunization({ id: "wrong", status: "entered-in-error" }),
    immunization({ id: "strange", modifierExtension: [{ url: "https://example.org/not" }] }),
    immunization({ id: "dated", date: "2027-02-30" }),
  );
  expect(answer).toMatchObject({
    complete: false,
    removed: 1,
    items: [{ cannotBeShownSafely: true }, { givenAt: null, cannotBeShownSafely: false }],
  });
});

import { expect, test } from "vitest";
import { readImmunisations } from "#lib/gateways/immunisation-fhir/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toRegisterVaccinations } from "./from-immunisation-fhir.ts";

const kris = "9996789012" as NhsNumber;
const system = "https://fhir.nhs.uk/Id/nhs-number";
const coded = (code: string, display: string) => ({
  coding: [{ system: "http://snomed.info/sct", code, display }],
});
const immunization = (changes: object = {}) => ({
  resourceType: "Immunization",
  id: "a",
  status: "completed",
  extension: [
    {
      url: "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure",
      valueCodeableConcept: coded("1303503001", "Administration of RSV vaccine"),
    },
  ],
  vaccineCode: coded("42605811000001109", "Abrysvo vaccine"),
  patient: { identifier: { system, value: kris } },
  occurrenceDateTime: "2027-11-06T10:15:00+00:00",
  primarySource: true,
  location: { identifier: { system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "FZ901" } },
  lotNumber: "W4B771M",
  expirationDate: "2028-06-30",
  performer: [
    {
      actor: {
        identifier: { system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "FZ901" },
        display: "Weaver Street Pharmacy",
      },
    },
  ],
  protocolApplied: [
    { targetDisease: [coded("55735004", "RSV infection")], doseNumberString: "Dose sequence not recorded" },
  ],
  ...changes,
});

function read(...resources: readonly object[]) {
  const entry = resources.map((resource) => ({ resource }));
  const answer = readImmunisations(
    { resourceType: "Bundle", type: "searchset", total: entry.length, entry },
    kris,
  );
  return answer.ok ? toRegisterVaccinations(answer.value, (source, id) => `${source}:${id}`) : answer.refusal;
}

function one(changes: object = {}) {
  const answer = read(immunization(changes));
  if (!("items" in answer)) throw new Error(answer.rule);
  return answer.items[0];
}

test("each part is taken as the register has it", () => {
  expect(one()).toMatchObject({
    id: "vaccination-register:a",
    status: "given",
    givenAt: "2027-11-06T10:15:00.000Z",
    product: { code: "42605811000001109", display: "Abrysvo vaccine" },
    procedure: { code: "1303503001" },
    diseases: [{ code: "55735004", display: "RSV infection" }],
    dose: { kind: "text", text: "Dose sequence not recorded" },
    batch: "W4B771M",
    place: "Weaver Street Pharmacy",
    toldOnly: false,
  });
});

test("what was not done says so and why", () => {
  const reason = coded("315640000", "Influenza vaccination declined");
  expect(one({ status: "not-done", statusReason: reason })).toMatchObject({
    status: "not-given",
    reason: { display: "Influenza vaccination declined" },
  });
});

test("a date that does not exist is not known, and words stand in its place", () => {
  const changes = { occurrenceDateTime: "2027-02-30", occurrenceString: "As a child" };
  expect(one(changes)).toMatchObject({ givenAt: null, givenInWords: "As a child" });
});

test("an unknown modifier marks the entry, and what was entered in error is counted and gone", () => {
  expect(one({ modifierExtension: [{ url: "https://example.org/not" }] })?.cannotBeShownSafely).toBe(true);
  expect(read(immunization({ status: "entered-in-error" }))).toMatchObject({ items: [], removed: 1 });
});

test("a vaccination of somebody else drops the whole answer", () => {
  const other = { patient: { identifier: { system, value: "9990123454" } }, id: "b" };
  expect(read(immunization(), immunization(other))).toHaveProperty("rule");
});

test.each([
  ["2028-06-30T00:00:00+01:00", "2028-06-30"],
  ["2028-06-30", "2028-06-30"],
  ["2028-06", null],
  ["2028", null],
])("an expiry of %s is %s", (expirationDate, expires) => {
  expect(one({ expirationDate })).toMatchObject({ expires });
});

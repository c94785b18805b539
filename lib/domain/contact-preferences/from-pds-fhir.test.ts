import { expect, test } from "vitest";
import { readPatient, type PdsPatient } from "#lib/gateways/pds-fhir/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toReach, toRecorded, toSurgery } from "./from-pds-fhir.ts";

const kris = "9996789012" as NhsNumber;
const identifier = [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }];
const ukCore = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";
const coded = (url: string, code: string) => ({ url, valueCodeableConcept: { coding: [{ code }] } });

function patient(changes: object): PdsPatient {
  const read = readPatient({ resourceType: "Patient", id: kris, identifier, ...changes }, kris);
  if (!read.ok || read.value.kind !== "patient") throw new Error("unreadable");
  return read.value.patient;
}
const withExtensions = (...extension: object[]) => patient({ extension });
const preference = (...extension: object[]) => ({ url: `${ukCore}-ContactPreference`, extension });
const communication = (...extension: object[]) => ({ url: `${ukCore}-NHSCommunication`, extension });

const nothing = { method: null, format: null, times: null, language: null, interpreter: false };

test("format, way and times are those of the contact preference, by the codes of PDS", () => {
  const said = preference(
    coded("PreferredWrittenCommunicationFormat", "12"),
    coded("PreferredContactMethod", "1"),
    { url: "PreferredContactTimes", valueString: "Not after 7pm" },
  );
  expect(toRecorded(withExtensions(said))).toEqual({
    ...nothing,
    ...{ format: "braille", method: "letter", times: "Not after 7pm" },
  });
});

test.each([
  ["1", "letter"],
  ["2", "visit"],
  ["3", "phone"],
  ["4", "email"],
  ["5", "textphone"],
  ["6", "through-someone"],
  ["7", "sign-language"],
  ["8", "no-phone"],
  ["9", "other"],
])("way %s is %s", (code, method) => {
  expect(toRecorded(withExtensions(preference(coded("PreferredContactMethod", code))))).toMatchObject({
    method,
  });
});

test.each([
  ["11", "large-print"],
  ["12", "braille"],
  ["13", "audio"],
  ["14", "other"],
])("format %s is %s", (code, format) => {
  const said = preference(coded("PreferredWrittenCommunicationFormat", code));
  expect(toRecorded(withExtensions(said))).toMatchObject({ format });
});

test("a language and whether an interpreter is needed; English goes without saying", () => {
  const interpreter = (valueBoolean: boolean) => ({ url: "interpreterRequired", valueBoolean });
  expect(toRecorded(withExtensions(communication(coded("language", "q4"), interpreter(true))))).toMatchObject(
    {
      ...{ language: "q4", interpreter: true },
    },
  );
  expect(toRecorded(withExtensions(communication(coded("language", "fr"))))).toMatchObject({
    ...{ language: "fr", interpreter: false },
  });
  expect(toRecorded(withExtensions(communication(coded("language", "en"), interpreter(false))))).toEqual(
    nothing,
  );
  expect(toRecorded(patient({}))).toEqual(nothing);
});

test("a preference whose form nobody knows is not read as none", () => {
  expect(
    toRecorded(withExtensions({ url: `${ukCore}-ContactPreference`, valueString: "Letter" })),
  ).toBeNull();
});

test("where somebody is reached, without what is over", () => {
  const over = { system: "phone", use: "mobile", value: "07700900001", period: { end: "2028-05-15" } };
  const now = { system: "phone", use: "mobile", value: "07700900002" };
  const home = { use: "home", line: ["", "5 Weaver Court", "", "Northfield", ""], postalCode: "ZZ99 5KL" };
  const reached = patient({ telecom: [over, now], address: [{ use: "temp", line: ["Away"] }, home] });
  expect(toReach(reached, "2028-05-16")).toEqual({
    ...{ mobile: "07700900002", landline: null, email: null, hidden: false },
    address: ["5 Weaver Court", "Northfield", "ZZ99 5KL"],
  });
});

test("a restricted record hides where somebody is reached, and who the surgery is", () => {
  expect(toReach(patient({}), "2028-05-16")).toMatchObject({ hidden: true, address: [] });
  expect(toSurgery(patient({}))).toBeNull();
  const surgery = { system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "A20002" };
  expect(toSurgery(patient({ generalPractitioner: [{ identifier: surgery }] }))).toBe("A20002");
});

import { expect, test } from "vitest";
import { patchRequest, readPatient, type PdsPatient } from "#lib/gateways/pds-fhir/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toRecorded } from "./from-pds-fhir.ts";
import type { Recorded } from "./model.ts";
import { toPatches } from "./to-pds-fhir.ts";

const kris = "9996789012" as NhsNumber;
const identifier = [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }];
const ukCore = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";
const system = (name: string) => `https://fhir.hl7.org.uk/CodeSystem/UKCore-${name}`;
const pharmacy = { url: `${ukCore}-NominatedPharmacy`, valueReference: {} };
const coded = (url: string, code: string, display: string, of = url) => ({
  url,
  valueCodeableConcept: { coding: [{ system: system(of), code, display }] },
});
const letter = coded("PreferredContactMethod", "1", "Letter");
const largePrint = coded("PreferredWrittenCommunicationFormat", "11", "Large print");
const preference = (...extension: object[]) => ({ url: `${ukCore}-ContactPreference`, extension });
const communication = (...extension: object[]) => ({ url: `${ukCore}-NHSCommunication`, extension });
const french = communication(coded("language", "fr", "French", "HumanLanguage"));

function record(...extension: object[]): PdsPatient {
  const read = readPatient({ resourceType: "Patient", id: kris, identifier, extension }, kris);
  if (!read.ok || read.value.kind !== "patient") throw new Error("unreadable");
  return read.value.patient;
}
function patches(of: PdsPatient, wanted: Partial<Recorded>) {
  const was = toRecorded(of);
  if (was === null) throw new Error("unreadable");
  return toPatches(of, { ...was, ...wanted });
}

test("what was never said is added at the end of the list, with its code and display", () => {
  expect(patches(record(pharmacy), { format: "large-print" })).toEqual([
    { op: "add", path: "/extension/-", value: preference(largePrint) },
  ]);
});

test("what stands is replaced whole, where it stands, with the parts that stay as they came", () => {
  const own = { ...letter, id: "kept" };
  const of = record(pharmacy, preference(own, { url: "PreferredContactTimes", valueString: "Mornings" }));
  expect(patches(of, { format: "large-print" })).toEqual([
    {
      op: "replace",
      path: "/extension/1",
      value: preference(largePrint, own, { url: "PreferredContactTimes", valueString: "Mornings" }),
    },
  ]);
});

test("the last thing that is taken away takes the extension away, right after the test that it is the one", () => {
  expect(patches(record(pharmacy, preference(largePrint)), { format: null })).toEqual([
    { op: "test", path: "/extension/1/url", value: `${ukCore}-ContactPreference` },
    { op: "remove", path: "/extension/1" },
  ]);
});

test("British Sign Language has a code of the record's own", () => {
  expect(patches(record(), { language: "q4", interpreter: true })).toEqual([
    {
      op: "add",
      path: "/extension/-",
      value: communication(coded("language", "q4", "British Sign Language", "HumanLanguage"), {
        url: "interpreterRequired",
        valueBoolean: true,
      }),
    },
  ]);
});

test("English is never written: the language is taken away", () => {
  expect(patches(record(french), { language: null, interpreter: false })).toEqual([
    { op: "test", path: "/extension/0/url", value: `${ukCore}-NHSCommunication` },
    { op: "remove", path: "/extension/0" },
  ]);
});

test("two removals go from the last place on, after all that counts by place", () => {
  const of = record(preference(largePrint), pharmacy, french);
  const both = patches(of, { format: null, language: null });
  expect(both.map(({ op, path }) => `${op} ${path}`)).toEqual([
    "test /extension/2/url",
    "remove /extension/2",
    "test /extension/0/url",
    "remove /extension/0",
  ]);
  const mixed = patches(of, { format: "braille", language: null });
  expect(mixed.map(({ op }) => op)).toEqual(["replace", "test", "remove"]);
});

test("what the record says already is not written, and everything else has the published shape", () => {
  const of = record(preference(letter, largePrint), french);
  expect(patches(of, {})).toEqual([]);
  for (const wanted of [{ method: "email" }, { language: "ar" }, { format: "audio" }] as const)
    expect(patchRequest.safeParse({ patches: patches(of, wanted) }).success).toBe(true);
});

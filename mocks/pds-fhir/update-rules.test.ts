import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { AsKris, invalid, pharmacyOf, UK_CORE, type Patch } from "./as-kris.ts";

let kris: AsKris;
beforeAll(async () => {
  kris = await AsKris.start();
});
afterAll(() => kris.party.sandbox.close());
afterEach(() => kris.party.sandbox.nation.reset());

const add = (root: string, value: unknown): Patch => ({ op: "add", path: `/${root}/-`, value });
const temp = (start: string, end: string, text = "Holiday Home") => ({
  use: "temp",
  period: { start, end },
  text,
  line: ["", "1 Sea View", "", "Southquay", ""],
});
const relationship = (code: string) => [{ coding: [{ code }] }];
const contact = (more: object, code = "C") => ({
  relationship: relationship(code),
  telecom: [{ system: "phone", value: "07700900123", ...more }],
});
const preference = (part: string, code: string) => ({
  url: `${UK_CORE}-ContactPreference`,
  extension: [{ url: part, valueCodeableConcept: { coding: [{ code }] } }],
});
const communication = (code: string) => ({
  url: `${UK_CORE}-NHSCommunication`,
  extension: [{ url: "language", valueCodeableConcept: { coding: [{ code }] } }],
});

test.each<[string, Patch[], (number | string)[]]>([
  ["gender", [{ op: "replace", path: "/gender", value: "male" }], invalid],
  ["an unknown field", [add("pets", { name: "Rex" })], [400, "ADDITIONAL_PROPERTIES"]],
  [
    "an unknown field of an address",
    [add("address", { ...temp("2028-05-01", "2028-05-20"), floor: 2 })],
    [400, "ADDITIONAL_PROPERTIES"],
  ],
  ["an operation that is none", [{ op: "move", path: "/address/0" }], [400, "INVALID_VALUE"]],
  ["an addition by number", [{ op: "add", path: "/telecom/0", value: {} }], invalid],
  [
    "an item that is not there",
    [
      { op: "test", path: "/address/7/id", value: "x" },
      { op: "remove", path: "/address/7" },
    ],
    invalid,
  ],
  ["an addition without a value", [{ op: "add", path: "/address/-" }], [400, "MISSING_VALUE"]],
  [
    "the telephone at home",
    [add("telecom", { system: "phone", use: "home", value: "01632960999" })],
    invalid,
  ],
  [
    "an e-mail address that is none",
    [add("telecom", { system: "email", use: "work", value: "kris" })],
    [400, "INVALID_VALUE"],
  ],
  [
    "a second mobile",
    [add("telecom", { system: "phone", use: "mobile", value: "07700900998" })],
    [403, "FORBIDDEN_UPDATE"],
  ],
  [
    "a second home",
    [add("address", { use: "home", line: ["", "1 Sea View", "", "Southquay", ""] })],
    [403, "FORBIDDEN_UPDATE"],
  ],
  [
    "a place of work",
    [add("address", { use: "work", line: ["1 Sea View", "Southquay"] })],
    [400, "UNSUPPORTED_VALUE"],
  ],
  [
    "an address without a town",
    [add("address", { ...temp("2028-05-01", "2028-05-20"), line: ["", "1 Sea View", "", "", ""] })],
    invalid,
  ],
  [
    "an address without lines",
    [add("address", { ...temp("2028-05-01", "2028-05-20"), line: [] })],
    [400, "TOO_FEW_VALUES_SUBMITTED"],
  ],
  [
    "an address with six lines",
    [add("address", { ...temp("2028-05-01", "2028-05-20"), line: ["a", "b", "c", "d", "e", "f"] })],
    [400, "TOO_MANY_VALUES_SUBMITTED"],
  ],
  [
    "signs that no envelope has",
    [add("address", { ...temp("2028-05-01", "2028-05-20"), line: ["1 Sea View", "Southquay ☂"] })],
    [400, "UNSUPPORTED_CHARACTERS_IN_FIELD"],
  ],
  ["91 days away", [add("address", temp("2028-05-01", "2028-07-31"))], invalid],
  ["a stay that begins tomorrow", [add("address", temp("2028-05-17", "2028-05-20"))], invalid],
  ["a stay that ends before it begins", [add("address", temp("2028-05-10", "2028-05-01"))], invalid],
  [
    "a stay without an end",
    [add("address", { ...temp("2028-05-10", ""), period: { start: "2028-05-10" } })],
    [400, "MISSING_VALUE"],
  ],
  [
    "a temporary address of an unknown kind",
    [add("address", temp("2028-05-01", "2028-05-20", "Igloo"))],
    [400, "INVALID_VALUE"],
  ],
  [
    "an emergency contact with a use",
    [add("contact", contact({ use: "home" }))],
    [400, "ADDITIONAL_PROPERTIES"],
  ],
  ["an emergency contact by fax", [add("contact", contact({ system: "fax" }))], [400, "INVALID_VALUE"]],
  ["a next of kin as emergency contact", [add("contact", contact({}, "N"))], [400, "INVALID_VALUE"]],
  [
    "a pharmacy that nobody knows",
    [{ op: "replace", path: "/extension/0", value: pharmacyOf("FXX99") }],
    [400, "INVALID_VALUE"],
  ],
  [
    "part of a pharmacy",
    [{ op: "replace", path: "/extension/0/valueReference/identifier/value", value: "FZ902" }],
    invalid,
  ],
  ["a death", [add("extension", { url: `${UK_CORE}-DeathNotificationStatus` })], invalid],
  [
    "English, which goes without saying",
    [{ op: "replace", path: "/extension/1", value: communication("en") }],
    invalid,
  ],
  [
    "a place of birth that says nothing",
    [
      add("extension", {
        url: "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
        valueAddress: {},
      }),
    ],
    [400, "TOO_FEW_VALUES_SUBMITTED"],
  ],
  [
    "a written format that PDS has no code for",
    [add("extension", preference("PreferredWrittenCommunicationFormat", "14"))],
    [400, "INVALID_VALUE"],
  ],
  [
    "a way of contact that PDS has no code for",
    [add("extension", preference("PreferredContactMethod", "9"))],
    [400, "INVALID_VALUE"],
  ],
  ["nothing at all", [{ op: "test", path: "/gender", value: "other" }], invalid],
])("%s is refused", async (_, patches, expected) => {
  expect(await kris.refusal(patches)).toEqual(expected);
});

test.each<[string, Patch]>([
  ["90 days away", add("address", temp("2028-05-01", "2028-07-30"))],
  [
    "no fixed abode for post",
    add("address", {
      use: "billing",
      period: { start: "2028-05-01", end: "2029-05-01" },
      postalCode: "ZZ99 3VZ",
    }),
  ],
  ["an emergency contact", add("contact", contact({}))],
  ["large print", add("extension", preference("PreferredWrittenCommunicationFormat", "11"))],
  ["letters", add("extension", preference("PreferredContactMethod", "1"))],
  ["British Sign Language", { op: "replace", path: "/extension/1", value: communication("q4") }],
  ["a language", { op: "replace", path: "/extension/1", value: communication("ar") }],
  [
    "a place of birth",
    add("extension", {
      url: "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
      valueAddress: { city: "Malmö" },
    }),
  ],
])("%s is taken", async (_, one) => {
  expect((await kris.patch([one])).status).toBe(200);
  expect((await kris.patient()).meta.versionId).toBe("3");
});

import { expect, test } from "vitest";
import { patient } from "#lib/gateways/fhir/r4.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toIdentity } from "./from-pds-fhir.ts";

const kris = "9996789012" as NhsNumber;
const identity = (changes: object) =>
  toIdentity(patient.parse({ resourceType: "Patient", id: kris, ...changes }), kris, "2028-05-16");
const usual = { use: "usual", given: ["Kristoffer", "Jan"], family: "Lindqvist" };

test("a nickname is the chosen name, with the family name, and the full name stays", () => {
  expect(identity({ name: [usual, { use: "nickname", given: ["Kris"] }], birthDate: "1971-06-23" })).toEqual({
    kind: "identity",
    chosenName: "Kris Lindqvist",
    fullName: "Kristoffer Jan Lindqvist",
    dateOfBirth: "1971-06-23",
    nhsNumber: kris,
  });
});

test("an earlier nickname is not used any more", () => {
  const earlier = { use: "nickname", given: ["Kit"], period: { start: "2000-01-01", end: "2010-12-31" } };
  expect(identity({ name: [earlier, usual] }).chosenName).toBe("Kristoffer Lindqvist");
});

test("of two usual names the current one counts, and an expired one is better than none", () => {
  const before = { ...usual, family: "Berg", period: { end: "2019-12-31" } };
  expect(identity({ name: [before, usual] }).fullName).toBe("Kristoffer Jan Lindqvist");
  expect(identity({ name: [before] }).fullName).toBe("Kristoffer Jan Berg");
});

test("a restricted or minimal record has no name and no date of birth, and that is said", () => {
  expect(identity({})).toMatchObject({ chosenName: null, fullName: null, dateOfBirth: null });
});

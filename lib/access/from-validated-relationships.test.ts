import { expect, test } from "vitest";
import type { Patient } from "#lib/gateways/fhir/r4.ts";
import type { RoleTerms } from "#lib/gateways/relationship-terms/schema.ts";
import type { ProxyRole } from "#lib/gateways/validated-relationships/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toActingFacts } from "./from-validated-relationships.ts";

const sarah = "9990000018" as NhsNumber;
const kit = "9990000026" as NhsNumber;

const aRole = (changes: Partial<ProxyRole> = {}): ProxyRole => ({
  id: "role-1",
  status: "active",
  reason: null,
  reasonText: null,
  legalBasis: "parental-responsibility",
  performer: sarah,
  patient: kit,
  created: "2024-01-01T10:00:00+00:00",
  updated: "2024-01-02",
  start: "2024-01-01",
  end: null,
  grantor: "A12345",
  verified: "2024-01-01",
  ...changes,
});

const person = (number: string, name: Patient["name"], birthDate?: string) =>
  ({
    resourceType: "Patient",
    identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: number }],
    name,
    birthDate,
  }) as Patient;

const people = [
  person(sarah, [{ given: ["Sarah"], family: "Okafor" }], "1984-04-02"),
  person(
    kit,
    [
      { use: "old", given: ["Christopher"], family: "Hale" },
      { use: "usual", given: [" Kit "], family: "Okafor" },
    ],
    "2017-09-01",
  ),
];

const terms = (changes: Partial<RoleTerms> = {}): RoleTerms => ({
  id: "role-1",
  access: ["APPT", "TEST"],
  reviewAge: 11,
  reviewedFor: [11],
  patient: kit,
  performer: sarah,
  updated: "2024-01-02T00:00:00Z",
  ...changes,
});

const facts = (
  role: Partial<ProxyRole> = {},
  theTerms: readonly RoleTerms[] = [terms()],
  whose: "patient" | "performer" = "patient",
) => toActingFacts({ roles: [aRole(role)], people, complete: true }, theTerms, whose)[0];

test("a relationship is told with what it grants and with who is on the other side", () => {
  expect(facts()).toMatchObject({
    role: "role-1",
    performer: sarah,
    patient: kit,
    given: "Kit",
    family: "Okafor",
    birthDate: "2017-09-01",
    access: ["APPT", "TEST"],
    reviewAge: 11,
    reviewedFor: [11],
  });
  expect(facts({}, [terms()], "performer")).toMatchObject({ given: "Sarah", birthDate: "1984-04-02" });
});

test("terms about other people grant nothing, and no review is later than the latest age", () => {
  const other = "9990000034" as NhsNumber;
  expect(facts({}, [terms({ performer: other })])).toMatchObject({ access: [] });
  expect(facts({}, [terms({ patient: other })])).toMatchObject({ access: [] });
  expect(facts({}, [terms({ reviewAge: 16 })])).toMatchObject({ reviewAge: 13 });
});

test("whole days of England begin at their first instant and end at their last", () => {
  expect(facts({ start: "2028-05-16", end: "2028-05-31" })).toMatchObject({
    start: "2028-05-15T23:00:00.000Z",
    end: "2028-05-31T22:59:59.000Z",
  });
  expect(facts({ end: "2028-05-31T12:00:00+01:00" })?.end).toBe("2028-05-31T11:00:00.000Z");
  expect(facts({ end: null })?.end).toBeNull();
});

test("an end that cannot be read has come", () => {
  for (const end of ["soon", "2028-02-31T99:00", ""])
    expect(facts({ end })?.end).toBe("1970-01-01T00:00:00.000Z");
});

test("a review that cannot be read was none", () => {
  expect(facts({ verified: "last week" })?.verified).toBeNull();
});

test("without terms nothing is granted, and the review is at 13", () => {
  for (const none of [[], [terms({ id: "role-2" })]])
    expect(facts({}, none)).toMatchObject({ access: [], reviewAge: 13, reviewedFor: [] });
  expect(facts({}, [terms({ reviewAge: null })])?.reviewAge).toBe(13);
});

test("who did not come along has no name and no birthday, and nobody else's", () => {
  expect(facts({ patient: "9990000034" as NhsNumber })).toMatchObject({
    given: null,
    family: null,
    birthDate: null,
  });
});

test("a number of another register is nobody's", () => {
  const other = { ...people[1], identifier: [{ system: "https://example.org/id", value: kit }] } as Patient;
  const told = toActingFacts({ roles: [aRole()], people: [other], complete: true }, [], "patient");
  expect(told[0]?.birthDate).toBeNull();
});

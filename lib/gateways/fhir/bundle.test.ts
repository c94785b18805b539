import { expect, test } from "vitest";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { hasUnknownModifier, readBundle, readResource } from "./bundle.ts";
import { patient as patientSchema, r4Dialect } from "./r4.ts";

const kris = "9996789012" as NhsNumber;
const system = "https://fhir.nhs.uk/Id/nhs-number";
const patient = { resourceType: "Patient", id: "p", identifier: [{ system, value: kris }] };
const potassium = (changes: object = {}) => ({
  resourceType: "Observation",
  id: "k",
  status: "final",
  code: { text: "Potassium" },
  subject: { reference: "Patient/p" },
  ...changes,
});
const bundleOf = (resources: readonly object[], changes: object = {}) => ({
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
  ...changes,
});
const reading = (raw: unknown) => readBundle(raw, r4Dialect, kris);

/** What a reading was refused for. */
function refusal(raw: unknown) {
  const result = reading(raw);
  return result.ok ? null : result.refusal;
}

test("a bundle about the person is read, and unknown fields and kinds of resource do no harm", () => {
  const result = reading(
    bundleOf([
      patient,
      potassium({ novelty: 1 }),
      { resourceType: "Flag", subject: { reference: "Patient/p" } },
    ]),
  );
  expect(result).toMatchObject({ ok: true, value: { complete: true } });
  expect(result.ok && result.value.resources.map(({ resourceType }) => resourceType)).toEqual([
    "Patient",
    "Observation",
  ]);
});

test.each([
  ["a subject that is not in the bundle", potassium({ subject: { reference: "Patient/q" } })],
  ["no subject at all", potassium({ subject: undefined })],
  [
    "a subject with somebody else's number",
    potassium({ subject: { identifier: { system, value: "9999012345" } } }),
  ],
  [
    "two answers to who it is",
    potassium({ subject: { reference: "Patient/p", identifier: { system, value: "9999012345" } } }),
  ],
  ["a subject that is only a name", potassium({ subject: { display: "Kris Lindqvist" } })],
  ["a second patient", { ...patient, id: "q", identifier: [{ system, value: "9999012345" }] }],
  ["a patient without a number", { ...patient, id: "q", identifier: [] }],
  [
    "a contained patient who is somebody else",
    potassium({
      subject: { reference: "#x" },
      contained: [{ resourceType: "Patient", id: "x", identifier: [{ system, value: "9999012345" }] }],
    }),
  ],
  [
    "a kind that we do not read, about somebody else",
    { resourceType: "Flag", subject: { reference: "Patient/q" } },
  ],
])("%s condemns the whole answer", (_, resource) => {
  expect(refusal(bundleOf([patient, potassium({ id: "fine" }), resource]))).toMatchObject({
    wrongPerson: true,
  });
});

test("a subject may be named by number, by full address or by urn", () => {
  for (const subject of [
    { identifier: { system, value: kris } },
    { reference: "https://hospital.example/fhir/Patient/p" },
    { reference: "Patient/p/_history/2" },
    { reference: "urn:uuid:p" },
  ])
    expect(reading(bundleOf([patient, potassium({ subject })])).ok).toBe(true);
});

test("a status that was never published is refused with its path and its rule", () => {
  expect(refusal(bundleOf([patient, potassium({ status: "finished" })]))).toMatchObject({
    path: "$.entry[1].resource.status",
    rule: expect.stringContaining("FHIR R4 Observation.status"),
  });
});

test("more than 500 entries are refused", () => {
  expect(refusal(bundleOf(Array.from({ length: 501 }, () => patient)))?.path).toBe("$.entry");
});

test("one thing twice is one thing, and of two versions the later one counts", () => {
  const older = potassium({ meta: { lastUpdated: "2028-05-01T00:00:00Z" }, code: { text: "old" } });
  const newer = potassium({ meta: { lastUpdated: "2028-05-02T00:00:00Z" }, code: { text: "new" } });
  const result = reading(bundleOf([patient, newer, older, newer]));
  expect(result.ok && result.value.resources.slice(1)).toMatchObject([{ code: { text: "new" } }]);
});

test.each([
  ["a total that is larger", { type: "searchset", total: 7 }],
  ["a next page", { type: "searchset", link: [{ relation: "next", url: "https://x.example/2" }] }],
])("%s means that the answer is not complete", (_, changes) => {
  expect(reading(bundleOf([patient, potassium()], changes))).toMatchObject({
    ok: true,
    value: { complete: false },
  });
});

test("what was only included does not count towards the total", () => {
  const entry = [
    { resource: potassium(), search: { mode: "match" } },
    { resource: patient, search: { mode: "include" } },
  ];
  expect(reading({ resourceType: "Bundle", type: "searchset", total: 1, entry })).toMatchObject({
    value: { complete: true },
  });
});

test("an unknown modifier marks its resource, however deep it stands", () => {
  const modifierExtension = [{ url: "https://x.example/negated", valueBoolean: true }];
  expect(hasUnknownModifier({ component: [{ modifierExtension }] })).toBe(true);
  expect(hasUnknownModifier({ modifierExtension: [] })).toBe(false);
  const result = reading(bundleOf([patient, potassium({ modifierExtension }), potassium({ id: "b" })]));
  expect(result.ok && result.value.resources.map(({ unsafe }) => unsafe)).toEqual([false, true, false]);
});

const alone = (one: object) => readResource(one, patientSchema, "FHIR R4 Patient", kris);

test("a resource that comes alone is read by its schema, and must be about whom was asked", () => {
  expect(alone(patient)).toMatchObject({ ok: true, value: { id: "p" } });
  expect(alone({ ...patient, identifier: [{ system, value: "9999012345" }] })).toMatchObject({
    refusal: { path: "$.identifier", wrongPerson: true },
  });
  expect(alone(potassium())).toMatchObject({
    refusal: { path: "$.resourceType", rule: expect.stringContaining("FHIR R4 Patient.resourceType") },
  });
});

test("a resource that comes alone and is changed by an unknown modifier is refused", () => {
  expect(alone({ ...patient, modifierExtension: [{ url: "https://x.example/negated" }] })).toMatchObject({
    refusal: { path: "$.modifierExtension" },
  });
});

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { runConformance } from "./run.ts";
import { fallen, sameExamples, sharesOf, withoutBaseline } from "./share.ts";
import { trials } from "./trials.ts";

/** A folder of contracts with these examples, by path. */
function contracts(examples: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "front-door-contracts-"));
  for (const [path, json] of Object.entries(examples)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof json === "string" ? json : JSON.stringify(json));
  }
  return folder;
}

/** What became of one example of one API. */
function outcomeOf(api: string, path: string, json: unknown) {
  const reports = runConformance(contracts({ [`${api}/examples/${path}`]: json }), trials);
  return reports[0]?.tried?.[0]?.outcome;
}

const problem = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "value" }] };
const patient = {
  resourceType: "Patient",
  id: "9000000009",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: "9000000009" }],
};
const observation = {
  resourceType: "Observation",
  status: "final",
  code: { text: "Potassium" },
  subject: { reference: "urn:uuid:x" },
  valueQuantity: { value: 4.1, unit: "mmol/L" },
};

test("an error is read, whatever the operation", () => {
  expect(outcomeOf("pds-fhir", "POST_Patient/response-4XX/x.json", problem)).toEqual({ kind: "parsed" });
});

test("an operation that we never call is refused by its name", () => {
  expect(outcomeOf("pds-fhir", "POST_Coverage/request/x.json", { resourceType: "Coverage" })).toMatchObject({
    kind: "refused",
    reason: expect.stringContaining("operation never called by us (POST_Coverage)"),
  });
});

test("a patient is read; one that breaks FHIR is refused with path and rule", () => {
  expect(outcomeOf("pds-fhir", "patients/x.json", patient)).toEqual({ kind: "parsed" });
  expect(outcomeOf("pds-fhir", "patients/x.json", { ...patient, name: "Kris" })).toMatchObject({
    reason: expect.stringMatching(/^\$\.name: FHIR R4 Patient/),
  });
});

test("a pathology fragment goes through the mapping, and its paths are its own", () => {
  expect(outcomeOf("pathology-reports", "any/x.json", observation)).toEqual({ kind: "parsed" });
  expect(outcomeOf("pathology-reports", "any/x.json", { ...observation, status: "done" })).toMatchObject({
    reason: expect.stringMatching(/^\$\.status: FHIR R4 Observation\.status/),
  });
});

test("a request of ours is checked by the published parameters", () => {
  const path = "POST_Patient-gpc.getstructuredrecord/request/x.json";
  const parameter = [
    {
      name: "patientNHSNumber",
      valueIdentifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: "9000000009" },
    },
    { name: "includeInvestigations" },
  ];
  expect(outcomeOf("gp-connect-pfs-access-record", path, { resourceType: "Parameters", parameter })).toEqual({
    kind: "parsed",
  });
  expect(
    outcomeOf("gp-connect-pfs-access-record", path, { resourceType: "Parameters", parameter: [] }),
  ).toMatchObject({ kind: "refused" });
});

test("text that is no JSON, and a key twice, are refused with a reason", () => {
  expect(outcomeOf("pds-fhir", "patients/x.json", "{")).toMatchObject({ kind: "refused" });
  expect(outcomeOf("pds-fhir", "patients/x.json", '{"a":1,"a":2}')).toMatchObject({ kind: "refused" });
});

test("an API without a trial is not built", () => {
  expect(runConformance(contracts({ "genomics/examples/x.json": {} }), trials)).toMatchObject([
    { api: "genomics", tried: null },
  ]);
});

const shares = (examples: Readonly<Record<string, unknown>>) =>
  sharesOf(runConformance(contracts(examples), trials));
const bad = { ...patient, name: 1 };

test("what was read may not be refused; another set of examples is not compared", () => {
  const reads = shares({ "pds-fhir/examples/a.json": patient });
  const refuses = shares({ "pds-fhir/examples/a.json": bad });
  expect(fallen(reads, refuses)).toEqual([
    expect.stringMatching(/^pds-fhir: a\.json was read before and is refused now \(\$\.name/),
  ]);
  expect(fallen(refuses, reads)).toEqual([]);
  expect(fallen(reads, shares({ "pds-fhir/examples/b.json": 1 }))).toEqual([]);
});

test("one that is newly refused and one that is newly read do not cancel out", () => {
  const before = shares({ "pds-fhir/examples/a.json": patient, "pds-fhir/examples/b.json": bad });
  const now = shares({ "pds-fhir/examples/a.json": bad, "pds-fhir/examples/b.json": patient });
  expect(sameExamples(before, now)).toBe(true);
  expect(fallen(before, now)).toHaveLength(1);
});

test("an API of which nothing was kept cannot be compared, and is told", () => {
  const now = shares({ "pds-fhir/examples/a.json": patient });
  expect(withoutBaseline({}, now)).toEqual([expect.stringContaining("pds-fhir")]);
  expect(withoutBaseline(now, now)).toEqual([]);
});

test("a change of a PDS record is held against the shape of those that we send", () => {
  const patches = [{ op: "remove", path: "/telecom/0" }];
  expect(outcomeOf("pds-fhir", "PATCH_Patient-id/request/x.json", { patches })).toEqual({ kind: "parsed" });
  expect(outcomeOf("pds-fhir", "PATCH_Patient-id/request/x.json", { patches: [] })).toMatchObject({
    kind: "refused",
    reason: expect.stringContaining("$.patches"),
  });
});

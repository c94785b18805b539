import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";

const MARKERS = "https://sandbox.front-door.example/CodeSystem/result-marker";
const seedAt = new Date("2028-05-16T10:00:00+01:00");
const nationAt = (at = seedAt) => new Nation({ people: everyone, seedAt: at });

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Resource = any;

async function recordOf(nation: Nation, key = "kris", period?: Record<string, string>): Promise<Resource[]> {
  const { nhsNumber } = nation.personByKey(key) ?? { nhsNumber: "" };
  const token = issueAccessToken(nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" });
  const part = period ? { part: [{ name: "investigationSearchPeriod", valuePeriod: period }] } : {};
  const parameter = [
    {
      name: "patientNHSNumber",
      valueIdentifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: nhsNumber },
    },
    { name: "includeInvestigations", ...part },
  ];
  const url = `${ORIGIN}/gp-connect/patient-facing/access-record-fhir/FHIR/STU3/Patient/$gpc.getstructuredrecord`;
  const request = new Request(url, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "x-request-id": "60e0b220-8136-4ca5-ae46-1d97ef59d068",
      "content-type": "application/fhir+json",
    },
    body: JSON.stringify({ resourceType: "Parameters", parameter }),
  });
  const body = await (await getResponse(handlers(nation), request))?.json();
  return body.entry.map(({ resource }: { resource: Resource }) => resource);
}

const ofType = (record: Resource[], type: string) =>
  record.filter(({ resourceType }) => resourceType === type);
const byReference = (record: Resource[], reference: string) =>
  record.find(({ resourceType, id }) => `${resourceType}/${id}` === reference);
const codeOf = (resource: Resource) => resource.code.coding[0].code;
const resultsOf = (record: Resource[], report: Resource) =>
  report.result.map(({ reference }: { reference: string }) => byReference(record, reference));

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "reference" && typeof item === "string" ? [item] : referencesIn(item),
  );
}

function reportOf(record: Resource[], code: string, issued: string): Resource {
  return ofType(record, "DiagnosticReport").find(
    (report) =>
      report.issued.startsWith(issued) &&
      resultsOf(record, report).some((one: Resource) => codeOf(one) === code),
  );
}

test.each(everyone.map(({ key }) => key))(
  "every reference in the record of %s resolves, and no id is used twice",
  async (key) => {
    const nation = nationAt();
    nation.change(key, { "practice.onlineAccess": true });
    const record = await recordOf(nation, key);
    const ids = record.filter(({ id }) => id).map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(referencesIn(record).filter((reference) => !ids.includes(reference))).toEqual([]);
  },
);

test("Kris has at least 12 results over more than 3 years, listed newest first", async () => {
  const record = await recordOf(nationAt());
  const [list] = ofType(record, "List");
  expect(list.code.coding[0].code).toBe("887191000000108");
  const issued = list.entry.map(({ item }: Resource) =>
    Date.parse(byReference(record, item.reference).issued),
  );
  expect(issued.length).toBeGreaterThanOrEqual(12);
  expect(issued).toEqual([...issued].sort((a, b) => b - a));
  expect(issued[0] - issued.at(-1)).toBeGreaterThan(3 * 365 * 86_400_000);
});

test("the HbA1c of 56 was taken on 12 May, filed on 15 May, and carries the doctor's words", async () => {
  const record = await recordOf(nationAt());
  const report = reportOf(record, "999791000000106", "2028-05");
  const [value, comment] = resultsOf(record, report);
  expect(value).toMatchObject({
    valueQuantity: { value: 56, unit: "mmol/mol", system: "http://unitsofmeasure.org", code: "mmol/mol" },
    referenceRange: [{ low: { value: 20 }, high: { value: 41 } }],
    interpretation: { coding: [{ code: "H" }] },
  });
  expect(byReference(record, value.specimen.reference).collection.collectedDateTime).toBe(
    "2028-05-12T08:50:00+01:00",
  );
  expect(comment).toMatchObject({ status: "unknown", effectiveDateTime: "2028-05-15T11:30:00+01:00" });
  expect(codeOf(comment)).toBe("37331000000100");
  expect(comment.comment).toContain("type 2 diabetes");
  expect(byReference(record, comment.performer[0].reference).name[0].family).toBe("Yusuf");
  expect(report.meta.tag).toBeUndefined();
});

test("a panel is a header with members that point back at it, and its comment may hang on the header", async () => {
  const record = await recordOf(nationAt());
  const [header, ...rest] = resultsOf(record, reportOf(record, "16254007", "2028-05"));
  expect(rest).toEqual([]);
  expect(header.valueQuantity).toBeUndefined();
  const members = header.related.map(({ type, target }: Resource) => {
    expect(type).toBe("has-member");
    return byReference(record, target.reference);
  });
  expect(members).toHaveLength(6);
  for (const member of members)
    expect(member.related).toEqual([
      { type: "derived-from", target: { reference: `Observation/${header.id}` } },
    ]);
  expect(codeOf(members.at(-1))).toBe("37331000000100");
});

test("the strange ones are there: comparator, words, correction, error, no range, another unit, marks", async () => {
  const record = await recordOf(nationAt());
  const [crp] = resultsOf(record, reportOf(record, "1001371000000100", "2025-11"));
  expect(crp.valueQuantity).toMatchObject({ value: 5, comparator: "<" });
  const urine = reportOf(record, "258574006", "2026-07");
  expect(resultsOf(record, urine)[0].valueString).toContain("no significant growth");
  expect(urine.conclusion).toBeTruthy();
  expect(reportOf(record, "1016851000000107", "2027-05").status).toBe("corrected");
  const potassium = reportOf(record, "1000651000000109", "2027-08");
  expect([potassium.status, resultsOf(record, potassium)[0].status]).toEqual([
    "entered-in-error",
    "entered-in-error",
  ]);
  expect(resultsOf(record, reportOf(record, "993381000000106", "2026-10"))[0].referenceRange).toBeUndefined();
  expect(resultsOf(record, reportOf(record, "1010671000000102", "2027-02"))[0].valueQuantity.unit).toBe(
    "mg/dL",
  );
  expect(reportOf(record, "1023491000000104", "2028-05").meta.tag).toEqual([
    { system: MARKERS, code: "discuss-first" },
  ]);
  expect(reportOf(record, "1030791000000100", "2027-11").meta.tag).toEqual([
    { system: MARKERS, code: "sensitive" },
  ]);
});

test("unfiled and confidential reports are not told; a report appears when the health clock reaches its filing", async () => {
  const nation = nationAt();
  const before = await recordOf(nation);
  expect(reportOf(before, "31676001", "2026-12")).toBeUndefined();
  expect(reportOf(before, "1001371000000100", "2028-05")).toBeUndefined();
  expect(reportOf(before, "1022441000000101", "2028-05")).toBeUndefined();
  nation.moveClock(new Date("2028-05-18T13:00:00+01:00"));
  expect(reportOf(await recordOf(nation), "1022441000000101", "2028-05")).toBeDefined();
});

test("what lies outside the access level, before or from its effective date, is not told", async () => {
  const nation = nationAt();
  nation.change("kris", { "practice.accessFrom": "2027-01-01", "practice.historicalAccess": "summary" });
  const issued = ofType(await recordOf(nation), "DiagnosticReport").map((report) => report.issued);
  expect(issued.every((at) => at >= "2027")).toBe(true);
  expect(issued.length).toBeGreaterThan(5);
  nation.change("kris", { "practice.recordAccess": "summary" });
  const [list] = ofType(await recordOf(nation), "List");
  expect(list.entry).toBeUndefined();
  expect(list.emptyReason.coding[0].code).toBe("no-content-recorded");
});

test("the search period is honoured by the day of issue", async () => {
  const record = await recordOf(nationAt(), "kris", { start: "2026-03-04", end: "2026-07-17" });
  expect(ofType(record, "DiagnosticReport").map(({ issued }) => issued.slice(0, 10))).toEqual([
    "2026-07-17",
    "2026-03-04",
    "2026-03-04",
  ]);
});

test("Joan has an empty list", async () => {
  const record = await recordOf(nationAt(), "joan");
  expect(ofType(record, "List")[0].emptyReason).toBeDefined();
  expect(ofType(record, "DiagnosticReport")).toEqual([]);
});

test("dates move with the day of seeding and keep London's time of day", async () => {
  const record = await recordOf(nationAt(new Date("2028-12-16T10:00:00+00:00")));
  const [newest] = ofType(record, "DiagnosticReport");
  expect(byReference(record, newest.specimen[0].reference).collection.collectedDateTime).toBe(
    "2028-12-12T08:50:00+00:00",
  );
});

test("a planted mistake befalls the first value of the newest report", async () => {
  const nation = nationAt();
  nation.change("kris", { "practice.wrongPatient": true, "practice.unknownModifier": true });
  const record = await recordOf(nation);
  const [patient] = ofType(record, "Patient");
  const own = `Patient/${patient.id}`;
  const foreign = record.filter(({ subject }) => subject && subject.reference !== own);
  expect(foreign).toHaveLength(1);
  expect(foreign[0].valueQuantity.value).toBe(56);
  expect(foreign[0].modifierExtension[0].valueBoolean).toBe(true);
});

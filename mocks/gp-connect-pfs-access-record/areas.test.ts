import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { areas } from "./areas.ts";
import {
  ask,
  everything,
  listOf,
  names,
  nationAt,
  ofType,
  recordOf,
  resolved,
  type Resource,
} from "./testing/read-record.ts";

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "reference" && typeof item === "string" ? [item] : referencesIn(item),
  );
}

test.each(everyone.map(({ key }) => key))(
  "all areas of %s come together: no reference leads nowhere, no id twice, no more than 500 entries",
  async (key) => {
    const nation = nationAt();
    nation.change(key, { "practice.onlineAccess": true });
    const record = await recordOf(nation, key, ...everything);
    expect(record.length).toBeLessThanOrEqual(500);
    const ids = record.filter(({ id }) => id).map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = record.flatMap(({ contained = [] }) => contained.map(({ id }: Resource) => `#${id}`));
    expect(referencesIn(record).filter((to) => !ids.includes(to) && !inside.includes(to))).toEqual([]);
  },
);

test.each(names)("%s has its list, by its SNOMED code", async (name) => {
  const include = name === "includeAllergies" ? resolved(false) : { name };
  const record = await recordOf(nationAt(), "abdul", include);
  expect(listOf(record, areas[name].code)).toMatchObject({ status: "current", mode: "snapshot" });
});

test("ended allergies travel inside a list of their own, and only when they are asked for", async () => {
  const without = await recordOf(nationAt(), "kris", resolved(false));
  expect(listOf(without, "1103671000000101")).toBeUndefined();
  const record = await recordOf(nationAt(), "kris", resolved(true));
  const list = listOf(record, "1103671000000101");
  expect(list.contained).toMatchObject([{ resourceType: "AllergyIntolerance", clinicalStatus: "resolved" }]);
  expect(list.entry).toEqual([{ item: { reference: `#${list.contained[0].id}` } }]);
  expect(ofType(record, "AllergyIntolerance").map((one) => one.clinicalStatus)).toEqual([
    "active",
    "inactive",
  ]);
});

test("no known allergy is an entry; with nothing recorded the list is empty and says so", async () => {
  const [none] = ofType(await recordOf(nationAt(), "priya", resolved(false)), "AllergyIntolerance");
  expect(none.code.coding[0].code).toBe("716186003");
  const list = listOf(await recordOf(nationAt(), "kyle", resolved(false)), "886921000000105");
  expect(list.entry).toBeUndefined();
  expect(list.emptyReason.coding[0].code).toBe("no-content-recorded");
});

test("medicines are statements with a plan and its issues, which can be left out, and filters hold", async () => {
  const all = await recordOf(nationAt(), "kris", { name: "includeMedication" });
  const statement = ofType(all, "MedicationStatement").find(({ status }) => status === "active");
  const plan = all.find(({ id }) => `MedicationRequest/${id}` === statement.basedOn[0].reference);
  expect(plan).toMatchObject({ intent: "plan", subject: { reference: expect.stringMatching(/^Patient\//) } });
  const intents = (record: Resource[]) =>
    new Set(ofType(record, "MedicationRequest").map(({ intent }) => intent));
  expect(intents(all)).toEqual(new Set(["plan", "order"]));
  const part = (...parts: object[]) => ({ name: "includeMedication", part: parts });
  const plans = await recordOf(
    nationAt(),
    "kris",
    part({ name: "includePrescriptionIssues", valueBoolean: false }),
  );
  expect(intents(plans)).toEqual(new Set(["plan"]));
  const repeats = part({ name: "filterPrescriptionType", valueCode: "repeat" });
  const types = ofType(await recordOf(nationAt(), "kris", repeats), "MedicationRequest").map(
    ({ extension }) => extension[0].valueCodeableConcept.coding[0].code,
  );
  expect(new Set(types)).toEqual(new Set(["repeat"]));
  const recent = part({ name: "medicationSearchFromDate", valueDate: "2028-05-01" });
  const statuses = ofType(await recordOf(nationAt(), "kris", recent), "MedicationStatement").map(
    ({ status }) => status,
  );
  expect(new Set(statuses)).toEqual(new Set(["active"]));
});

test("problems pass the filters they are asked with, and bring what is linked to them", async () => {
  const pair = (status: string, significance: string) => ({
    name: "includeProblems",
    part: [
      { name: "filterStatus", valueCode: status },
      { name: "filterSignificance", valueCode: significance },
    ],
  });
  const record = await recordOf(nationAt(), "kris", pair("active", "major"), pair("inactive", "minor"));
  const kinds = ofType(record, "Condition").map(
    ({ clinicalStatus, extension }) => `${clinicalStatus} ${extension[0].valueCode}`,
  );
  expect(new Set(kinds)).toEqual(new Set(["active major", "inactive minor"]));
  expect(listOf(record, "problems-consultations-related-to-problems").entry.length).toBeGreaterThan(0);
  expect(ofType(record, "Encounter").length).toBeGreaterThan(0);
});

test("a consultation is held together by lists, and what was entered in it is listed besides", async () => {
  const recent = {
    name: "includeConsultations",
    part: [{ name: "includeNumberOfMostRecent", valuePositiveInt: 1 }],
  };
  const record = await recordOf(nationAt(), "kris", recent);
  const [encounter] = ofType(record, "Encounter");
  expect(encounter).toMatchObject({ status: "finished", period: { start: "2028-05-15T11:20:00+01:00" } });
  const codes = ["325851000000107", "25851000000105", "24781000000107"];
  for (const code of codes)
    expect(listOf(record, code).encounter.reference).toBe(`Encounter/${encounter.id}`);
  expect(listOf(record, "consultations-outbound-referrals-in-consultations").entry).toHaveLength(1);
});

test.each([
  [
    "includeReferrals",
    "referralSearchPeriod",
    { valuePeriod: { start: "2028-01-01" } },
    "ReferralRequest",
    1,
  ],
  [
    "includeUncategorisedData",
    "uncategorisedDataSearchPeriod",
    { valuePeriod: { start: "2028-05-01" } },
    "Observation",
    2,
  ],
  ["includeDiaryEntries", "diaryEntriesSearchDate", { valueDate: "2028-06-30" }, "ProcedureRequest", 2],
])("%s is cut by %s, but not together with consultations", async (name, partName, value, type, count) => {
  const include = { name, part: [{ name: partName, ...value }] };
  expect(ofType(await recordOf(nationAt(), "kris", include), type)).toHaveLength(count);
  const { status, body } = await ask(nationAt(), "kris", [include, { name: "includeConsultations" }]);
  expect([status, body.issue[0].details.coding[0].code]).toEqual([404, "INVALID_PARAMETER"]);
});

test("vaccinations come, those not given only on request, and choices unless declined", async () => {
  const immunizations = (part?: object[]) =>
    recordOf(nationAt(), "maya", { name: "includeImmunizations", ...(part && { part }) });
  const usual = await immunizations();
  expect(ofType(usual, "Immunization").every(({ notGiven }) => notGiven === false)).toBe(true);
  expect(ofType(usual, "Observation")).toHaveLength(1);
  const without = await immunizations([
    { name: "includeNotGiven", valueBoolean: true },
    { name: "includeStatus", valueBoolean: false },
  ]);
  expect(ofType(without, "Observation")).toEqual([]);
  expect(ofType(without, "Immunization").length).toBeGreaterThanOrEqual(ofType(usual, "Immunization").length);
});

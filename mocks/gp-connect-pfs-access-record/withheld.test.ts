import { expect, test } from "vitest";
import { areas } from "./areas.ts";
import {
  ask,
  everything,
  listOf,
  nationAt,
  ofType,
  recordOf,
  resolved,
  type Resource,
} from "./testing/read-record.ts";

const WARNING = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1";
const warningsOf = (list: Resource): string[] =>
  (list.extension ?? []).filter(({ url }: Resource) => url === WARNING).map((one: Resource) => one.valueCode);

test("drafts and confidential entries never come, and a list says that something is confidential", async () => {
  const record = await recordOf(nationAt(), "leah", ...everything);
  const text = JSON.stringify(record);
  for (const secret of ["429746005", "afraid", "advocate", "Bruise", "In confidence"])
    expect(text).not.toContain(secret);
  expect(warningsOf(listOf(record, areas.includeProblems.code))).toEqual(["confidential-items"]);
  expect(JSON.stringify(await recordOf(nationAt(), "kris", ...everything))).not.toContain("driving");
});

test("access counts by level and by the day of an entry, and free text needs the whole", async () => {
  const nation = nationAt();
  const notes = async () => {
    const record = await recordOf(nation, "kris", ...everything);
    return {
      comments: ofType(record, "Observation").filter(
        ({ code, specimen }) => !specimen && code.coding?.[0].code === "37331000000100",
      ).length,
      conditions: ofType(record, "Condition").length,
      medicines: ofType(record, "MedicationStatement").length,
    };
  };
  const full = await notes();
  expect(full.comments).toBeGreaterThan(5);
  nation.change("kris", { "practice.recordAccess": "detailed", "practice.historicalAccess": "detailed" });
  const detailed = JSON.stringify(await recordOf(nation, "kris", { name: "includeConsultations" }));
  expect(detailed).not.toContain("37331000000100");
  nation.change("kris", { "practice.recordAccess": "summary", "practice.historicalAccess": "summary" });
  expect(await notes()).toMatchObject({ conditions: 0, medicines: full.medicines });
  nation.change("kris", { "practice.recordAccess": "full", "practice.accessFrom": "2028-01-01" });
  expect((await notes()).conditions).toBe(1);
});

test("what has not happened yet comes when the health clock gets there", async () => {
  const nation = nationAt();
  const scores = async () =>
    ofType(await recordOf(nation, "kris", { name: "includeUncategorisedData" }), "Observation").filter(
      ({ code }) => code.coding[0].code === "445455005",
    );
  expect(await scores()).toEqual([]);
  nation.moveClock(new Date("2028-05-17T09:00:00+01:00"));
  expect(await scores()).toMatchObject([
    { comment: "Answered on paper at the clinic.", valueQuantity: { value: 11 } },
  ]);
});

test("a system without an area says so inside the bundle", async () => {
  const record = await recordOf(
    nationAt(),
    "joan",
    { name: "includeDiaryEntries" },
    { name: "includeProblems" },
  );
  const [outcome] = ofType(record, "OperationOutcome");
  expect(outcome.issue).toMatchObject([{ code: "not-supported", diagnostics: "includeDiaryEntries" }]);
  expect(ofType(record, "ReferralRequest")).toEqual([]);
});

test.each(["temporary", "unverified", "deceased"])("a %s patient is not found", async (standing) => {
  const nation = nationAt();
  nation.change("kris", { "practice.standing": standing });
  const { status, body } = await ask(nation, "kris", everything);
  expect([status, body.issue[0].details.coding[0].code]).toEqual([404, "PATIENT_NOT_FOUND"]);
});
test.each([
  ["entered-in-error", { verificationStatus: "entered-in-error" }],
  ["refuted", { verificationStatus: "refuted" }],
  ["unreadable", { clinicalStatus: "sleeping" }],
])("a planted %s befalls the newest allergy", async (planted, expected) => {
  const nation = nationAt();
  nation.change("kris", { "practice.planted": planted });
  const [newest] = ofType(await recordOf(nation, "kris", resolved(false)), "AllergyIntolerance");
  expect(newest).toMatchObject(expected);
});

test("a record is made longer by the control room, and short again", async () => {
  const nation = nationAt();
  const encounters = async () => ofType(await recordOf(nation, "kris", ...everything), "Encounter").length;
  const written = await encounters();
  nation.change("kris", { "practice.longRecord": 300 });
  expect(await encounters()).toBe(written + 150);
  nation.reset();
  expect(await encounters()).toBe(written);
});

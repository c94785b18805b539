import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";

const TOM = "9991112227";
const KRIS = "9996789012";
const seedAt = new Date("2028-05-16T10:00:00+01:00");
const nationAt = (at = seedAt) => new Nation({ people: everyone, seedAt: at });

async function ask(
  nation: Nation,
  id: string,
  bearer: Partial<Bearer> = {},
  more: Record<string, string> = {},
) {
  const token = issueAccessToken(nation, { nhsNumber: id, level: "P9", vot: "P9.Cp.Cd", ...bearer });
  const url = `${ORIGIN}/gp-connect/patient-facing/user-permissions/Patient/${id}`;
  const headers = { authorization: `Bearer ${token}`, "x-correlation-id": "one-visit", ...more };
  const response = await getResponse(handlers(nation), new Request(url, { headers }));
  if (!response) throw new Error("no handler answered");
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const codeOf = (body: { issue: { details: { coding: { system: string; code: string }[] } }[] }) =>
  body.issue[0]?.details.coding[0];

test("a patient is told what they may see, before and from the effective date", async () => {
  const { status, headers, body } = await ask(nationAt(), KRIS);
  expect(status).toBe(200);
  expect(headers.get("x-correlation-id")).toBe("one-visit");
  expect(body).toEqual({
    medicalRecord: {
      effectiveDate: "2019-02-18",
      current: { accessLevel: "full" },
      historical: { accessLevel: "full" },
    },
    prescriptions: { accessLevel: "manage" },
  });
});

test("the surgery's levels can be switched for a test, and go back with a reset", async () => {
  const nation = nationAt();
  nation.change("kris", { "practice.recordAccess": "none", "practice.historicalAccess": "summary" });
  expect((await ask(nation, KRIS)).body.medicalRecord).toMatchObject({
    current: { accessLevel: "none" },
    historical: { accessLevel: "summary" },
  });
  nation.reset();
  expect((await ask(nation, KRIS)).body.medicalRecord.current.accessLevel).toBe("full");
});

test("older records that the surgery grants with time are open as soon as it has, though nobody asks how the request is", async () => {
  const nation = nationAt();
  const { nhsNumber } = nation.personByKey("abdul") ?? { nhsNumber: "" };
  nation.change("abdul", { "practice.historicalAccess": "summary" });
  const older = async () => (await ask(nation, nhsNumber)).body.medicalRecord.historical.accessLevel;
  const before = await older();
  nation.moveClock(new Date("2028-06-30T10:00:00+01:00"));
  expect([before, await older()]).toEqual(["summary", "full"]);
});

test("the first call switches on online access", async () => {
  const nation = nationAt();
  expect(nation.personByKey("tom")?.practice.onlineAccess).toBe(false);
  expect((await ask(nation, TOM)).status).toBe(200);
  expect(nation.personByKey("tom")?.practice.onlineAccess).toBe(true);
});

test("a practice without a detailed record gives the summary, and tells what waits for it", async () => {
  const nation = nationAt();
  nation.change("wendy", { "practice.recordAccess": "full" });
  const { nhsNumber } = nation.personByKey("wendy") ?? { nhsNumber: "" };
  expect((await ask(nation, nhsNumber)).body).toMatchObject({
    medicalRecord: { current: { accessLevel: "summary" } },
    requests: [
      {
        permissionType: "medicalRecord",
        medicalRecordType: "current",
        accessLevel: "detailed",
        status: "pending",
        createdDateTime: "2028-05-09T11:20:00+01:00",
      },
    ],
  });
});

test("the effective date moves with the day of seeding", async () => {
  const { body } = await ask(nationAt(new Date("2028-05-26T10:00:00+01:00")), KRIS);
  expect(body.medicalRecord.effectiveDate).toBe("2019-02-28");
});

test("an invalid number is 400, another patient's 403, an unregistered or sensitive one 404, in this API's own code system", async () => {
  const nation = nationAt();
  const system = "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode";
  const invalid = await ask(nation, "9996789013");
  expect([invalid.status, codeOf(invalid.body)]).toEqual([
    400,
    expect.objectContaining({ system, code: "INVALID_RESOURCE_ID" }),
  ]);
  const other = await ask(nation, KRIS, { nhsNumber: TOM });
  expect([other.status, codeOf(other.body)?.code]).toEqual([403, "ACCESS_DENIED"]);
  for (const change of [
    { "practice.registered": false },
    { restricted: true },
    { "practice.standing": "deceased" },
    { "practice.standing": "temporary" },
    { "practice.standing": "unverified" },
  ]) {
    nation.reset();
    nation.change("kris", change);
    const gone = await ask(nation, KRIS);
    expect([gone.status, codeOf(gone.body)?.code]).toEqual([404, "PATIENT_NOT_FOUND"]);
  }
});

test("X-Request-ID may be left out, but what is sent must be a UUID", async () => {
  const { status, body } = await ask(nationAt(), KRIS, {}, { "x-request-id": "not-a-uuid" });
  expect([status, codeOf(body)?.code]).toEqual([400, "INVALID_VALUE"]);
});

test("below P9 the gateway refuses, in its own code system", async () => {
  const { status, body } = await ask(nationAt(), KRIS, { level: "P5" });
  expect(status).toBeGreaterThanOrEqual(401);
  expect(codeOf(body)).toMatchObject({
    system: "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode",
    code: "ACCESS_DENIED",
  });
});

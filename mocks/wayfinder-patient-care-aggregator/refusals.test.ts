import { afterEach, expect, test, vi } from "vitest";
import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { setTrouble } from "#mocks/nation/hospital-care/sources.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import {
  ask,
  careOf,
  careRequest,
  details,
  issues,
  kinds,
  nationAt,
  numberOf,
} from "./testing/aggregator-room.ts";
import { idTokenFor } from "./testing/id-token.ts";

afterEach(() => vi.useRealTimers());

test.each([
  ["failing", "exception", "http-500"],
  ["invalid", "structure", "Response failed validation"],
  ["timing-out", "timeout", "southquay-01 request timed out"],
] as const)("a source that is %s is told beside what the others say", async (trouble, code, diagnostics) => {
  const nation = nationAt();
  setTrouble(nation, "southquay-01", trouble);
  const { status, body } = await careOf(nation, "kris");
  expect(status).toBe(207);
  expect(issues(body)).toMatchObject([{ severity: "error", code, diagnostics }]);
  expect(issues(body)[0]?.details).toBeUndefined();
  const hospitals = details(body).map(({ performer }) => performer[0]?.identifier.value);
  expect(hospitals).toContain("RZ901");
  expect(hospitals).not.toContain("RZ902");
});

test("a slow source is waited for", async () => {
  const nation = nationAt();
  setTrouble(nation, "northfield-01", "slow");
  expect((await careOf(nation, "kris")).status).toBe(200);
});

test.each([
  ["no correlation id", { correlationId: null }, 400, '"x-correlation-id" is required'],
  ["no ID token", { idToken: null }, 400, '"nhsd-id-token" is required'],
  ["no NHS number", { identifier: null }, 400, '"patient:identifier" is required'],
  [
    "an NHS number without a value",
    { identifier: NHS_NUMBER_SYSTEM },
    400,
    "fails to match the required pattern",
  ],
  ["a false ID token", { idToken: "a.b.c" }, 401, "not a valid ID token"],
  ["another's bearer", { bearer: { nhsNumber: "9990123454" } }, 401, "NHS login token subject 9990123454"],
])("%s is refused", async (_, changes, status, words) => {
  const answer = await careOf(nationAt(), "kris", changes);
  expect(answer.status).toBe(status);
  expect(answer.body.issue[0]).toMatchObject({
    code: "exception",
    diagnostics: expect.stringContaining(words),
  });
  expect(answer.body.issue[0]?.details).toBeUndefined();
});

test("an ID token about somebody else is refused", async () => {
  const nation = nationAt();
  const idToken = await idTokenFor(nation.origin, numberOf(nation, "abdul"));
  expect((await careOf(nation, "kris", { idToken })).status).toBe(401);
  const old = await idTokenFor(nation.origin, numberOf(nation, "kris"), { lifeSeconds: -1 });
  expect((await careOf(nation, "kris", { idToken: old })).status).toBe(401);
});

test("a token that nobody issued, of an application or of an unproven person opens nothing", async () => {
  const nation = nationAt();
  const request = await careRequest(nation, "kris");
  request.headers.set("authorization", "Bearer nobody");
  const refused = await ask(nation, request);
  expect(refused.status).toBe(401);
  expect(refused.body.issue[0]?.details?.coding[0]).toMatchObject({ code: "ACCESS_DENIED" });
  expect((await careOf(nation, "kris", { bearer: null })).status).toBe(403);
  expect((await careOf(nation, "kris", { bearer: { level: "P5" } })).status).toBe(403);
});

test("under 16 nothing is told; on the 16th birthday what the hospital knew appears", async () => {
  const nation = nationAt();
  for (const key of ["kyle", "maya"]) {
    const { status, body } = await careOf(nation, key);
    expect(status).toBe(403);
    expect(body.issue).toEqual([{ severity: "error", code: "forbidden", diagnostics: "UNDER_16_DENIED" }]);
  }
  nation.moveClock(new Date("2033-05-31T22:59:00Z"));
  expect((await careOf(nation, "maya")).status).toBe(403);
  nation.moveClock(new Date("2033-05-31T23:01:00Z"));
  const { status, body } = await careOf(nation, "maya");
  expect(status).toBe(200);
  expect(details(body).map(({ description }) => description)).toContain("Young people’s asthma clinic");
});

test("the aggregator itself can be over its quota (not FHIR), fail, or give up", async () => {
  const nation = nationAt();
  setTrouble(nation, "aggregator", "over-quota");
  const quota = await careOf(nation, "kris");
  expect(quota.status).toBe(429);
  expect(quota.body).toMatchObject({ scope: "application", policy: "quota" });
  expect(quota.headers.get("content-type")).toContain("application/json");
  setTrouble(nation, "aggregator", "failing");
  const failing = await careOf(nation, "kris");
  expect(failing).toMatchObject({
    status: 500,
    body: { issue: [{ diagnostics: "An internal server error occurred" }] },
  });
});

test("a restricted person's portals tell nothing, nor a portal that never sent the number", async () => {
  const nation = nationAt();
  nation.change("abdul", { restricted: true });
  const { body } = await careOf(nation, "abdul");
  expect(kinds(body)).toEqual(new Set(["ServiceRequest"]));
  const request = new Request(`${ORIGIN}/patient-care-aggregator-api/records`, {
    method: "POST",
    headers: { authorization: "Bearer northfield-01-key", "content-type": "application/json" },
    body: JSON.stringify({ clientId: "northfield-01", nhsNumbers: [numberOf(nation, "abdul")] }),
  });
  expect(await ask(nation, request)).toMatchObject({ status: 200, body: { result: "success" } });
  expect(kinds((await careOf(nation, "abdul")).body)).toContain("Appointment");
});

test("after ten seconds the whole call is given up", async () => {
  const nation = nationAt();
  setTrouble(nation, "aggregator", "timing-out");
  const request = await careRequest(nation, "kris");
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  let answer: Awaited<ReturnType<typeof ask>> | undefined;
  void ask(nation, request).then((given) => (answer = given));
  while (answer === undefined) {
    if (vi.getTimerCount() > 0) await vi.advanceTimersByTimeAsync(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(answer).toMatchObject({ status: 504, body: { issue: [{ diagnostics: "Gateway Timeout" }] } });
});

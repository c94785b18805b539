import { expect, test } from "vitest";
import { setTrouble } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ask, careRequest, nationAt, numberOf, type Changes } from "./testing/aggregator-room.ts";
import { idTokenFor } from "./testing/id-token.ts";

const produced = async (nation: Nation, key: string, kind: string, changes: Changes = {}) =>
  ask(
    nation,
    await careRequest(nation, key, { bearer: null, ...changes }, `/producer/northfield-01/FHIR/R4/${kind}`),
  );

test("a portal gives appointments with pending actions, medium and link as extensions", async () => {
  const { status, body } = await produced(nationAt(), "priya", "Appointment");
  expect(status).toBe(200);
  expect(body).toMatchObject({ type: "searchset", total: 1 });
  expect(body.entry[0]?.resource).toMatchObject({
    resourceType: "Appointment",
    status: "booked",
    extension: [{ valueCode: "Pending Cancellation" }, { valueCode: "FACE_TO_FACE" }, {}],
    specialty: [{ coding: [{ code: "300" }] }],
    participant: [{ actor: { type: "Patient" } }, { actor: { type: "Location" } }],
  });
});

test("a portal gives letters as references and questionnaires as tasks", async () => {
  const letters = await produced(nationAt(), "kris", "DocumentReference");
  expect(letters.body.entry[1]?.resource).toMatchObject({
    extension: [{ valueCode: "Unread" }],
    custodian: { identifier: { value: "RZ901" } },
    content: [{ attachment: { contentType: "application/pdf" } }],
  });
  const tasks = await produced(nationAt(), "kris", "Task");
  expect(tasks.body.entry[0]?.resource).toMatchObject({
    status: "in-progress",
    intent: "plan",
    focus: { type: "Appointment" },
    reasonCode: { coding: [{ code: "CONS-Survey" }] },
  });
});

test("of whom a portal has nothing it says so with a total of 0", async () => {
  expect((await produced(nationAt(), "grace", "Appointment")).body).toMatchObject({ total: 0, entry: [] });
});

test("another's ID token, a missing number, a child and a person's own bearer are refused", async () => {
  const nation = nationAt();
  const idToken = await idTokenFor(nation.origin, numberOf(nation, "abdul"));
  const mismatch = await produced(nation, "kris", "Task", { idToken });
  expect(mismatch).toMatchObject({ status: 401, body: { issue: [{ code: "exception" }] } });
  expect(mismatch.body.issue[0]?.diagnostics).toContain(
    "fails to match the required NHS login token subject",
  );
  expect((await produced(nation, "kris", "Task", { identifier: null })).status).toBe(400);
  expect((await produced(nation, "maya", "Task")).body.issue[0]?.diagnostics).toBe("UNDER_16_DENIED");
  expect((await produced(nation, "kris", "Task", { bearer: {} })).status).toBe(401);
});

test.each([
  ["over-quota", 429, "Too Many Requests"],
  ["timing-out", 504, "Gateway Timeout"],
  ["failing", 500, "An internal server error occurred"],
] as const)("a portal that is %s answers %i", async (trouble, status, diagnostics) => {
  const nation = nationAt();
  setTrouble(nation, "northfield-01", trouble);
  expect(await produced(nation, "kris", "Task")).toMatchObject({
    status,
    body: { issue: [{ diagnostics }] },
  });
});

const send = (nation: Nation, body: unknown, key = "northfield-01-key", type = "application/json") =>
  ask(
    nation,
    new Request(`${ORIGIN}/patient-care-aggregator-api/records`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": type },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

test("the record service takes lists of NHS numbers, and says what is wrong with others", async () => {
  const nation = nationAt();
  const list = { clientId: "northfield-01", nhsNumbers: ["9990123454", "9996789012"] };
  expect(await send(nation, list)).toMatchObject({ status: 200, body: { result: "success" } });
  expect(await send(nation, list, "nobody")).toMatchObject({
    status: 401,
    body: { code: "error.unauthorized" },
  });
  for (const wrong of [
    "{",
    { ...list, clientId: "southquay-01" },
    { ...list, nhsNumbers: [] },
    { ...list, nhsNumbers: ["9996789013"] },
    { ...list, nhsNumbers: Array.from({ length: 201 }, () => "9996789012") },
  ])
    expect(await send(nation, wrong)).toMatchObject({ status: 400, body: { code: "error.bad-request" } });
  expect((await send(nation, list, "northfield-01-key", "text/plain")).status).toBe(400);
});

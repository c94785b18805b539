import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { askerFor, describeSession, endEverySession, endSession } from "./asker.ts";
import { createSession, findSession } from "./session.ts";

let store: TestDatabase;
const start = new Date("2028-05-16T09:00:00Z");
const correlationId = "3f0c8e7a-0000-4000-8000-000000000001" as CorrelationId;

beforeAll(async () => {
  store = await openTestDatabase();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

async function kris({ sharedDevice = false, sub = "kris" } = {}): Promise<string> {
  const { id } = await createSession({
    claims: { sub, nhsNumber: parseNhsNumber("9990000018"), birthdate: "1978-02-03", familyName: "Hale" },
    identityLevel: "P9",
    vot: "P9.Cp.Cd",
    authTime: start,
    sharedDevice,
    sealTokens: () => "v1.none",
  });
  return id;
}

const later = (minutes: number, seconds = 0) =>
  vi.setSystemTime(new Date(Date.now() + (minutes * 60 + seconds) * 1_000));
const visit = (id: string) => findSession(id, { touches: true });
const glance = (id: string) => findSession(id, { touches: false });

test("a session is live one second before ten idle minutes, and over at ten", async () => {
  const id = await kris();
  later(9, 59);
  expect((await glance(id)).state).toBe("live");
  later(0, 1);
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("a visit moves the idle limit, and a live read does not", async () => {
  const id = await kris();
  later(9);
  expect((await visit(id)).state).toBe("live");
  later(9);
  expect((await glance(id)).state).toBe("live");
  later(1);
  expect(await glance(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("a busy session is over at 59 minutes", async () => {
  const id = await kris();
  for (let minutes = 0; minutes < 54; minutes += 9) {
    later(9);
    expect((await visit(id)).state).toBe("live");
  }
  later(4, 59);
  expect((await visit(id)).state).toBe("live");
  later(0, 1);
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "absolute" });
});

test("a shared device has five idle minutes", async () => {
  const id = await kris({ sharedDevice: true });
  later(4, 59);
  expect((await glance(id)).state).toBe("live");
  later(0, 1);
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("an ended session stays ended, whatever the clock of the sandbox says", async () => {
  const id = await kris();
  later(10);
  await visit(id);
  vi.setSystemTime(start);
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("a page knows when to warn and when the session ends, and nothing about the person", async () => {
  const id = await kris();
  later(3);
  const asker = askerFor(id, correlationId, { touches: false });
  expect(await describeSession(asker)).toEqual({
    state: "live",
    identityLevel: "P9",
    sharedDevice: false,
    warnBeforeEndSeconds: 60,
    idleEndsInSeconds: 420,
    absoluteEndsInSeconds: 56 * 60,
  });
});

test("logging out is in effect at the next request", async () => {
  const id = await kris();
  await endSession(askerFor(id, correlationId, { touches: true }));
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "log-out" });
});

test("logging out everywhere ends this person's sessions and nobody else's", async () => {
  const [here, there, other] = [await kris(), await kris(), await kris({ sub: "nadia" })];
  await endEverySession(askerFor(here, correlationId, { touches: true }));
  expect(await visit(there)).toMatchObject({ state: "ended", reason: "log-out-everywhere" });
  expect((await visit(other)).state).toBe("live");
});

test("a cookie that is no id of ours is no session", async () => {
  for (const id of [null, "", "x", "' OR 1=1 --", "A".repeat(43), "A".repeat(5_000)])
    expect(await findSession(id, { touches: true })).toEqual({ state: "none" });
});

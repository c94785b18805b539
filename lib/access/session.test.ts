import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { askerFor, describeSession, endEverySession, endSession } from "./asker.ts";
import { findSession } from "./session.ts";
import { aRequest, signIn, visitOf } from "./testing/sign-in.ts";

let store: TestDatabase;
const start = new Date("2028-05-16T09:00:00Z");

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

const later = (minutes: number, seconds = 0) =>
  vi.setSystemTime(new Date(Date.now() + (minutes * 60 + seconds) * 1_000));
const visit = (id: string) => findSession(id, { touches: true });
const glance = (id: string) => findSession(id, { touches: false });

test("a session is live one second before ten idle minutes, and over at ten", async () => {
  const id = await signIn();
  later(9, 59);
  expect((await glance(id)).state).toBe("live");
  later(0, 1);
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("a visit moves the idle limit, and a live read does not", async () => {
  const id = await signIn();
  later(9);
  expect((await visit(id)).state).toBe("live");
  later(9);
  expect((await glance(id)).state).toBe("live");
  later(1);
  expect(await glance(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("a busy session is over at 59 minutes", async () => {
  const id = await signIn();
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
  const id = await signIn({ sharedDevice: true });
  later(4, 59);
  expect((await glance(id)).state).toBe("live");
  later(0, 1);
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("an ended session stays ended, whatever the clock of the sandbox says", async () => {
  const id = await signIn();
  later(10);
  await visit(id);
  vi.setSystemTime(start);
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "idle" });
});

test("a page knows when to warn and when the session ends, and nothing about the person", async () => {
  const id = await signIn();
  later(3);
  const asker = askerFor(id, aRequest(), { touches: false });
  expect(await describeSession(asker)).toEqual({
    state: "live",
    mark: expect.stringMatching(/^[\w-]{16}$/),
    identityLevel: "P9",
    sharedDevice: false,
    plain: false,
    warnBeforeEndSeconds: 60,
    idleEndsInSeconds: 420,
    absoluteEndsInSeconds: 56 * 60,
  });
});

test("two sessions of one person have different marks, and a session keeps its own", async () => {
  const markOfVisit = async (id: string) => {
    const described = await describeSession(visitOf(id));
    return described.state === "live" ? described.mark : described.state;
  };
  const [one, other] = [await signIn(), await signIn()];
  expect(await markOfVisit(one)).toBe(await markOfVisit(one));
  expect(await markOfVisit(one)).not.toBe(await markOfVisit(other));
});

test("logging out is in effect at the next request", async () => {
  const id = await signIn();
  await endSession(visitOf(id));
  expect(await visit(id)).toMatchObject({ state: "ended", reason: "log-out" });
});

const nadia = { sub: "nadia", nhsNumber: null, birthdate: "1991-01-01", familyName: "Noor" };

test("logging out everywhere ends this person's sessions and nobody else's", async () => {
  const [here, there, other] = [await signIn(), await signIn(), await signIn({ claims: nadia })];
  await endEverySession(visitOf(here));
  expect(await visit(there)).toMatchObject({ state: "ended", reason: "log-out-everywhere" });
  expect((await visit(other)).state).toBe("live");
});

test("a cookie that is no id of ours is no session", async () => {
  for (const id of [null, "", "x", "' OR 1=1 --", "A".repeat(43), "A".repeat(5_000)])
    expect(await findSession(id, { touches: true })).toEqual({ state: "none" });
});

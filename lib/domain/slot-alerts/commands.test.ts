import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit, requirePublicPermit, requireSystemPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { followFreedSlots } from "#lib/jobs/follow-freed-slots.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { feedCursor, slotAlert } from "#lib/store/schema-appointments.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { noteFreed } from "#mocks/nation/diary/freed.ts";
import { askForAlert, forgetTaken, stopSlotAlert, tellAlerts } from "./commands.ts";
import type { AlertAsked } from "./form.ts";
import { isStopped, listAlerts } from "./queries.ts";

vi.mock("#lib/access/gate.ts");

const room = contractRoom();
const joan = "9992223332";
const slot = "A20002-routine-20280518-1020";
let store: TestDatabase;
let owner: OpenDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
  store = await openTestDatabase({
    ...{ CLIENT_PRIVATE_KEY_FILE, PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin },
  });
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await owner.close();
  await store.close();
});

/** From here on the gate says yes to this person. */
function isAsked(nhsNumber: string): void {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission, { nhsNumber }))),
  );
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: room.nation.now() });
  await owner.db.delete(slotAlert);
  await owner.db.delete(feedCursor);
  sessionId = await signIn();
  isAsked(kris);
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
});

const asked: AlertAsked = {
  ...{ kind: "gp", how: "any", sex: "any", weeks: "2" },
  days: ["1", "2", "3", "4", "5"],
};
const ask = (key: string, more: Partial<AlertAsked> = {}, surgery = "A20002") =>
  askForAlert(visitOf(sessionId), me, { key, surgery, asked: { ...asked, ...more } });
async function alerts() {
  const read = await listAlerts(visitOf(sessionId), me);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

test("asked twice under one key it is one alert, and at most five are open", async () => {
  expect(await Promise.all([ask("a1"), ask("a1")])).toEqual([
    { ok: true, value: { kind: "kept", id: expect.any(String) } },
    { ok: true, value: { kind: "kept", id: expect.any(String) } },
  ]);
  const open = await alerts();
  expect(open).toHaveLength(1);
  expect(await ask("a1")).toEqual({ ok: true, value: { kind: "kept", id: open[0]?.id } });
  for (const key of ["a2", "a3", "a4", "a5"]) await ask(key);
  expect(await ask("a6")).toEqual({ ok: true, value: { kind: "too-many" } });
  expect(await alerts()).toHaveLength(5);
});

test("at a surgery that does not tell there is no alert", async () => {
  expect(await ask("b1", {}, "A20003")).toEqual({ ok: true, value: { kind: "not-offered" } });
  expect(await alerts()).toEqual([]);
});

test("the worker finds what fits once, and what does not fit never", async () => {
  await ask("c1");
  await ask("c2", { kind: "nurse" });
  expect(await followFreedSlots(owner.db)).toBe(0);
  vi.setSystemTime(Date.now() + 1_000);
  room.nation.moveClock(new Date());
  noteFreed(room.nation, [slot]);
  expect(await followFreedSlots(owner.db)).toBe(1);
  expect(await followFreedSlots(owner.db)).toBe(0);
  const found = (await alerts()).map(({ wanted, found: time }) => [wanted.kind, time?.start]);
  expect(Object.fromEntries(found)).toEqual({ gp: "2028-05-18T10:20:00+01:00", nurse: undefined });
});

test("after the feed has begun anew it is read from its beginning", async () => {
  await ask("d1");
  await followFreedSlots(owner.db);
  room.nation.reset();
  noteFreed(room.nation, [slot]);
  await owner.db.update(slotAlert).set({ createdAt: new Date("2020-01-01T00:00:00Z") });
  expect(await followFreedSlots(owner.db)).toBe(1);
});

test("what is no longer free is forgotten, what is stopped hears of nothing, and nobody stops another's", async () => {
  await ask("e1");
  await owner.db.update(slotAlert).set({ createdAt: new Date("2020-01-01T00:00:00Z") });
  noteFreed(room.nation, [slot]);
  await followFreedSlots(owner.db);
  await forgetTaken(visitOf(sessionId), me, await alerts());
  const [alert] = await alerts();
  expect(alert).toMatchObject({ found: null });
  isAsked(joan);
  await stopSlotAlert(visitOf(sessionId), me, alert?.id ?? "", "s1");
  isAsked(kris);
  expect(await alerts()).toHaveLength(1);
  expect(await isStopped(visitOf(sessionId), me, alert?.id ?? "")).toBe(false);
  await stopSlotAlert(visitOf(sessionId), me, alert?.id ?? "", "s2");
  expect(await alerts()).toEqual([]);
  expect(await isStopped(visitOf(sessionId), me, alert?.id ?? "")).toBe(true);
  isAsked(joan);
  expect(await isStopped(visitOf(sessionId), me, alert?.id ?? "")).toBe(false);
  noteFreed(room.nation, [slot]);
  expect(await followFreedSlots(owner.db)).toBe(0);
});

test("a feed that does not answer is read at the next tick", async () => {
  await ask("f1");
  await owner.db.update(slotAlert).set({ createdAt: new Date("2020-01-01T00:00:00Z") });
  noteFreed(room.nation, [slot]);
  room.breaks("freed-slots", "status", { status: 503, count: 9 });
  expect(await followFreedSlots(owner.db)).toBe(0);
  room.nation.faults.clear();
  expect(await followFreedSlots(owner.db)).toBe(1);
});

test("only the job that follows the feed tells alerts", async () => {
  // @ts-expect-error a permit of another job opens no alert
  const told = tellAlerts(room.systemPermit("notify-people"), owner.db, []);
  expect(await told).toBe(0);
});

test("every asking and stopping has its line, also one that comes again or is refused", async () => {
  await owner.db.delete(auditLine);
  await Promise.all([ask("g1"), ask("g1")]);
  await ask("g1");
  await ask("g2", {}, "A20003");
  room.breaks("freed-slots", "status", { status: 503, count: 9 });
  await ask("g3");
  const [alert] = await alerts();
  for (let again = 0; again < 2; again += 1)
    await stopSlotAlert(visitOf(sessionId), me, alert?.id ?? "", "g4");
  const lines = await owner.db.select().from(auditLine).orderBy(auditLine.id);
  expect(lines.map(({ decision, reason }) => [decision, reason])).toEqual([
    ["done", null],
    ["done", "done-before"],
    ["done", "done-before"],
    ["refused", "not-offered"],
    ["refused", "unavailable"],
    ["done", null],
    ["done", "done-before"],
  ]);
});

import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { appointmentsOf } from "#mocks/nation/diary/diary.ts";
import { bookAppointment, changeAppointment, rememberWish } from "./commands.ts";
import { bookingForm, timeValue, type Answers } from "./form.ts";
import type { FreeTime } from "./model.ts";
import { findTimes, getHeldAppointment, usualWish } from "./queries.ts";

vi.mock("#lib/access/gate.ts");

const api = "gp-connect-pfs-appointments";
const room = contractRoom();
let store: TestDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  sessionId = await signIn();
}, 120_000);
afterAll(() => store.close());
beforeEach(() => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
});

const asker = () => visitOf(sessionId);

async function freeTimes(): Promise<readonly FreeTime[]> {
  const found = await findTimes(asker(), me, null);
  if (!found.ok || found.value.kind !== "open") throw new Error("the diary is not open");
  return found.value.times;
}

async function aTime(which = 0): Promise<FreeTime> {
  const found = (await freeTimes()).filter(({ kind, way }) => kind === "gp" && way === "video")[which];
  if (found === undefined) throw new Error("no time is free");
  return found;
}

const answersFor = (time: FreeTime, more: Partial<Record<keyof Answers, unknown>> = {}): Answers =>
  bookingForm.parse({ kind: "gp", how: "video", about: "Results", time: timeValue(time), ...more });

const book = (key: string, answers: Answers) => bookAppointment(asker(), me, { key, answers });

/** What the surgery itself counts in a slot. */
const heldAt = ({ id }: FreeTime) =>
  appointmentsOf(room.nation, kris).filter(({ slots, status }) => slots.includes(id) && status === "booked");

const booked = { ok: true, value: { kind: "booked" } };
const notBooked = (because: string) => ({ ok: true, value: { kind: "not-booked", because } });

test("twenty confirmations of one form at once are one appointment and one receipt", async () => {
  const time = await aTime();
  const answers = answersFor(time);
  const done = await Promise.all(Array.from({ length: 20 }, () => book("twenty", answers)));
  expect(heldAt(time)).toHaveLength(1);
  expect(new Set(done.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(done[0]).toMatchObject(booked);
  expect(await book("twenty", answers)).toEqual(done[0]);
}, 60_000);

test("another time under a key that has booked is not booked, and two forms of one time are one appointment", async () => {
  const [time, other] = [await aTime(), await aTime(1)];
  const first = await book("one", answersFor(time));
  expect(await book("one", answersFor(other))).toMatchObject({ ok: true, value: { kind: "booked-already" } });
  expect(heldAt(other)).toHaveLength(0);
  expect(await book("another device", answersFor(time))).toEqual(first);
  expect(heldAt(time)).toHaveLength(1);
});

test("a time that somebody else took is gone, and the same form books another", async () => {
  const time = await aTime();
  room.breaks(api, "status", {
    status: 409,
    method: "POST",
    body: {
      resourceType: "OperationOutcome",
      issue: [
        { severity: "error", code: "duplicate", details: { coding: [{ code: "DUPLICATE_REJECTED" }] } },
      ],
    },
  });
  expect(await book("gone", answersFor(time))).toEqual(notBooked("slot-gone"));
  expect(await book("gone", answersFor(await aTime(1)))).toMatchObject(booked);
});

test("an answer that was lost is looked for: booked where it was, unknown where it was not, and never booked again", async () => {
  const time = await aTime();
  room.breaks(api, "applied", { status: 503, method: "POST" });
  expect(await book("applied", answersFor(time))).toMatchObject(booked);
  expect(heldAt(time)).toHaveLength(1);
  const other = await aTime(1);
  room.breaks(api, "status", { status: 503, method: "POST" });
  expect(await book("lost", answersFor(other))).toEqual({ ok: true, value: { kind: "unknown" } });
  expect(await book("lost", answersFor(other))).toEqual({ ok: true, value: { kind: "unknown" } });
  expect(heldAt(other)).toHaveLength(0);
});

test("an answer that takes too long is no reason to book again", async () => {
  const time = await aTime();
  room.breaks(api, "delay", { ms: 4_000, method: "POST" });
  const done = await Promise.all([book("slow", answersFor(time)), book("slow", answersFor(time))]);
  expect(done[1]).toEqual(done[0]);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const again = await book("slow", answersFor(time));
  expect(heldAt(time).length).toBeLessThanOrEqual(1);
  expect(again).toMatchObject(heldAt(time).length === 1 ? booked : { value: { kind: "unknown" } });
}, 30_000);

test("an answer that was lost, and is found later, is one appointment", async () => {
  const time = await aTime();
  room.breaks(api, "applied", { status: 503, method: "POST" });
  room.breaks(api, "status", { status: 500, method: "GET", path: "/Patient", count: 9 });
  expect(await book("later", answersFor(time))).toEqual({ ok: true, value: { kind: "unknown" } });
  room.nation.faults.clear();
  expect(await book("later", answersFor(time))).toMatchObject(booked);
  expect(heldAt(time)).toHaveLength(1);
});

test("a surgery that refuses is told as what it is, and one that is silent was not asked", async () => {
  const time = await aTime();
  await room.happens("switch-gp-appointments", "A20002-booking");
  expect(await book("off", answersFor(time))).toEqual(notBooked("not-offered"));
  await room.happens("switch-gp-appointments", "A20002-booking");
  room.breaks(api, "status", { status: 500, method: "GET", count: 9 });
  expect(await book("silent", answersFor(time))).toEqual(notBooked("not-asked"));
  room.nation.faults.clear();
  room.nation.change("kris", { "practice.registered": false });
  expect(await book("unregistered", answersFor(time))).toEqual(notBooked("not-registered"));
});

test("what the surgery cannot keep is not booked", async () => {
  const time = await aTime();
  const answers = { ...answersFor(time), about: "x".repeat(400) };
  expect(await book("long", answers)).toEqual(notBooked("not-accepted"));
});

async function anOld(key: string) {
  const time = await aTime();
  const done = await book(key, answersFor(time));
  if (!done.ok || done.value.kind !== "booked") throw new Error("the old one is not booked");
  return { id: done.value.id, time };
}

const change = (key: string, answers: Answers) => changeAppointment(asker(), me, { key, answers });

test("a change books the new time and then cancels the old one, once", async () => {
  const old = await anOld("old of a change");
  const time = await aTime(1);
  const answers = answersFor(time, { instead: old.id });
  const done = await change("change", answers);
  expect(done).toMatchObject(booked);
  expect([heldAt(old.time).length, heldAt(time).length]).toEqual([0, 1]);
  expect(await change("change", answers)).toEqual(done);
  expect(await change("gone", answersFor(await aTime(), { instead: old.id }))).toEqual(notBooked("old-gone"));
});

test("where the old one cannot be cancelled the person has both, and where nothing is booked the old one stays", async () => {
  const old = await anOld("old of both");
  const time = await aTime(1);
  room.breaks(api, "status", { status: 500, method: "PUT", count: 9 });
  expect(await change("both", answersFor(time, { instead: old.id }))).toMatchObject(booked);
  expect([heldAt(old.time).length, heldAt(time).length]).toEqual([1, 1]);
  expect(await getHeldAppointment(asker(), me, old.id)).toMatchObject({
    ok: true,
    value: { status: "booked" },
  });
  room.breaks(api, "status", { status: 503, method: "POST" });
  const lost = await aTime(2);
  expect(await change("lost change", answersFor(lost, { instead: old.id }))).toMatchObject({
    value: { kind: "unknown" },
  });
  expect(heldAt(old.time)).toHaveLength(1);
});

test("how somebody asked to be seen is remembered for the next time", async () => {
  expect(await usualWish(asker(), me)).toBeNull();
  await rememberWish(asker(), me, "video");
  await rememberWish(asker(), me, "must-be-in-person");
  expect(await usualWish(asker(), me)).toBe("must-be-in-person");
});

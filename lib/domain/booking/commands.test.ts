import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { bookedByMessage } from "#lib/store/booked-by-message.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { appointmentsOf } from "#mocks/nation/diary/diary.ts";
import { bookAppointment } from "./commands.ts";
import { bookingForm, timeValue, type Answers } from "./form.ts";
import type { FreeTime } from "./model.ts";
import { findTimes, getHeldAppointment, shownMark } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });

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
  vi.mocked(writeCommandOutcome).mockClear();
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
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

/** The time as the page shows it now; null where it is not free. */
async function shownTime({ time }: Answers): Promise<FreeTime | null> {
  return (await freeTimes()).find((one) => timeValue(one) === time) ?? null;
}

interface Shown {
  readonly time?: FreeTime | null;
  readonly answers?: Answers;
  readonly surgeryCode?: string;
  readonly forMessage?: string;
}

/** Confirms what was shown: these answers, with the time as it was then. */
async function book(key: string, answers: Answers, shown: Shown = {}) {
  const found = answers.instead === "" ? null : await getHeldAppointment(asker(), me, answers.instead);
  const time = shown.time === undefined ? await shownTime(answers) : shown.time;
  const mark = shownMark(shown.answers ?? answers, time, found?.ok ? found.value : null);
  return bookAppointment(asker(), me, {
    ...{ key, answers, shown: mark, surgeryCode: shown.surgeryCode ?? null },
    forMessage: shown.forMessage ?? null,
  });
}

/** What the surgery itself counts in a slot. */
const heldAt = ({ id }: FreeTime) =>
  appointmentsOf(room.nation, kris).filter(({ slots, status }) => slots.includes(id) && status === "booked");

const booked = { ok: true, value: { kind: "booked" } };
const unknownAt = ({ start }: FreeTime) => ({ ok: true, value: { kind: "unknown", start } });
const notBooked = (because: string) => ({ ok: true, value: { kind: "not-booked", because } });

test("twenty confirmations of one form at once are one appointment and one receipt", async () => {
  const time = await aTime();
  const answers = answersFor(time);
  const done = await Promise.all(Array.from({ length: 20 }, () => book("twenty", answers, { time })));
  expect(heldAt(time)).toHaveLength(1);
  expect(new Set(done.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(done[0]).toMatchObject(booked);
  expect(await book("twenty", answers, { time })).toEqual(done[0]);
}, 60_000);

test("another time under a key that has booked is not booked, and two forms of one time are one appointment", async () => {
  const [time, other] = [await aTime(), await aTime(1)];
  const first = await book("one", answersFor(time));
  expect(await book("one", answersFor(other))).toMatchObject({ ok: true, value: { kind: "booked-already" } });
  expect(heldAt(other)).toHaveLength(0);
  expect(await book("another device", answersFor(time))).toEqual(first);
  expect(heldAt(time)).toHaveLength(1);
});

test("the message that asked for it knows what was booked, and follows it to another time", async () => {
  const message = "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21";
  const told = () => bookedByMessage(room.permit("appointments:read").subject);
  const [time, other] = [await aTime(), await aTime(1)];
  const first = await book("asked", answersFor(time), { forMessage: message });
  const id = first.ok && first.value.kind === "booked" ? first.value.id : "";
  expect((await told())[message]).toEqual({ id, start: time.start });
  await book("moved", answersFor(other, { instead: id }));
  expect((await told())[message]).toMatchObject({ start: other.start });
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
  expect(await book("lost", answersFor(other))).toEqual(unknownAt(other));
  expect(await book("lost", answersFor(other))).toEqual(unknownAt(other));
  expect(heldAt(other)).toHaveLength(0);
});

test("an answer that takes too long is no reason to book again", async () => {
  const time = await aTime();
  room.breaks(api, "delay", { ms: 9_000, method: "POST" });
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
  expect(await book("later", answersFor(time), { time })).toEqual(unknownAt(time));
  room.nation.faults.clear();
  expect(await book("later", answersFor(time))).toMatchObject(booked);
  expect(heldAt(time)).toHaveLength(1);
});

test("a surgery that refuses is told as what it is, and one that is silent was not asked", async () => {
  const time = await aTime();
  await room.happens("switch-gp-appointments", "A20002-booking");
  expect(await book("off", answersFor(time), { time })).toEqual(notBooked("not-offered"));
  await room.happens("switch-gp-appointments", "A20002-booking");
  room.breaks(api, "status", { status: 500, method: "GET", count: 9 });
  expect(await book("silent", answersFor(time), { time })).toEqual(notBooked("not-asked"));
  room.nation.faults.clear();
  room.nation.change("kris", { "practice.registered": false });
  expect(await book("unregistered", answersFor(time), { time })).toEqual(notBooked("not-registered"));
});

test("what the surgery cannot keep is not booked", async () => {
  const time = await aTime();
  const answers = { ...answersFor(time), about: "x".repeat(400) };
  expect(await book("long", answers)).toEqual(notBooked("not-accepted"));
});

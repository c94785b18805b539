import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { appointmentsOf } from "#mocks/nation/diary/diary.ts";
import { bookAppointment, lookForBooking, rememberWish } from "./commands.ts";
import { bookingForm, timeValue, type Answers } from "./form.ts";
import type { FreeTime } from "./model.ts";
import { confirmedUnder, findTimes, getHeldAppointment, helpWith, shownMark, usualWish } from "./queries.ts";

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
}

/** Confirms what was shown: these answers, with the time as it was then. */
async function book(key: string, answers: Answers, shown: Shown = {}) {
  const found = answers.instead === "" ? null : await getHeldAppointment(asker(), me, answers.instead);
  const time = shown.time === undefined ? await shownTime(answers) : shown.time;
  const mark = shownMark(shown.answers ?? answers, time, found?.ok ? found.value : null);
  return bookAppointment(asker(), me, {
    ...{ key, answers, shown: mark, surgeryCode: shown.surgeryCode ?? null },
  });
}

/** What the surgery itself counts in a slot. */
const heldAt = ({ id }: FreeTime) =>
  appointmentsOf(room.nation, kris).filter(({ slots, status }) => slots.includes(id) && status === "booked");

const booked = { ok: true, value: { kind: "booked" } };
const unknownAt = ({ start }: FreeTime) => ({ ok: true, value: { kind: "unknown", start } });
const notBooked = (because: string) => ({ ok: true, value: { kind: "not-booked", because } });

test("what another tab has changed is not booked, nor what the diary has changed", async () => {
  const [time, other] = [await aTime(), await aTime(1)];
  const [first, now] = [answersFor(time), answersFor(other)];
  expect(await book("tabs", now, { answers: first, time })).toEqual(notBooked("changed"));
  const words = answersFor(time, { about: "Other words" });
  expect(await book("tabs", words, { answers: first })).toEqual(notBooked("changed"));
  expect(await book("tabs", first, { time: { ...time, way: "phone" } })).toEqual(notBooked("changed"));
  const moved = { ...time, start: time.start.replace(/T\d\d/, "T23") };
  expect(await book("tabs", answersFor(moved), { time: moved })).toEqual(notBooked("changed"));
  expect([heldAt(time).length, heldAt(other).length]).toEqual([0, 0]);
  expect(await book("tabs", now)).toMatchObject(booked);
  expect(await book("tabs", first, { answers: now, time: other })).toMatchObject({
    value: { kind: "booked-already" },
  });
});

test("what the surgery has booked is told as booked where our own store cannot keep it, and found again", async () => {
  const time = await aTime();
  vi.mocked(writeCommandOutcome).mockRejectedValueOnce(new Error("no store"));
  const done = await book("unkept", answersFor(time));
  expect(done).toMatchObject(booked);
  expect(await confirmedUnder(asker(), me, "unkept")).toEqual(unknownAt(time));
  expect(await lookForBooking(asker(), me, "unkept")).toEqual(done);
  expect(await confirmedUnder(asker(), me, "unkept")).toEqual(done);
  expect(heldAt(time)).toHaveLength(1);
});

test("an act that was begun and never settled is unknown at once, and never done again", async () => {
  const time = await aTime();
  room.breaks(api, "status", { status: 503, method: "POST" });
  vi.mocked(writeCommandOutcome).mockRejectedValueOnce(new Error("no store"));
  expect(await book("crashed", answersFor(time))).toEqual(unknownAt(time));
  const owner = new Client({ connectionString: store.ownerUrl });
  await owner.connect();
  await owner.query("update one_time_key set created_at = created_at - interval '1 hour'");
  await owner.end();
  const began = performance.now();
  expect(await book("crashed", answersFor(await aTime(1)))).toEqual(unknownAt(time));
  expect(performance.now() - began).toBeLessThan(4_000);
  expect(heldAt(time)).toHaveLength(0);
});

test("a time that is gone while the list is silent is unknown, and free to choose again once the list answers", async () => {
  const time = await aTime();
  const shown = { time };
  await room.happens("fill-gp-session", time.id.replace(/-\d{4}$/, ""));
  room.breaks(api, "status", { status: 500, method: "GET", path: "/Patient", count: 9 });
  expect(await book("silent slot", answersFor(time), shown)).toEqual(unknownAt(time));
  room.nation.faults.clear();
  expect(await lookForBooking(asker(), me, "silent slot")).toEqual(notBooked("slot-gone"));
  expect(await confirmedUnder(asker(), me, "silent slot")).toEqual(ok(null));
});

test("a diary that could not be read whole says neither that a time is gone nor that it is booked", async () => {
  const time = await aTime();
  const shown = { time };
  const bundle = {
    resourceType: "Bundle",
    type: "searchset",
    entry: [{ resource: { resourceType: "Slot" } }],
  };
  room.breaks(api, "body", { method: "GET", path: "/Slot", body: bundle, count: 2 });
  expect(await book("incomplete", answersFor(time), shown)).toEqual(notBooked("not-asked"));
  expect(heldAt(time)).toHaveLength(0);
});

test.each([404, 409, 410, 412])(
  "a surgery that refuses with %i and does not say why is not told as one that did not take the words",
  async (status) => {
    const time = await aTime();
    room.breaks(api, "status", { status, method: "POST" });
    expect(await book(`refused ${status}`, answersFor(time))).toEqual(notBooked("not-said"));
    expect(heldAt(time)).toHaveLength(0);
  },
);

test("where nothing was confirmed there is nothing to look for", async () => {
  expect(await lookForBooking(asker(), me, "never")).toEqual(ok(null));
  expect(await confirmedUnder(asker(), me, "never")).toEqual(ok(null));
});

test("the help of an appointment is kept for when it is changed, and of others nothing is known", async () => {
  const answers = answersFor(await aTime(), { needs: ["step-free"], language: "Igbo", otherNeed: "A chair" });
  const done = await book("help", answers);
  if (!done.ok || done.value.kind !== "booked") throw new Error("not booked");
  expect(await helpWith(asker(), me, done.value.id)).toEqual({
    ...{ how: "video", whyInPerson: "", needs: ["step-free"], language: "Igbo", otherNeed: "A chair" },
  });
  expect(await helpWith(asker(), me, "gunknown")).toBeNull();
});

test("how somebody asked to be seen is remembered for the next time", async () => {
  expect(await usualWish(asker(), me)).toBeNull();
  await rememberWish(asker(), me, "video");
  await rememberWish(asker(), me, "must-be-in-person");
  expect(await usualWish(asker(), me)).toBe("must-be-in-person");
});

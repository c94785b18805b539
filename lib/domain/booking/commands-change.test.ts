import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
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

/** One that can still be cancelled, at whatever hour of the day this runs. */
async function aTime(which = 0): Promise<FreeTime> {
  const fromTomorrow = room.nation.now().getTime() + 24 * 3_600_000;
  const found = (await freeTimes()).filter(
    ({ kind, way, start }) => kind === "gp" && way === "video" && Date.parse(start) > fromTomorrow,
  )[which];
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

/** The lines of the audit trail that a command has left. */
const written = () =>
  vi
    .mocked(writeCommandOutcome)
    .mock.calls.map(([, { permission }, { decision, reason }]) => [...[permission, decision, reason]]);

/** What the surgery itself counts in a slot. */
const heldAt = ({ id }: FreeTime) =>
  appointmentsOf(room.nation, kris).filter(({ slots, status }) => slots.includes(id) && status === "booked");

const booked = { ok: true, value: { kind: "booked" } };
const unknownAt = ({ start }: FreeTime) => ({ ok: true, value: { kind: "unknown", start } });
const notBooked = (because: string) => ({ ok: true, value: { kind: "not-booked", because } });

async function anOld(key: string) {
  const time = await aTime();
  const done = await book(key, answersFor(time));
  if (!done.ok || done.value.kind !== "booked") throw new Error("the old one is not booked");
  return { id: done.value.id, time };
}

test("a change books the new time and then cancels the old one, once, and each permit leaves its line", async () => {
  const old = await anOld("old of a change");
  const time = await aTime(1);
  const answers = answersFor(time, { instead: old.id });
  vi.mocked(writeCommandOutcome).mockClear();
  const done = await book("change", answers);
  expect(done).toMatchObject({ ok: true, value: { kind: "booked", instead: old.id } });
  expect([heldAt(old.time).length, heldAt(time).length]).toEqual([0, 1]);
  expect(written()).toEqual([
    ["appointments:book", "done", null],
    ["appointments:cancel", "done", "cancelled"],
  ]);
  vi.mocked(writeCommandOutcome).mockClear();
  expect(await book("change", answers)).toEqual(done);
  expect(written()).toEqual([
    ["appointments:book", "refused", "done-before"],
    ["appointments:cancel", "refused", "old-gone"],
  ]);
  expect(await book("old gone", answersFor(await aTime(), { instead: old.id }))).toEqual(
    notBooked("old-gone"),
  );
});

test("where the old one cannot be cancelled the person has both, and where nothing is known the old one stays", async () => {
  const old = await anOld("old of both");
  const time = await aTime(1);
  room.breaks(api, "status", { status: 500, method: "PUT", count: 9 });
  expect(await book("both", answersFor(time, { instead: old.id }))).toMatchObject(booked);
  expect([heldAt(old.time).length, heldAt(time).length]).toEqual([1, 1]);
  expect(await getHeldAppointment(asker(), me, old.id)).toMatchObject({
    ok: true,
    value: { status: "booked" },
  });
  const lost = await aTime(2);
  room.breaks(api, "status", { status: 503, method: "POST" });
  expect(await book("lost change", answersFor(lost, { instead: old.id }))).toEqual(unknownAt(lost));
  expect(heldAt(old.time)).toHaveLength(1);
  expect(written().at(-1)).toEqual(["appointments:cancel", "refused", "not-booked"]);
});

test("the same key sent again cancels the old one where that failed before", async () => {
  const old = await anOld("old of a second try");
  const answers = answersFor(await aTime(1), { instead: old.id });
  room.breaks(api, "status", { status: 500, method: "PUT" });
  const first = await book("second try", answers);
  expect(heldAt(old.time)).toHaveLength(1);
  expect(await book("second try", answers)).toEqual(first);
  expect(heldAt(old.time)).toHaveLength(0);
});

test("a change whose old one may not be cancelled here books nothing", async () => {
  const old = await anOld("old of rules");
  const time = await aTime(1);
  const answers = answersFor(time, { instead: old.id });
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(
      permission === "appointments:cancel"
        ? failed({ kind: "not-allowed", because: "not-granted" })
        : ok(room.permit(permission)),
    ),
  );
  expect(await book("no permit", answers)).toMatchObject({ ok: false, failure: { kind: "not-allowed" } });
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
  expect(await book("call", answers, { surgeryCode: "A20004" })).toEqual(notBooked("old-call"));
  room.breaks("capability-register", "status", { status: 503, count: 9 });
  expect(await book("silent register", answers, { surgeryCode: "A20002" })).toEqual(notBooked("not-asked"));
  room.nation.faults.clear();
  const shown = { time };
  room.breaks(api, "status", { status: 500, method: "GET", path: "/Patient", count: 9 });
  expect(await book("silent list", answers, shown)).toEqual(notBooked("not-asked"));
  room.nation.faults.clear();
  expect([heldAt(old.time).length, heldAt(time).length]).toEqual([1, 0]);
});

import { expect, test } from "vitest";
import {
  comingReminders,
  daysUntil,
  dueAt,
  everythingThatCame,
  openReminders,
  plannedFor,
  planReminders,
  splitCame,
  type Reminder,
  type ReminderChoice,
  type ReminderTime,
} from "./model.ts";

const now = "2028-05-16T09:00:00Z";
const start = "2028-05-24T09:00:00Z";
const choice: ReminderChoice = { usual: ["week", "day", "two-hours"], own: { g2: ["morning"] } };
const one = { id: "g1", startsAt: start, expected: true };

const kept = (more: Partial<Reminder>): Reminder => ({
  id: "r",
  appointment: "g1",
  startsAt: start,
  time: "day",
  dueAt: dueAt(start, "day"),
  cameAt: null,
  answer: null,
  ...more,
});

test("days before keep the time of day over both changes of the clocks, and hours are hours", () => {
  // Clocks go forward on 26 March 2028 and back on 29 October 2028.
  expect(dueAt("2028-03-27T08:30:00Z", "day")).toBe("2028-03-26T08:30:00Z");
  expect(dueAt("2028-03-27T08:30:00Z", "week")).toBe("2028-03-20T09:30:00Z");
  expect(dueAt("2028-10-30T09:30:00Z", "three-days")).toBe("2028-10-27T08:30:00Z");
  expect(dueAt("2028-10-29T02:30:00Z", "two-hours")).toBe("2028-10-29T00:30:00Z");
  expect(dueAt("2028-10-30T09:30:00Z", "morning")).toBe("2028-10-30T07:00:00Z");
  expect(dueAt("2028-03-27T08:30:00Z", "morning")).toBe("2028-03-27T06:00:00Z");
});

test("what was chosen for one appointment stands before what was chosen for all", () => {
  expect(plannedFor(one, choice, now).map(({ time }) => time)).toEqual(["week", "day", "two-hours"]);
  expect(plannedFor({ ...one, id: "g2" }, choice, now).map(({ time }) => time)).toEqual(["morning"]);
});

test("nothing is made for what has passed, for what has no time, or for what was called off", () => {
  expect(plannedFor(one, choice, "2028-05-23T10:00:00Z").map(({ time }) => time)).toEqual(["two-hours"]);
  expect(plannedFor({ ...one, startsAt: null }, choice, now)).toEqual([]);
  expect(plannedFor({ ...one, expected: false }, choice, now)).toEqual([]);
});

test("two of one moment are one reminder", () => {
  const early = { ...one, startsAt: "2028-05-24T08:00:00Z" };
  expect(plannedFor(early, { usual: ["morning", "two-hours"], own: {} }, now)).toHaveLength(1);
});

test("a second look at the same appointments changes nothing", () => {
  const seen = { appointments: [one], complete: ["gp" as const] };
  const { make } = planReminders([], seen, choice, now);
  const made = make.map((each, place) => kept({ ...each, id: String(place) }));
  expect(planReminders(made, seen, choice, now)).toEqual({ make: [], drop: [], end: [] });
});

test("an appointment that moved drops what was to come, ends what came, and makes the new ones", () => {
  const moved = { ...one, startsAt: "2028-05-25T09:00:00Z" };
  const old = [
    kept({ id: "came", dueAt: "2028-05-15T09:00:00Z", cameAt: "2028-05-15T09:00:00Z" }),
    kept({ id: "next" }),
  ];
  const plan = planReminders(old, { appointments: [moved], complete: [] }, choice, now);
  expect(plan).toMatchObject({ drop: ["next"], end: ["came"] });
  expect(plan.make.map((each) => each.dueAt)).toContain("2028-05-24T09:00:00Z");
});

test("one that was called off, or that its source no longer tells of, has no reminders", () => {
  const off = planReminders(
    [kept({})],
    { appointments: [{ ...one, expected: false }], complete: [] },
    choice,
    now,
  );
  expect(off).toEqual({ make: [], drop: ["r"], end: [] });
  expect(planReminders([kept({})], { appointments: [], complete: ["gp"] }, choice, now).drop).toEqual(["r"]);
});

test("where the source was silent its reminders stay", () => {
  const plan = planReminders([kept({})], { appointments: [], complete: ["hospital"] }, choice, now);
  expect(plan).toEqual({ make: [], drop: [], end: [] });
});

test("what is no longer wanted goes, unless it has come", () => {
  const seen = { appointments: [one], complete: [] };
  const came = kept({ id: "came", cameAt: now });
  expect(planReminders([kept({}), came], seen, { usual: [], own: {} }, now)).toEqual({
    make: [],
    drop: ["r"],
    end: [],
  });
});

test("a reminder that is due and was not brought yet stays: whoever looks first takes it from nobody", () => {
  const seen = { appointments: [one], complete: ["gp" as const] };
  const due = kept({ id: "due" });
  expect(planReminders([due], seen, choice, "2028-05-23T09:00:03Z").drop).toEqual([]);
});

test("of one appointment only the last reminder is open, until it is answered or over", () => {
  const week = kept({ id: "week", dueAt: "2028-05-17T09:00:00Z", cameAt: "2028-05-17T09:00:00Z" });
  const day = kept({ id: "day", cameAt: "2028-05-23T09:00:00Z" });
  const ids = (all: readonly Reminder[], at: string) => openReminders(all, at).map(({ id }) => id);
  expect(ids([week, day], "2028-05-23T10:00:00Z")).toEqual(["day"]);
  expect(ids([week, { ...day, answer: "coming" }], "2028-05-23T10:00:00Z")).toEqual([]);
  expect(ids([week, day], "2028-05-24T09:00:01Z")).toEqual([]);
  expect(comingReminders([week, kept({ id: "next" })]).map(({ id }) => id)).toEqual(["next"]);
});

test("tomorrow is the next day of the calendar in England, however few hours away", () => {
  expect(daysUntil("2028-05-16T23:30:00Z", "2028-05-16T22:00:00Z")).toBe(1);
  expect(daysUntil("2028-05-16T22:30:00Z", "2028-05-16T09:00:00Z")).toBe(0);
  expect(daysUntil("2028-10-30T09:00:00Z", "2028-10-28T22:59:00Z")).toBe(2);
});

const hospital = { from: "Northfield Hospital", names: ["2028-05-22T09:30"] };
const ownOf = (time: ReminderTime, cameAt: string, id: string): Reminder => ({
  ...{ id, time, cameAt, dueAt: cameAt, appointment: "haaa", startsAt: "2028-05-22T08:30:00Z", answer: null },
});

test("what came of one appointment on one day is one, whoever it is from", () => {
  const own = [
    ownOf("morning", "2028-05-22T06:00:00Z", "r1"),
    ownOf("two-hours", "2028-05-22T06:30:00Z", "r2"),
    ownOf("day", "2028-05-21T08:30:00Z", "r0"),
  ];
  const sameDay = { ...hospital, id: "m1", at: "2028-05-21T15:00:00Z" };
  const otherDay = { ...hospital, id: "m2", at: "2028-05-15T15:00:00Z" };
  const again = { ...hospital, id: "m3", at: "2028-05-15T16:00:00Z" };
  const other = { from: null, names: [], id: "m4", at: "2028-05-21T15:00:00Z" };
  const came = everythingThatCame(own, [sameDay, otherDay, again, other]);
  expect(
    came.map(({ reminder, messages }) => [reminder?.id ?? null, ...messages.map(({ id }) => id)]),
  ).toEqual([["r2"], [null, "m4"], ["r0", "m1"], [null, "m2", "m3"]]);
});

test("what still asks for an answer stands apart, with what was written about it", () => {
  const own = [ownOf("day", "2028-05-21T08:30:00Z", "r0"), ownOf("week", "2028-05-15T08:30:00Z", "r9")];
  const message = { ...hospital, id: "m1", at: "2028-05-21T15:00:00Z" };
  const { open, earlier } = splitCame(own, [message], "2028-05-21T16:00:00Z");
  expect(open).toMatchObject([{ reminder: { id: "r0" }, messages: [{ id: "m1" }] }]);
  expect(earlier).toMatchObject([{ reminder: { id: "r9" }, messages: [] }]);
});

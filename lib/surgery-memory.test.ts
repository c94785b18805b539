import { expect, test } from "vitest";
import { lookedAt, rememberTimes, type SurgeryMemory } from "./surgery-memory.ts";

const early = { start: "2028-05-24T09:40:00+01:00", called: "on" } as const;
const late = { start: "2028-05-25T11:00:00+01:00", called: "on" } as const;
const off = { ...early, called: "off" } as const;
const seen: SurgeryMemory = { g1: { ...early, before: null, unread: false } };
const look = (one: typeof early | typeof late | typeof off, openedId: string | null = null) => ({
  appointments: [{ id: "g1", ...one }],
  complete: true,
  openedId,
});

test("a time that nobody saw before has not moved, and one that was called off waits to be read", () => {
  expect(lookedAt(early, undefined, false)).toEqual({ ...early, before: null, unread: false });
  expect(lookedAt(off, undefined, false)).toMatchObject({ unread: true });
});

test("what was moved waits until it is opened, and the earlier time is told also then", () => {
  const moved = rememberTimes(seen, look(late));
  expect(moved).toEqual({ g1: { ...late, before: early.start, unread: true } });
  expect(rememberTimes(moved ?? {}, look(late))).toBeNull();
  const opened = rememberTimes(moved ?? {}, look(late, "g1"));
  expect(opened).toEqual({ g1: { ...late, before: early.start, unread: false } });
});

test("the same moment written otherwise has not moved", () => {
  const utc = { start: "2028-05-24T08:40:00Z", called: "on" } as const;
  expect(lookedAt(utc, seen["g1"], false)).toMatchObject({ before: null, unread: false });
});

test("what is not among everything ahead is forgotten, and kept where something did not come", () => {
  expect(rememberTimes(seen, { appointments: [], complete: true, openedId: null })).toEqual({});
  expect(rememberTimes(seen, { appointments: [], complete: false, openedId: null })).toBeNull();
});

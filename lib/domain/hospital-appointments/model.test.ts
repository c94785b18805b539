import { describe, expect, test } from "vitest";
import { hospitalNews, movedOf, remember, type HospitalAppointment, type Memory } from "./model.ts";

const now = "2028-05-16T09:00:00Z";
const may22 = "2028-05-22T08:30:00Z";
const may29 = "2028-05-29T08:30:00Z";

const skin: HospitalAppointment = {
  id: "hskin",
  own: "skin",
  title: "Dermatology",
  hospital: { odsCode: "RZ902", name: "Southquay General Hospital" },
  status: "booked",
  startsAt: may22,
  asked: null,
  website: "https://portal.example/skin",
  ways: { kind: "website", silent: false },
  office: null,
  clinician: null,
  preparation: [],
  confirmedAt: null,
  cancelledBy: null,
  movedFrom: null,
};

const later = { ...skin, startsAt: may29 };
const look = (memory: Memory | null, seen: HospitalAppointment[], openedId: string | null = null) =>
  remember(memory, seen, { now, openedId, complete: true }) ?? memory;

const kinds = (seen: HospitalAppointment[], memory: Memory | null) =>
  hospitalNews(seen, memory, now).map(({ kind }) => kind);

describe("moved", () => {
  test("at the first look nothing has moved and nothing is new", () => {
    expect(movedOf(skin, null)).toBeNull();
    expect(kinds([skin], null)).toEqual([]);
  });

  test("a time that is not as it was is told with the time before, until it is opened", () => {
    const first = look(null, [skin]);
    expect(movedOf(later, first)).toEqual({ from: may22, told: "by-memory", lookedAt: now });
    expect(kinds([later], first)).toEqual(["moved"]);
    const second = look(first, [later]);
    expect(kinds([later], second)).toEqual(["moved"]);
    const opened = look(second, [later], later.id);
    expect(kinds([later], opened)).toEqual([]);
    expect(movedOf(later, opened)).toMatchObject({ from: may22 });
  });

  test("what the hospital says itself stands above memory, and is news until it is answered", () => {
    const told = { ...later, movedFrom: { start: may22, at: now } };
    const opened = look(null, [told], told.id);
    expect(movedOf(told, opened)).toEqual({ from: may22, told: "by-hospital", at: now });
    expect(kinds([told], opened)).toEqual(["moved"]);
    expect(kinds([{ ...told, confirmedAt: now }], opened)).toEqual([]);
  });
});

describe("called off", () => {
  const off = { ...skin, status: "cancelled" as const };

  test("by the hospital is news until it is opened; by the person it is none", () => {
    const first = look(null, [skin]);
    expect(kinds([{ ...off, cancelledBy: "hospital" }], first)).toEqual(["cancelled"]);
    expect(kinds([{ ...off, cancelledBy: "patient" }], first)).toEqual([]);
    expect(kinds([off], look(first, [off], off.id))).toEqual([]);
  });

  test("stands above what moved, and what moved above what is new", () => {
    const first = look(null, [skin]);
    const more = [
      { ...skin, id: "hnew" },
      { ...later, movedFrom: { start: may22, at: now } },
      { ...off, id: "hoff", cancelledBy: "hospital" as const },
    ];
    expect(kinds(more, first)).toEqual(["cancelled", "moved", "new"]);
  });
});

describe("memory", () => {
  test("is not written again on the same day when nothing changed", () => {
    const first = look(null, [skin]);
    expect(remember(first, [skin], { now, openedId: null, complete: true })).toBeNull();
    const tomorrow = "2028-05-17T09:00:00Z";
    expect(remember(first, [skin], { now: tomorrow, openedId: null, complete: true })).not.toBeNull();
  });

  test("forgets what is over, and what was not told only when everything came", () => {
    const first = look(null, [skin]);
    expect(remember(first, [], { now, openedId: null, complete: false })).toBeNull();
    expect(remember(first, [], { now, openedId: null, complete: true })).toEqual({});
    const over = { now: "2028-05-23T09:00:00Z", openedId: null, complete: true };
    expect(remember(first, [{ ...skin, status: "over" }], over)).toEqual({});
  });
});

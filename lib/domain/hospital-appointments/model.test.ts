import { describe, expect, test } from "vitest";
import type { Memory } from "#lib/hospital-memory.ts";
import {
  asLastTold,
  formStanding,
  hospitalNews,
  isAnswerLate,
  movedOf,
  remember,
  type HospitalAppointment,
  type Option,
} from "./model.ts";

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
  answerDue: null,
  website: "https://portal.example/skin",
  ways: { kind: "website", silent: false },
  office: null,
  clinician: null,
  preparation: [],
  confirmedAt: null,
  cancelledBy: null,
  movedFrom: null,
  older: null,
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
  test("tells what its hospital itself said last, while the national answer is as old as it was then", () => {
    const older = { start: may22, called: "on" as const };
    const moved = look(null, [{ ...later, older }]);
    expect(asLastTold(skin, moved)).toMatchObject({ startsAt: may29, status: "booked" });
    const off = look(null, [{ ...skin, status: "cancelled", older }]);
    expect(asLastTold(skin, off)).toMatchObject({ startsAt: may22, status: "cancelled" });
    const heardSince = { ...skin, startsAt: now };
    for (const memory of [moved, off, look(null, [later]), null])
      expect(asLastTold(heardSince, memory)).toEqual(heardSince);
  });

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

describe("a form that was sent", () => {
  const open: Option = { open: true, until: may22 };
  const shut: Option = { open: false, because: "other" };
  const here = (change: Option, more: Partial<HospitalAppointment> = {}): HospitalAppointment => ({
    ...{ ...skin, ...more },
    ways: { kind: "here", version: "v", options: { confirm: shut, change, cancel: shut } },
  });
  const silent: HospitalAppointment = { ...skin, ways: { kind: "website", silent: true } };
  const address = (sent: string | null, saidYes = false) => ({ sent, saidYes });

  test("has its receipt where the hospital says so, or said yes and does not say otherwise", () => {
    expect(formStanding("change", here(shut, { asked: "change" }), address("yes"))).toBe("sent");
    expect(formStanding("change", silent, address("yes", true))).toBe("sent");
    expect(formStanding("change", here(shut), address("yes", true))).toBe("sent");
    expect(formStanding("change", here(open), address("yes", true))).toBe("form");
    const off = here(shut, { status: "cancelled", cancelledBy: "patient" });
    expect(formStanding("cancel", off, address("unknown"))).toBe("sent");
  });

  test("is not refused by a hospital that fell silent, and nothing is claimed by an address alone", () => {
    expect(formStanding("change", silent, address("yes"))).toBe("unknown");
    expect(formStanding("change", here(open), address("unknown"))).toBe("unknown");
    expect(formStanding("change", here(open), address("yes"))).toBe("form");
    expect(formStanding("change", skin, address("yes"))).toBe("closed");
    expect(formStanding("change", silent, address(null, true))).toBe("silent");
    expect(formStanding("cancel", silent, address(null))).toBe("silent");
    expect(formStanding("cancel", { ...silent, status: "cancelled" }, address(null))).toBe("closed");
    expect(formStanding("change", here(open), address(null))).toBe("form");
  });

  test("is late from the day after the hospital said that it answers", () => {
    const waits = { ...skin, asked: "change" as const, answerDue: "2028-05-23" };
    expect(isAnswerLate(waits, "2028-05-23")).toBe(false);
    expect(isAnswerLate(waits, "2028-05-24")).toBe(true);
    expect(isAnswerLate({ ...waits, asked: null }, "2028-05-24")).toBe(false);
    expect(isAnswerLate({ ...waits, answerDue: null }, "2028-05-24")).toBe(false);
  });
});

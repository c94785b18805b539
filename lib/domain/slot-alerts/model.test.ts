import { expect, test } from "vitest";
import {
  fits,
  foundAlerts,
  hears,
  isFreeIn,
  openAlerts,
  toldOf,
  type AlertWanted,
  type FreedTime,
  type SlotAlert,
} from "./model.ts";

const now = "2028-05-16T09:00:00Z";
const wanted: AlertWanted = { kind: "gp", how: "any", sex: "any", days: ["1", "2", "3", "4", "5"] };
const time: FreedTime = {
  surgery: "A20002",
  start: "2028-05-18T10:20:00+01:00",
  kind: "gp",
  way: "phone",
  sex: "female",
  freedAt: now,
};
const alert: SlotAlert = {
  ...{ id: "a", surgery: "A20002", wanted, createdAt: now, endsAt: "2028-05-30T23:00:00Z" },
  found: null,
};

test("a time fits by kind, way, day and who is seen", () => {
  expect(fits(wanted, time, now)).toBe(true);
  expect(fits({ ...wanted, kind: "nurse" }, time, now)).toBe(false);
  expect(fits({ ...wanted, how: "video" }, time, now)).toBe(false);
  expect(fits({ ...wanted, sex: "male" }, time, now)).toBe(false);
  // 18 May 2028 is a Thursday.
  expect(fits({ ...wanted, days: ["4"] }, time, now)).toBe(true);
  expect(fits({ ...wanted, days: ["3", "5"] }, time, now)).toBe(false);
});

test("what the surgery does not say fits only who does not mind", () => {
  const unsaid = { ...time, way: null, sex: null };
  expect(fits(wanted, unsaid, now)).toBe(true);
  expect(fits({ ...wanted, how: "phone" }, unsaid, now)).toBe(false);
  expect(fits({ ...wanted, sex: "female" }, unsaid, now)).toBe(false);
});

test("a time that has begun fits nobody", () => {
  expect(fits(wanted, time, "2028-05-18T09:20:00Z")).toBe(false);
});

test("an alert hears of what became free from when it was made until it ends", () => {
  expect(hears(alert, time)).toBe(true);
  expect(hears(alert, { ...time, freedAt: "2028-05-16T08:59:59Z" })).toBe(false);
  expect(hears(alert, { ...time, freedAt: "2028-05-31T08:00:00Z" })).toBe(false);
});

test("alerts that have ended are not open, and what was found is told until it has begun", () => {
  expect(openAlerts([alert], "2028-05-30T23:00:00Z")).toEqual([]);
  const found = { ...alert, found: { start: time.start, kind: time.kind, way: time.way } };
  expect(foundAlerts([alert, found], now)).toEqual([found]);
  expect(foundAlerts([found], "2028-05-18T09:20:00Z")).toEqual([]);
});

test("a time is taken only where the whole diary was read and does not name it", () => {
  const found = { start: time.start, kind: time.kind, way: time.way };
  // The same moment, as the diary may write it.
  const same = { ...found, start: "2028-05-18T09:20:00Z" };
  const open = (times: readonly (typeof found)[], incomplete: boolean) =>
    isFreeIn({ kind: "open", times, incomplete }, found);
  expect([open([same], false), open([same], true)]).toEqual([true, true]);
  expect(open([{ ...found, way: "video" }], false)).toBe(false);
  expect(open([], true)).toBeNull();
  for (const kind of ["not-offered", "not-registered"] as const) expect(isFreeIn({ kind }, found)).toBeNull();
});

test("an address alone claims nothing: the store bears out what was kept and what was stopped", () => {
  const here = { open: ["a"], stopped: false };
  expect(toldOf({ kept: "a", stop: null }, here)).toBe("kept");
  expect(toldOf({ kept: "b", stop: null }, here)).toBeNull();
  expect(toldOf({ kept: null, stop: "a" }, here)).toBe("notStopped");
  expect(toldOf({ kept: null, stop: "b" }, here)).toBeNull();
  expect(toldOf({ kept: null, stop: "b" }, { ...here, stopped: true })).toBe("stopped");
  expect(toldOf({ kept: null, stop: null }, here)).toBeNull();
});

import { expect, test } from "vitest";
import { countChanges, nearness, newestFirst, stayNow, type CareUpdate } from "./model.ts";

const update = (kind: CareUpdate["kind"], at: string): CareUpdate => ({
  ...{ id: `${kind} ${at}`, kind, at, place: "Northfield Hospital" },
  ...{ ward: null, goingHome: null, isPrivate: false },
});

const admitted = update("admitted", "2028-05-18T15:05:00Z");
const moved = update("moved", "2028-05-19T08:00:00Z");
const home = update("discharged", "2028-05-22T10:00:00Z");

test("somebody is in hospital from the admission until they go home, whatever the order in which it is told", () => {
  expect(stayNow([admitted])).toBe(admitted);
  expect(stayNow([admitted, moved])).toBe(moved);
  expect(stayNow([home, admitted, moved])).toBeNull();
  expect(stayNow([])).toBeNull();
});

test("an ambulance is not yet a stay, and an update of a kind that nobody knows ends none", () => {
  expect(stayNow([home, update("ambulance", "2028-05-30T10:00:00Z")])).toBeNull();
  expect(stayNow([admitted, update("other", "2028-05-20T10:00:00Z")])).toBe(admitted);
});

test("the newest comes first, also where instants are written with different offsets", () => {
  const later = update("moved", "2028-05-18T16:30:00+01:00");
  expect(newestFirst([admitted, later]).map(({ id }) => id)).toEqual([later.id, admitted.id]);
});

test("what was started, stopped and changed is counted", () => {
  const one = (change: "started" | "stopped" | "changed") => ({
    ...{ change, name: "Ramipril", dose: null, before: null, why: null },
  });
  expect(countChanges([one("stopped"), one("started"), one("stopped")])).toEqual({
    ...{ started: 1, stopped: 2, changed: 0 },
  });
});

test.each([
  ["2028-05-18T22:59:00Z", "2028-05-18T09:00:00Z", "today"],
  ["2028-05-17T22:59:00Z", "2028-05-17T23:30:00Z", "yesterday"],
  ["2028-05-16T12:00:00Z", "2028-05-18T09:00:00Z", "further"],
  ["2028-03-25T23:30:00Z", "2028-03-26T22:30:00Z", "yesterday"],
])("%s is, at %s, %s by London's clock", (at, now, near) => {
  expect(nearness(at, now)).toBe(near);
});

import { expect, test } from "vitest";
import { stateOf, type Device } from "./model.ts";

const now = "2028-05-16T10:00:00Z";
const device = (changes: Partial<Device>): Device => ({
  ...{ name: "Pendant", status: "working", battery: 64, lastSeen: "2028-05-16T09:00:00Z" },
  ...changes,
});

test.each([
  ["a device that reports works", {}, "working"],
  ["one that needs no battery works too", { battery: null }, "working"],
  ["a battery below a fifth is low", { battery: 19 }, "low-battery"],
  ["a fifth is enough", { battery: 20 }, "working"],
  ["after six hours nobody knows whether it calls for help", { lastSeen: "2028-05-16T03:59:00Z" }, "silent"],
  ["six hours are not too long", { lastSeen: "2028-05-16T04:00:00Z" }, "working"],
  ["one that was never heard of is silent", { lastSeen: null }, "silent"],
  ["a fault comes before everything", { status: "fault", lastSeen: null }, "fault"],
  ["silence comes before a low battery", { battery: 3, lastSeen: null }, "silent"],
  ["a status that nobody knows is not called working", { status: "not-known" }, "not-known"],
] as const)("%s", (_name, changes, state) => {
  expect(stateOf(device(changes), now)).toBe(state);
});

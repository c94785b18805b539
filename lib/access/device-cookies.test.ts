import { beforeAll, expect, test, vi } from "vitest";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { formatDevice, isFresh, nameLine, parseDevice } from "./device-cookies.ts";

beforeAll(() => stubEnvironment());

test.each([
  ["mine", false],
  ["mine", true],
  ["shared", false],
  ["shared", true],
] as const)("a log-in on a device that is %s, asked anew %s, is remembered so", (device, fresh) => {
  expect(parseDevice(formatDevice(device, fresh))).toEqual({ device, fresh });
});

test("what is not ours is one's own device, not asked anew", () => {
  for (const value of [undefined, "", "theirs new"])
    expect(parseDevice(value)).toEqual({ device: "mine", fresh: false });
});

test("in safety mode one's own device is given the neutral name; no other log-in gives it or takes it away", () => {
  expect(nameLine({ plain: true, device: "mine" })).toMatch(/^name=notes; .*Max-Age=31536000$/);
  expect(nameLine({ plain: true, device: "shared" })).toBeNull();
  expect(nameLine({ plain: false, device: "mine" })).toBeNull();
});

test("who proved two minutes ago who they are did it for this log-in", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T09:00:00Z") });
  expect(isFresh(new Date("2028-05-16T08:58:00Z"))).toBe(true);
  expect(isFresh(new Date("2028-05-16T08:57:59Z"))).toBe(false);
  vi.useRealTimers();
});

import { expect, test } from "vitest";
import type { FreedSlot } from "#lib/gateways/freed-slots/schema.ts";
import { toFreedTime } from "./from-freed-slots.ts";
import { fits, type AlertDay } from "./model.ts";

const slot: FreedSlot = {
  ...{ surgery: "A20002", start: "2028-05-18T23:30:00Z", appointment: "GP appointment" },
  ...{ channel: "Telephone", sex: null, freedAt: "2028-05-16T09:00:00Z" },
};

test("a time has the day of England whatever offset the feed writes", () => {
  const time = toFreedTime(slot);
  expect(time).toMatchObject({ start: "2028-05-19T00:30:00+01:00", kind: "gp", way: "phone" });
  const onDay = (day: AlertDay) =>
    fits({ kind: "gp", how: "any", sex: "any", days: [day] }, time, "2028-05-16T09:00:00Z");
  // 18 May 2028 is a Thursday, and in England it is Friday by then.
  expect([onDay("4"), onDay("5")]).toEqual([false, true]);
  expect(toFreedTime({ ...slot, start: "2028-01-10T09:00:00+02:00" }).start).toBe(
    "2028-01-10T07:00:00+00:00",
  );
});

test("a way of being seen that has no name here is not said", () => {
  expect(toFreedTime({ ...slot, channel: "By letter" }).way).toBeNull();
});

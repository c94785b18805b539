import { expect, test } from "vitest";
import { diaryUntil, whyNotChanged, type FreeTime } from "./model.ts";

const at = Date.parse("2028-05-16T10:00:00+01:00");
const held = { status: "booked", version: "1", start: "2028-05-17T10:00:00+01:00" } as const;
const until = (time: string) => ({ kind: "until", at: `2028-05-16T${time}:00+01:00` }) as const;

test("an appointment can be changed while it stands and may be cancelled, also where nobody knows the rules", () => {
  expect(whyNotChanged(held, null, at)).toBeNull();
  expect(whyNotChanged(held, until("10:00"), at)).toBeNull();
});

test("one that is gone, has begun, or may not be cancelled any more or at all, cannot", () => {
  expect(whyNotChanged({ ...held, status: "cancelled" }, null, at)).toBe("old-gone");
  expect(whyNotChanged({ ...held, start: "2028-05-16T10:00:00+01:00" }, null, at)).toBe("old-too-late");
  expect(whyNotChanged(held, until("09:59"), at)).toBe("old-too-late");
  expect(whyNotChanged(held, { kind: "call" }, at)).toBe("old-call");
  expect(whyNotChanged({ ...held, version: null }, null, at)).toBe("old-call");
});

test("a diary ends at the deadline of who asks, and no day later than it was read", () => {
  const time = (start: string) => ({ start }) as FreeTime;
  const times = [time("2028-05-16T17:00:00+01:00"), time("2028-05-16T17:10:00+01:00")];
  const read = { from: "2028-05-16", until: "2028-06-12", times, surgery: null, incomplete: false };
  expect(diaryUntil(read, "2028-05-16T17:00:00+01:00")).toMatchObject({
    until: "2028-05-16",
    times: [times[0]],
  });
  expect(diaryUntil(read, "2028-07-01T23:59:59+01:00")).toEqual(read);
});

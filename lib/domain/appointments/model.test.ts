import { expect, test } from "vitest";
import type { SurgeryRules } from "#lib/taking-part.ts";
import {
  belongsTo,
  canCancel,
  canChange,
  inOrder,
  isExpected,
  undoUntil,
  type Appointment,
} from "./model.ts";

const booked: Appointment = {
  id: "g1",
  source: "gp",
  own: "1",
  version: "1",
  title: "GP appointment",
  vaccine: null,
  status: "booked",
  startsAt: "2028-05-24T09:40:00+01:00",
  endsAt: "2028-05-24T09:50:00+01:00",
  olderTime: null,
  seen: "in-person",
  stay: null,
  clinician: null,
  place: { name: "Mill Lane Surgery", odsCode: null, part: null, address: [], telephone: null },
  preparation: [],
  said: null,
  bookAgain: null,
  site: null,
};
const rules: SurgeryRules = { booking: true, cancelling: true, cancelUntilMinutes: 120 };
const days = "2028-05-16T10:00:00+01:00";

test("it can be cancelled until as long before as the surgery says, and a second later it is too late", () => {
  expect(canCancel(booked, rules, days)).toEqual({ can: true, until: "2028-05-24T06:40:00.000Z" });
  expect(canCancel(booked, rules, "2028-05-24T07:40:00+01:00").can).toBe(true);
  expect(canCancel(booked, rules, "2028-05-24T07:40:01+01:00")).toEqual({ can: false, because: "too-late" });
});

test("what has begun is over, what was cancelled stays so, and what a surgery switched off is not offered", () => {
  expect(canCancel(booked, rules, "2028-05-24T09:40:00+01:00")).toEqual({ can: false, because: "over" });
  expect(canCancel({ ...booked, status: "cancelled" }, rules, days)).toEqual({
    can: false,
    because: "cancelled",
  });
  expect(canCancel(booked, { ...rules, cancelling: false }, days)).toEqual({
    can: false,
    because: "not-offered",
  });
});

test("where nobody knows the rules the surgery itself decides, and no last moment is promised", () => {
  expect(canCancel(booked, null, days)).toEqual({ can: true, until: null });
});

test("a hospital's is not cancelled here, and what waits for its answer says so", () => {
  const hospital: Appointment = { ...booked, source: "hospital" };
  expect(canCancel(hospital, null, days)).toEqual({ can: false, because: "hospital" });
  expect(canCancel({ ...hospital, status: "cancel-asked" }, null, days)).toEqual({
    can: false,
    because: "asked",
  });
});

test("changing needs booking and cancelling at a surgery", () => {
  expect(canChange(booked, rules, days)).toBe(true);
  expect(canChange(booked, { ...rules, booking: false }, days)).toBe(false);
  expect(canChange(booked, { ...rules, cancelling: false }, days)).toBe(false);
  expect(canChange({ ...booked, source: "vaccination" }, null, days)).toBe(false);
});

test("one that was called off stays with what is coming until its time is over", () => {
  const called: Appointment = { ...booked, status: "cancelled" };
  expect(belongsTo(called, "upcoming", days)).toBe(true);
  expect(isExpected(called, days)).toBe(false);
  expect(belongsTo(called, "past", "2028-05-24T09:50:00+01:00")).toBe(true);
});

test("without a time it is coming, and stands at the end", () => {
  const noTime: Appointment = { ...booked, id: "h1", source: "hospital", startsAt: null, endsAt: null };
  expect(belongsTo(noTime, "upcoming", days)).toBe(true);
  expect(inOrder([noTime, booked], "upcoming").map(({ id }) => id)).toEqual(["g1", "h1"]);
  expect(belongsTo({ ...noTime, status: "fulfilled" }, "past", days)).toBe(true);
});

test("order goes by the instant and not by the letters of the time: at the end of summer time too", () => {
  const at = (id: string, startsAt: string): Appointment => ({ ...booked, id, startsAt });
  const summer = at("first", "2028-10-29T01:50:00+01:00");
  const winter = at("second", "2028-10-29T01:10:00+00:00");
  expect(inOrder([winter, summer], "upcoming").map(({ id }) => id)).toEqual(["first", "second"]);
  expect(inOrder([summer, winter], "past").map(({ id }) => id)).toEqual(["second", "first"]);
});

test("the last moment to cancel is told by elapsed time over the night on which the clocks go forward", () => {
  const early = { ...booked, startsAt: "2028-03-26T02:30:00+01:00", endsAt: null };
  expect(canCancel(early, rules, "2028-03-25T12:00:00+00:00")).toEqual({
    can: true,
    until: "2028-03-25T23:30:00.000Z",
  });
});

test("a cancellation can be taken back for 15 minutes", () => {
  expect(undoUntil("2028-05-16T10:00:00.000Z")).toBe("2028-05-16T10:15:00.000Z");
});

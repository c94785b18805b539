import { expect, test } from "vitest";
import { notBookedReasons } from "#lib/domain/booking/model.ts";
import { failed, ok } from "#lib/result.ts";
import { afterBooking } from "./after-booking.ts";

test("a booking leads to its receipt", () => {
  const booked = { kind: "booked", id: "g1", instead: "g2" } as const;
  expect(afterBooking(ok(booked))).toEqual({ to: "receipt", id: "g1", instead: "g2" });
});

test("what nobody knows leads to the page that says so, and never to choosing again", () => {
  expect(afterBooking(ok({ kind: "unknown", start: "" }))).toEqual({ to: "check" });
});

test("only a time that is gone leads back to the times; everything else says why at the answers", () => {
  for (const because of notBookedReasons)
    expect(afterBooking(ok({ kind: "not-booked", because }))).toEqual(
      because === "slot-gone" ? { to: "times" } : { to: "answers", code: because },
    );
  expect(afterBooking(ok({ kind: "booked-already", id: "g1" }))).toMatchObject({ code: "booked-already" });
  expect(afterBooking(failed({ kind: "unavailable" }))).toEqual({ to: "answers", code: "failed" });
});

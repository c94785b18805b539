import { expect, test } from "vitest";
import { askedBookingAt, askedBookingIn, isAskedFor } from "./booking-link.ts";

const origin = "https://front.example";
const link = `${origin}/me/book?kind=same-day&how=video&until=2028-05-16T17:00`;
const asked = { kind: "same-day", how: "video", until: "2028-05-16T17:00:00+01:00", wholeDay: false };

test("our own page for booking, with kind and deadline, asks to book", () => {
  expect(askedBookingAt(link, origin)).toEqual(asked);
  expect(askedBookingAt("/me/book?kind=gp&until=2028-12-24", origin)).toEqual({
    ...{ kind: "gp", how: null, until: "2028-12-24T23:59:59+00:00", wholeDay: true },
  });
});

test.each([
  ["https://evil.example/me/book?kind=gp&until=2028-12-24"],
  ["//evil.example/me/book?kind=gp&until=2028-12-24"],
  ["https://a:b@front.example/me/book?kind=gp&until=2028-12-24"],
  ["/me/book/a-1/booked?kind=gp&until=2028-12-24"],
  ["/help/book?kind=gp&until=2028-12-24"],
  ["/me/book?kind=gp"],
  ["/me/book?until=2028-12-24"],
  ["/me/book?kind=own:x&until=2028-12-24"],
  ["/me/book?kind=gp&kind=nurse&until=2028-12-24"],
  ["/me/book?kind=gp&how=carrier-pigeon&until=2028-12-24"],
  ["/me/book?kind=gp&until=2028-02-30"],
  ["/me/book?kind=gp&until=2028-12-24T25:00"],
  ["/me/book?kind=gp&until=tomorrow"],
])("%s asks for nothing", (address) => {
  expect(askedBookingAt(address, origin)).toBeNull();
});

test("a message asks for one thing, however often it says so, and for none where it asks for two", () => {
  expect(askedBookingIn(`Please [book](${link}) or [book here](<${link}>).`, origin)).toEqual(asked);
  expect(askedBookingIn(`[a](${link}) [b](${link.replace("video", "phone")})`, origin)).toBeNull();
  expect(askedBookingIn("No link", origin)).toBeNull();
});

test("only an appointment of that kind, not after the deadline, is the one that was asked for", () => {
  const at = { kind: "same-day", start: "2028-05-16T14:30:00+01:00" };
  expect(isAskedFor({ kind: "same-day", until: asked.until }, at)).toBe(true);
  expect(isAskedFor({ kind: "gp", until: asked.until }, at)).toBe(false);
  expect(isAskedFor({ kind: "same-day", until: "2028-05-16T14:00:00+01:00" }, at)).toBe(false);
});

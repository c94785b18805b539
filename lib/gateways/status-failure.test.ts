import fc from "fast-check";
import { expect, test } from "vitest";
import { failureOfStatus, retryAfterSeconds } from "./status-failure.ts";

const at = Date.parse("2028-05-16T09:00:00Z");

test("Retry-After is read in seconds or as a date, and capped at a minute", () => {
  expect(retryAfterSeconds("5", at)).toBe(5);
  expect(retryAfterSeconds("120", at)).toBe(60);
  expect(retryAfterSeconds("Tue, 16 May 2028 09:00:30 GMT", at)).toBe(30);
  expect(retryAfterSeconds("Tue, 16 May 2028 08:00:00 GMT", at)).toBe(0);
  expect(retryAfterSeconds(null, at)).toBeUndefined();
});

test("whatever Retry-After says, it is nothing or 0 to 60 seconds", () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const seconds = retryAfterSeconds(header, at);
      expect(seconds === undefined || (seconds >= 0 && seconds <= 60)).toBe(true);
    }),
  );
});

test("a token that is not taken is trouble of ours, and only a 403 is a refusal", () => {
  expect(failureOfStatus(401)).toEqual({ kind: "unavailable" });
  expect(failureOfStatus(403)).toEqual({ kind: "not-allowed", because: "refused-by-source" });
});

test("every status has a failure", () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), (status) => failureOfStatus(status).kind !== undefined),
  );
});

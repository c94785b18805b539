import { describe, expect, test } from "vitest";
import { expectedByOf, isLate, standingOf, type CarerRequest } from "./model.ts";

const request = (given: Partial<CarerRequest> = {}): CarerRequest => ({
  ...{ id: "a", reference: "SR-1", kind: "carer", stage: "sent", caresFor: null, said: null, steps: [] },
  ...{ sentAt: "2028-05-16T09:00:00.000Z", changedAt: "2028-05-17T09:00:00.000Z", expectedBy: "2028-05-23" },
  ...given,
});
const here = { since: "2028-05-19" };

describe("how it stands", () => {
  test.each([
    ["nobody told anything", [], null, "not-told"],
    ["it was taken back", [request({ stage: "withdrawn" })], null, "not-told"],
    ["it waits", [request()], null, "asked"],
    ["it waits and the record is silent", [request()], "unknown", "asked"],
    ["the surgery said no", [request({ stage: "refused" })], null, "refused"],
    ["no was taken back by asking again", [request(), request({ stage: "refused" })], null, "asked"],
    ["the record shows it", [], here, "recorded"],
    ["the record shows it before the answer", [request()], here, "recorded"],
    ["it is to end", [request({ kind: "carer-removal" })], here, "ending"],
    ["it has ended", [request({ kind: "carer-removal", stage: "granted" })], null, "not-told"],
    ["ending it was refused", [request({ kind: "carer-removal", stage: "refused" })], here, "recorded"],
  ] as const)("%s", (_, requests, inRecord, kind) => {
    expect(standingOf(requests, inRecord).kind).toBe(kind);
  });

  test("what the surgery says counts where the record does not show it, and says that it was not seen", () => {
    const granted = [request({ stage: "granted" })];
    for (const inRecord of [null, "unknown"] as const)
      expect(standingOf(granted, inRecord)).toEqual({
        ...{ kind: "recorded", since: "2028-05-17T09:00:00.000Z", seen: false },
      });
    expect(standingOf(granted, here)).toEqual({ kind: "recorded", since: "2028-05-19", seen: true });
  });
});

test("a week is usual, by the days of England", () => {
  expect(expectedByOf("2028-05-16T23:30:00Z")).toBe("2028-05-24");
  expect(isLate(request(), "2028-05-23")).toBe(false);
  expect(isLate(request(), "2028-05-24")).toBe(true);
  expect(isLate(request({ stage: "granted" }), "2028-06-24")).toBe(false);
});

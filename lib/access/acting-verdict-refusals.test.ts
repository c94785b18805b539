import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toldToApplicant } from "./acting-verdict.ts";
import { someFacts } from "./testing/acting-facts.ts";

const at = (moment: string) => Temporal.Instant.from(moment);

test("a refusal is told to who asked from 9am of the next working day; what they took back at once", () => {
  const refused = someFacts({
    ...{ status: "rejected", reason: "APPLICATION_REJECTED_NO_CONSENT", updated: "2028-05-19T15:00:00Z" },
  });
  expect(toldToApplicant(refused, at("2028-05-22T07:59:59Z"))).toEqual({
    ...{ ...refused, status: "proposed", reason: "APPLICATION_SUBMITTED" },
  });
  expect(toldToApplicant(refused, at("2028-05-22T08:00:00Z"))).toBe(refused);
  const withdrawn = { ...refused, reason: "APPLICATION_WITHDRAWN" };
  expect(toldToApplicant(withdrawn, at("2028-05-19T15:00:01Z"))).toBe(withdrawn);
  const active = someFacts({ updated: "2028-05-19T15:00:00Z" });
  expect(toldToApplicant(active, at("2028-05-19T15:00:01Z"))).toBe(active);
});

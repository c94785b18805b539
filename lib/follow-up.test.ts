import { expect, test } from "vitest";
import { asksFollowUp } from "./follow-up.ts";

type Followed = Parameters<typeof asksFollowUp>[0];

const withFlag = (flag: "normal" | "high", changes: Partial<Followed> = {}): boolean =>
  asksFollowUp({
    ...{ source: "gp", status: "final", cannotBeShownSafely: false, warnBefore: null },
    groups: [{ analytes: [{ flag, laboratoryFlag: null }] }],
    ...changes,
  });

test("what is outside its range, or to be talked about, asks for a follow-up with the surgery that holds it", () => {
  expect(withFlag("high")).toBe(true);
  expect(withFlag("normal")).toBe(false);
  expect(withFlag("normal", { warnBefore: "discuss-first" })).toBe(true);
  expect(withFlag("normal", { warnBefore: "sensitive" })).toBe(false);
});

test("what a hospital holds, was cancelled, or cannot be shown asks for none", () => {
  expect(withFlag("high", { source: "hospital" })).toBe(false);
  expect(withFlag("high", { status: "cancelled" })).toBe(false);
  expect(withFlag("high", { cannotBeShownSafely: true })).toBe(false);
});

test("where there is no range the laboratory's own mark counts", () => {
  const analytes = [{ flag: "unknown", laboratoryFlag: "abnormal" }] as const;
  expect(withFlag("normal", { groups: [{ analytes }] })).toBe(true);
});

import { describe, expect, test } from "vitest";
import { answerByOf, canReply, canWithdraw, isOverdue, questionOf, reasonOf, type Said } from "./model.ts";

const surgerySaid: Said = { by: "surgery", at: "2028-05-10T10:00:00Z", text: "Which years?" };

describe("by when a surgery must answer", () => {
  test.each([
    ["2028-05-16T09:00:00Z", "2028-06-16"],
    ["2028-01-31T12:00:00Z", "2028-02-29"],
    ["2027-01-31T12:00:00Z", "2027-02-28"],
    ["2028-12-31T12:00:00Z", "2029-01-31"],
    ["2028-03-31T23:30:00Z", "2028-05-01"],
  ])("asked at %s, on the same day of the next month or its last: %s", (sentAt, by) => {
    expect(answerByOf(sentAt)).toBe(by);
  });

  test("it is overdue on the day after, and never once it is decided", () => {
    const asked = { stage: "in-progress", answerBy: "2028-06-16" } as const;
    expect(isOverdue(asked, "2028-06-16")).toBe(false);
    expect(isOverdue(asked, "2028-06-17")).toBe(true);
    expect(isOverdue({ ...asked, stage: "refused" }, "2028-06-17")).toBe(false);
  });
});

describe("what can still be done", () => {
  test("a request is taken back until it is decided", () => {
    expect(canWithdraw({ stage: "question" })).toBe(true);
    expect(canWithdraw({ stage: "granted" })).toBe(false);
  });

  test("an answer is taken while the surgery waits for one", () => {
    expect(canReply({ stage: "question" })).toBe(true);
    expect(canReply({ stage: "in-progress" })).toBe(false);
  });

  test("the surgery's last words are its question, or its reason, by what it did", () => {
    expect(questionOf({ stage: "question", said: [surgerySaid] })).toBe("Which years?");
    expect(reasonOf({ stage: "question", said: [surgerySaid] })).toBeNull();
    expect(reasonOf({ stage: "refused", said: [surgerySaid] })).toBe("Which years?");
    expect(reasonOf({ stage: "refused", said: [] })).toBeNull();
  });
});

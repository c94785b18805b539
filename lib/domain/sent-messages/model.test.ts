import { expect, test } from "vitest";
import { isOverdue, teamsFor, type SentMessage, type Team } from "./model.ts";

const team = (id: string, more: Partial<Team>): Team => ({
  ...{ id, name: id, organisation: "Mill Lane Surgery", telephone: null, hours: null },
  ...{ takes: ["appointment", "other"], workingDays: 2, attachments: true, appointments: null },
  ...more,
});
const reception = team("reception", {});
const results = team("results", { takes: ["result"] });
const skin = team("skin", { takes: ["appointment"], appointments: ["a-1"] });
const heart = team("heart", { takes: ["appointment"], appointments: ["a-2"] });
const all = [reception, results, skin, heart];
const idsOf = (...asked: Parameters<typeof teamsFor>) => teamsFor(...asked).map(({ id }) => id);

test("what the surgery holds goes to the surgery's teams that take it", () => {
  expect(idsOf(all, { kind: "appointment" }, { of: "surgery" })).toEqual(["reception"]);
  expect(idsOf(all, { kind: "result" }, { of: "surgery" })).toEqual(["results"]);
  expect(idsOf(all, { kind: "medicine" }, { of: "surgery" })).toEqual([]);
});

test("a hospital appointment goes to the department that looks after it, and to no other", () => {
  expect(idsOf(all, { kind: "appointment" }, { of: "hospital", appointment: "a-1" })).toEqual(["skin"]);
  expect(idsOf(all, { kind: "appointment" }, { of: "hospital", appointment: "a-3" })).toEqual([]);
  expect(idsOf(all, { kind: "result" }, { of: "hospital", appointment: null })).toEqual([]);
});

test("nobody takes what is booked elsewhere", () => {
  expect(idsOf(all, { kind: "appointment" }, { of: "elsewhere" })).toEqual([]);
});

test("an answer is overdue the day after it was promised, unless it came", () => {
  const message = { standing: "read", replyBy: "2028-05-18" } as SentMessage;
  expect(isOverdue(message, "2028-05-18")).toBe(false);
  expect(isOverdue(message, "2028-05-19")).toBe(true);
  expect(isOverdue({ ...message, standing: "answered" }, "2028-05-19")).toBe(false);
});

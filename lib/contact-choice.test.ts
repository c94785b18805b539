import { expect, test } from "vitest";
import { neverGoes, topicOf, wayNow, type SentWay, type TellingWay } from "./contact-choice.ts";
import type { SafeContact } from "./safe-contact.ts";

const noon = "2028-05-16T12:00:00+01:00";
const any: SafeContact = { ways: ["letter"], days: "any", from: 0, until: 24, never: [] };
const open = { contact: null, safetyMode: false, at: noon };
const all = () => true;
const without = (missing: SentWay) => (way: SentWay) => way !== missing;

test.each<[string, TellingWay[], Parameters<typeof wayNow>[1], Parameters<typeof wayNow>[2], unknown]>([
  ["the first way", ["letter", "text"], open, all, "letter"],
  ["the next way where the first is not there", ["app", "text"], open, without("app"), "text"],
  ["nothing where the only way is not there", ["email"], open, without("email"), null],
  ["no call, which staff make, but the next way", ["phone", "letter"], open, all, "letter"],
  ["nothing where somebody wants a call alone", ["phone"], open, all, null],
  ["nothing to a phone in safety mode", ["app", "text"], { ...open, safetyMode: true }, all, null],
  ["no letter in safety mode that nobody said is safe", ["letter"], { ...open, safetyMode: true }, all, null],
  [
    "a letter that was said to be safe, also then",
    ["letter"],
    { ...open, contact: any, safetyMode: true },
    all,
    "letter",
  ],
  [
    "no email where it was not said to be safe",
    ["email", "letter"],
    { ...open, contact: any },
    all,
    "letter",
  ],
  [
    "no letter that must never come",
    ["letter"],
    { ...open, contact: { ...any, never: ["letter"] } },
    all,
    null,
  ],
  [
    "a text at its hours",
    ["text", "letter"],
    { ...open, contact: { ...any, ways: ["text"], from: 14 } },
    all,
    "later",
  ],
])("%s", (_, chosen, safe, isThere, expected) => {
  expect(wayNow(chosen, safe, isThere)).toBe(expected);
});

test("what a device calls messages, medicines or people is everything else", () => {
  const topics = ["results", "appointments", "messages", "prescriptions", "people", null];
  expect(topics.map(topicOf)).toEqual(["results", "appointments", "other", "other", "other", "other"]);
});

test("what never goes is told apart from what waits for its hour", () => {
  const contact: SafeContact = { ...any, ways: ["text"], from: 9, until: 10, never: ["letter"] };
  const ways: TellingWay[] = ["app", "text", "email", "phone", "letter"];
  const held = (safe: Parameters<typeof neverGoes>[1]) => ways.filter((way) => neverGoes(way, safe));
  expect(held({ contact, safetyMode: false })).toEqual(["email", "letter"]);
  expect(held({ contact: null, safetyMode: true })).toEqual(["app", "text", "email", "letter"]);
  expect(held({ contact: null, safetyMode: false })).toEqual([]);
});

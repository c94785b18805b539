import { expect, test } from "vitest";
import { formCodes } from "#lib/form-codes.ts";
import { changeForms, unreachedCodes } from "./form.ts";
import type { ChangePart, Reach } from "./model.ts";

test.each<[ChangePart, object, Record<string, string>]>([
  ["results", {}, { first: "missing" }],
  ["results", { first: "phone" }, { first: "missing" }],
  ["results", { first: "text", next: "phone" }, { next: "no-calls" }],
  ["appointments", { first: "text", next: "text" }, { next: "same" }],
  ["other", { first: "text", times: "Mornings" }, { times: "no-way" }],
  ["other", { first: "letter", times: "x".repeat(41) }, { times: "too-long" }],
  ["format", { format: "stone" }, { format: "missing" }],
  ["language", { language: "en", interpreter: "video", written: "en" }, { language: "english" }],
  ["language", { language: "English", interpreter: "no", written: "en" }, { language: "missing" }],
  ["language", { language: "ar", written: "ar" }, { interpreter: "missing" }],
])("%s refuses %o", (part, typed, codes) => {
  expect(formCodes(changeForms[part].safeParse(typed).error)).toEqual(codes);
});

test.each<[ChangePart, object, object]>([
  [
    "other",
    { first: "letter", next: "phone", times: "  Not  before 10am ", all: "yes" },
    { part: "other", ways: ["letter", "phone"], times: "Not before 10am", forAll: true },
  ],
  ["results", { first: "text", next: "" }, { part: "results", ways: ["text"], times: null, forAll: false }],
  ["format", { format: "easy-read" }, { part: "format", format: "easy-read" }],
  [
    "language",
    { language: "q4", interpreter: "video", written: "en" },
    { part: "language", language: "q4", interpreter: "video", written: "en" },
  ],
])("%s takes %o", (part, typed, change) => {
  expect(changeForms[part].parse(typed)).toEqual(change);
});

const reach: Reach = { mobile: null, landline: "01632960201", email: null, address: ["LS1"], hidden: false };
const ways = (...chosen: readonly ("app" | "text" | "email" | "phone" | "letter")[]) =>
  ({ part: "other", ways: chosen, forAll: true, times: null }) as const;

test("a way that leads nowhere is refused at its own field", () => {
  expect(unreachedCodes(ways("text", "email"), reach)).toEqual({ first: "no-text", next: "no-email" });
  expect(unreachedCodes(ways("letter", "text"), reach)).toEqual({ next: "no-text" });
  const nowhere = { ...reach, landline: null, address: [] };
  expect(unreachedCodes(ways("phone", "letter"), nowhere)).toEqual({ first: "no-phone", next: "no-letter" });
});

test("the app, a home phone and a record that keeps all of it private are not refused", () => {
  expect(unreachedCodes(ways("app", "phone"), reach)).toEqual({});
  expect(unreachedCodes(ways("text", "email"), { ...reach, hidden: true })).toEqual({});
  expect(unreachedCodes({ part: "format", format: "braille" }, reach)).toEqual({});
});

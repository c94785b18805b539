import { expect, test } from "vitest";
import { nothingChosen } from "#lib/contact-choice.ts";
import {
  chosenAfter,
  formatNow,
  interpretingNow,
  nothingSaid,
  recordedAfter,
  recordedMethod,
  type Recorded,
} from "./model.ts";

const nothing: Recorded = { method: null, format: null, times: null, language: null, interpreter: false };

test("the record has no word for an app or a text message, so it gets the first way that it has one for", () => {
  expect(recordedMethod(["app", "text"])).toBeNull();
  expect(recordedMethod(["text", "letter"])).toBe("letter");
});

test("only what holds for everything is written into the record, and no times without a way", () => {
  const ways = ["letter"] as const;
  const results = { part: "results", ways, forAll: false, times: null } as const;
  expect(recordedAfter(nothing, results)).toBe(nothing);
  expect(recordedAfter(nothing, { ...results, forAll: true })).toMatchObject({ method: "letter" });
  const said: Recorded = { ...nothing, method: "phone", times: "Mornings" };
  expect(recordedAfter(said, { part: "other", ways: ["app"], forAll: false, times: "Mornings" })).toEqual(
    nothing,
  );
  expect(recordedAfter(said, { ...results, forAll: true })).toMatchObject({ times: "Mornings" });
});

test("one way for everything is one for all three, but nobody rings with a result", () => {
  const change = { part: "other", ways: ["phone", "text"], forAll: true, times: null } as const;
  expect(chosenAfter(nothingChosen, change).ways).toEqual({
    ...{ results: ["text"], appointments: ["phone", "text"], other: ["phone", "text"] },
  });
  const calls = { ...change, ways: ["phone"] } as const;
  expect(chosenAfter(nothingChosen, calls).ways.results).toBeNull();
});

test("easy read is kept here and leaves the record plain; what the record says goes before it", () => {
  const change = { part: "format", format: "easy-read" } as const;
  const chosen = chosenAfter(nothingChosen, change);
  const recorded = recordedAfter({ ...nothing, format: "braille" }, change);
  expect(formatNow({ recorded, chosen })).toBe("easy-read");
  expect(formatNow({ recorded: { ...nothing, format: "large-print" }, chosen })).toBe("large-print");
});

test("an interpreter of the record comes in person where nothing else was said", () => {
  const recorded = { ...nothing, language: "q4", interpreter: true };
  expect(interpretingNow({ recorded, chosen: nothingChosen })).toBe("in-person");
  const chosen = { ...nothingChosen, interpreterBy: "video" } as const;
  expect(interpretingNow({ recorded, chosen })).toBe("video");
  expect(interpretingNow({ recorded: nothing, chosen })).toBe("no");
});

test("nothing said is nothing anywhere", () => {
  expect(nothingSaid({ recorded: nothing, chosen: nothingChosen })).toBe(true);
  expect(nothingSaid({ recorded: { ...nothing, format: "braille" }, chosen: nothingChosen })).toBe(false);
  expect(nothingSaid({ recorded: nothing, chosen: { ...nothingChosen, easyRead: true } })).toBe(false);
});

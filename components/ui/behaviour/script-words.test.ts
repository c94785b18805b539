import { expect, test } from "vitest";
import { scriptWords } from "./script-words.ts";

test("each text becomes the attribute that nhsuk-frontend reads it from", () => {
  expect(
    scriptWords({ showPassword: "Datguddia", tooMany: { one: "%{count} nod", other: "%{count} nod" } }),
  ).toEqual({
    "data-i18n.show-password": "Datguddia",
    "data-i18n.too-many.one": "%{count} nod",
    "data-i18n.too-many.other": "%{count} nod",
  });
});

test("what the module says by itself is not repeated, and is when one of its forms differs", () => {
  const own = { showPassword: "Show", tooMany: { one: "1 too many", other: "Too many" } };
  expect(scriptWords(own, own)).toEqual({});
  expect(Object.keys(scriptWords({ ...own, tooMany: { one: "1 over", other: "Too many" } }, own))).toEqual([
    "data-i18n.too-many.one",
    "data-i18n.too-many.other",
  ]);
});

test("what is not said has no attribute", () => {
  expect(scriptWords({ leftDropZone: undefined })).toEqual({});
});

test("a form that only English tells apart is said in the words of the page too", () => {
  const own = { tooMany: { one: "1 too many", other: "%{count} too many" } };
  expect(scriptWords({ tooMany: { other: "%{count} nod" } }, own)).toEqual({
    "data-i18n.too-many.one": "%{count} nod",
    "data-i18n.too-many.other": "%{count} nod",
  });
});

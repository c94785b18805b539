import { expect, test } from "vitest";
import {
  contrasts,
  dataUses,
  formatReadingPreferences,
  parseReadingPreferences,
  readingAttributes,
  textSizes,
} from "./reading-preferences.ts";

test("every choice comes back out of the cookie as it went in", () => {
  for (const textSize of textSizes)
    for (const contrast of contrasts)
      for (const dataUse of dataUses) {
        const chosen = { textSize, contrast, dataUse };
        expect(parseReadingPreferences(formatReadingPreferences(chosen))).toEqual(chosen);
      }
});

test.each([undefined, "", "huge.loud", "<script>", ".", "usual"])("“%s” changes nothing", (value) => {
  const preferences = parseReadingPreferences(value);
  expect(preferences).toEqual({ textSize: "usual", contrast: "device", dataUse: "usual" });
  expect(Object.values(readingAttributes(preferences))).toEqual([undefined, undefined, undefined]);
});

test("one choice may be known and the other not", () => {
  expect(parseReadingPreferences("largest.loud")).toEqual({
    ...{ textSize: "largest", contrast: "device", dataUse: "usual" },
  });
  expect(readingAttributes(parseReadingPreferences("largest.usual.less"))).toEqual({
    "data-text-size": "largest",
    "data-contrast": "usual",
    "data-data": "less",
  });
});

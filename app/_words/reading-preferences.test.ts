import { expect, test } from "vitest";
import {
  contrasts,
  formatReadingPreferences,
  parseReadingPreferences,
  readingAttributes,
  textSizes,
} from "./reading-preferences.ts";

test("every choice comes back out of the cookie as it went in", () => {
  for (const textSize of textSizes)
    for (const contrast of contrasts)
      expect(parseReadingPreferences(formatReadingPreferences({ textSize, contrast }))).toEqual({
        textSize,
        contrast,
      });
});

test.each([undefined, "", "huge.loud", "<script>", ".", "usual"])("“%s” changes nothing", (value) => {
  const preferences = parseReadingPreferences(value);
  expect(preferences).toEqual({ textSize: "usual", contrast: "device" });
  expect(readingAttributes(preferences)).toEqual({ "data-text-size": undefined, "data-contrast": undefined });
});

test("one choice may be known and the other not", () => {
  expect(parseReadingPreferences("largest.loud")).toEqual({ textSize: "largest", contrast: "device" });
  expect(readingAttributes(parseReadingPreferences("largest.usual"))).toEqual({
    "data-text-size": "largest",
    "data-contrast": "usual",
  });
});

import { expect, test } from "vitest";
import { chooseVoice, type Voice } from "./voices.ts";

const voice = (lang: string, localService: boolean, isDefault = false): Voice => ({
  lang,
  localService,
  default: isDefault,
});

test("only a voice on the device is chosen: others send away what they read", () => {
  expect(chooseVoice([voice("en-GB", false, true)], "en")).toBeUndefined();
  expect(chooseVoice([voice("en-GB", false), voice("en_US", true)], "en")?.lang).toBe("en_US");
});

test("English is British where it can be, else what the device prefers", () => {
  const voices = [voice("en-US", true, true), voice("en-GB", true), voice("ar-SA", true)];
  expect(chooseVoice(voices, "en")?.lang).toBe("en-GB");
  expect(chooseVoice(voices, "ar")?.lang).toBe("ar-SA");
  expect(chooseVoice([voice("en-AU", true), voice("en-US", true, true)], "en")?.lang).toBe("en-US");
});

test("a language without a voice has none", () => {
  expect(chooseVoice([voice("en-GB", true)], "ar")).toBeUndefined();
});

import { expect, test } from "vitest";
import { passphraseWords } from "./passphrase-words.ts";
import { refusedPassphrase, suggestPassphrase } from "./passphrase.ts";

test("twelve characters are enough, and eleven are not", () => {
  expect(refusedPassphrase("walnutotter")).toBe("short");
  expect(refusedPassphrase("walnut otter")).toBeNull();
});

test("what anybody would try first is not taken", () => {
  for (const words of [
    "123456789012",
    "2028 05 16 2028",
    "aaaaaaaaaaaa",
    "abababababab",
    "qwertyuiopasdf",
    "password1234",
    "Front Door 12",
    "zyxwvutsrqponm",
  ])
    expect(refusedPassphrase(words), words).toBe("simple");
});

test("five words are suggested, others each time, and they are taken", () => {
  const suggested = Array.from({ length: 50 }, suggestPassphrase);
  expect(new Set(suggested).size).toBe(50);
  for (const words of suggested) {
    expect(words.split(" ")).toHaveLength(5);
    expect(refusedPassphrase(words)).toBeNull();
  }
});

test("there are more than 512 words, none twice, all plain", () => {
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
  expect(passphraseWords.length).toBeGreaterThan(512);
  for (const word of passphraseWords) expect(word).toMatch(/^[a-z]{3,10}$/);
});

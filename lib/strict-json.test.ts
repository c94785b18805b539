import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, parseStrictJson, UnsafeJson } from "./strict-json.ts";

/** JSON of any kind whose strings and keys are plain, so that cleaning changes nothing. */
const plainJson = fc.json({ stringUnit: fc.constantFrom("a", "b", "ä", '"', "\\", ":", "{", "7") });

test("JSON that breaks no rule is what JSON.parse says", () => {
  fc.assert(
    fc.property(plainJson, (text) => {
      expect(parseStrictJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("a key twice is refused, also when one of them is written with an escape", () => {
  expect(() => parseStrictJson('{"a":{"b":1,"b":2}}')).toThrow(UnsafeJson);
  expect(() => parseStrictJson(String.raw`{"status":1,"st\u0061tus":2}`)).toThrow(UnsafeJson);
  expect(parseStrictJson('[{"a":1},{"a":2}]')).toEqual([{ a: 1 }, { a: 2 }]);
  expect(parseStrictJson('{"a":"b","b":"a"}')).toEqual({ a: "b", b: "a" });
});

const key = fc.oneof(
  fc.constantFrom("a", "b", "a\\", '"', "a:", '":', "7", ""),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const space = fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\r"), maxLength: 2 });

/** JSON as text, with spaces between its parts, and whether one of its objects names a key twice. */
const written = fc.letrec<{ value: { text: string; twice: boolean } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc
      .oneof(key, fc.integer(), fc.constant(null))
      .map((one) => ({ text: JSON.stringify(one), twice: false })),
    fc.tuple(space, fc.array(tie("value"), { maxLength: 3 })).map(([gap, items]) => ({
      text: `[${gap}${items.map(({ text }) => text).join(`${gap},`)}${gap}]`,
      twice: items.some(({ twice }) => twice),
    })),
    fc.tuple(space, fc.array(fc.tuple(key, tie("value")), { maxLength: 4 })).map(([gap, pairs]) => ({
      text: `{${gap}${pairs.map(([name, { text }]) => `${JSON.stringify(name)}${gap}:${gap}${text}${gap}`).join(",")}}`,
      twice: pairs.some(([, { twice }]) => twice) || new Set(pairs.map(([name]) => name)).size < pairs.length,
    })),
  ),
})).value;

test("a key twice is refused, and nothing else, however keys, values and spaces are written", () => {
  fc.assert(
    fc.property(written, ({ text, twice }) => {
      if (twice) expect(() => parseStrictJson(text)).toThrow(UnsafeJson);
      else expect(() => parseStrictJson(text)).not.toThrow();
    }),
    { numRuns: 1_000 },
  );
});

test("every string is cleaned wherever it stands; keys, numbers and their order stay", () => {
  const cleaned = (_: string, value: unknown) => (typeof value === "string" ? cleanText(value) : value);
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (text) => {
      fc.pre(!text.includes("__proto__"));
      const read = JSON.stringify(parseStrictJson(text));
      expect(read).toBe(JSON.stringify(JSON.parse(text, cleaned)));
    }),
  );
});

test("text that holds nothing but what may stay is given back as it is", () => {
  const unwanted =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = cleanText(text);
      expect(clean).not.toMatch(unwanted);
      const ofOurs = text.normalize("NFC") === text && !unwanted.test(text);
      expect(clean === text).toBe(ofOurs);
    }),
  );
});

test("__proto__ is refused, however it is written", () => {
  expect(() => parseStrictJson('{"__proto__":1}')).toThrow(UnsafeJson);
  expect(() => parseStrictJson(String.raw`{"__pr\u006fto__":1}`)).toThrow(UnsafeJson);
});

test("32 levels are read and 33 are refused", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  expect(() => parseStrictJson(nested(32))).not.toThrow();
  expect(() => parseStrictJson(nested(33))).toThrow(UnsafeJson);
});

test("control and bidirectional characters go, line feeds and Arabic stay", () => {
  expect(cleanText("a\u202Eb\u0000c\u0085d\r\ne\tf")).toBe("abcd\ne\tf");
  expect(cleanText("e\u0301 نتيجة")).toBe("é نتيجة");
});

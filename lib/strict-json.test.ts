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

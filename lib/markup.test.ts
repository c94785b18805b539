import fc from "fast-check";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { escapeMarkup, isolated, plainText } from "./markup.ts";

test("whatever was written is one text and no markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { childNodes } = parseFragment(`<p class="${escapeMarkup(text)}">${escapeMarkup(text)}</p>`);
      expect(childNodes).toHaveLength(1);
      const [paragraph] = childNodes as unknown as [
        { childNodes: { value: string }[]; attrs: { value: string }[] },
      ];
      const wanted = plainText(text).replaceAll(/\r\n?/g, "\n");
      expect(paragraph.childNodes.map(({ value }) => value).join("")).toBe(wanted);
      expect(paragraph.attrs.map(({ value }) => value)).toEqual([wanted]);
    }),
  );
});

test("what XML cannot hold is left out, and the other writing directions stay", () => {
  expect(plainText("a\u0000b\u0008\tc\u009f\n")).toBe("ab\tc\n");
  expect(plainText("half \ud800 pair")).toBe("half \ufffd pair");
  expect(plainText("\u202eabc\u202c \u0627\u062d\u0645\u062f")).toBe(
    "\u202eabc\u202c \u0627\u062d\u0645\u062f",
  );
});

test("a name that turns the writing direction about turns nothing but itself", () => {
  expect(isolated("\u202eabc\u2066")).toBe("\u2068abc\u2069");
  expect(isolated("\u0627\u062d")).toBe("\u2068\u0627\u062d\u2069");
  expect(isolated("")).toBe("");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeForm } from "#lib/form-codes.ts";
import { fieldErrors, titleWithErrors } from "./field-errors.ts";

const asked = [
  { name: wholeForm, messages: { "not-kept": "Send it again" } },
  { name: "name", messages: { missing: "Enter your name", long: "Enter a shorter name" } },
  { name: "way", id: "way-of-contact", messages: { missing: "Select a way" } },
  { name: "day", id: (code: string) => `day-${code}`, messages: { missing: "Enter a day" } },
] as const;

test("the summary is in the order of the page, whatever order the codes come in", () => {
  const errors = fieldErrors({ day: "missing", way: "missing", name: "long" }, asked, "Error");
  expect(errors.summary).toEqual([
    { text: "Enter a shorter name", href: "#name" },
    { text: "Select a way", href: "#way-of-contact" },
    { text: "Enter a day", href: "#day-missing" },
  ]);
});

test("each field says the same as the summary, and a right one says nothing", () => {
  const errors = fieldErrors({ name: "missing" }, asked, "Gwall");
  expect(errors.beside("name")).toEqual({ text: "Enter your name", visuallyHiddenText: "Gwall" });
  expect(errors.codeOf("name")).toBe("missing");
  expect(errors.beside("way")).toBeUndefined();
  expect(errors.codeOf("way")).toBeUndefined();
});

test("what is wrong with the whole form leads nowhere", () => {
  expect(fieldErrors({ [wholeForm]: "not-kept" }, asked, "Error").summary).toEqual([
    { text: "Send it again", href: undefined },
  ]);
});

test("whatever codes were kept, only sentences of the page are shown", () => {
  const sentences = asked.flatMap(({ messages }) => Object.values(messages));
  const names = [...asked.map(({ name }) => name), "toString", "__proto__"];
  const codes = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string(), fc.constantFrom("missing", "constructor")),
  );
  fc.assert(
    fc.property(codes, (kept) => {
      for (const { text } of fieldErrors(kept, asked, "Error").summary) expect(sentences).toContain(text);
    }),
  );
});

test("the title says first that something is wrong", () => {
  expect(titleWithErrors("Your name", true, "Error")).toBe("Error: Your name");
  expect(titleWithErrors("Your name", false, "Error")).toBe("Your name");
});

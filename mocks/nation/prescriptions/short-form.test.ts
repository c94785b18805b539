import { expect, test } from "vitest";
import { isShortFormId, shortFormId } from "./short-form.ts";

test("an id carries its practice and a check character that holds", () => {
  const id = shortFormId("kris", "A20002");
  expect(id).toMatch(/^[0-9A-F]{6}-A20002-[0-9A-F]{5}[0-9A-Z+]$/);
  expect(isShortFormId(id)).toBe(true);
  expect(shortFormId("kris", "A20002")).toBe(id);
});

test.each(["24F5DA-A83008-7EFE6Z", "7BD0AF-G82022-12E8B+", "04F4C2-A99968-7F717P"])(
  "an id as printed by the nation is taken (%s)",
  (id) => expect(isShortFormId(id)).toBe(true),
);

test.each(["24F5DA-A83008-7EFE6A", "29AE98-C153C8-31BC6A", "24F5DAA830087EFE6Z", ""])(
  "an id with another check character, or none, is not (%s)",
  (id) => expect(isShortFormId(id)).toBe(false),
);

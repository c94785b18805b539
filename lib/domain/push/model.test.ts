import { expect, test } from "vitest";
import { thingOf } from "./model.ts";

test.each([
  ["0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21", "message", "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21"],
  ["notice:gabc", "notice", "gabc"],
  ["reminder:gabc", "reminder", "gabc"],
])("%s is a %s", (about, kind, id) => {
  expect(thingOf(about)).toEqual({ kind, id });
});

test("a test is about nothing", () => {
  expect(thingOf("test:gabc")).toEqual({ kind: "test" });
});

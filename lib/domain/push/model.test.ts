import { expect, test } from "vitest";
import { thingOf } from "./model.ts";

test.each([
  ["0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21", { kind: "message", id: "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21" }],
  ["notice:gabc", { kind: "notice", id: "gabc" }],
  ["reminder:gabc", { kind: "reminder", id: "gabc", person: "me" }],
  ["reminder:gabc:k7f3q2mzaw2c", { kind: "reminder", id: "gabc", person: "k7f3q2mzaw2c" }],
])("what %s is about", (about, thing) => {
  expect(thingOf(about)).toEqual(thing);
});

test("a test is about nothing", () => {
  expect(thingOf("test:gabc")).toEqual({ kind: "test" });
});

import { expect, test } from "vitest";
import { searchForm } from "./form.ts";

const codesOf = (values: unknown) => {
  const read = searchForm.safeParse(values);
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

test("a search keeps its words without the spaces round them", () => {
  expect(searchForm.parse({ query: "  cholesterol ", show: "new" })).toEqual({
    query: "cholesterol",
    show: "new",
  });
});

test("a search for nothing is sent back with a code", () => {
  expect(codesOf({ query: "   ", show: "all" })).toEqual(["query-missing"]);
  expect(codesOf({ show: "all" })).toEqual(["query-missing"]);
});

test("a search of 60 characters is taken, and one of 61 is not", () => {
  expect(codesOf({ query: "a".repeat(60), show: "all" })).toEqual([]);
  expect(codesOf({ query: "a".repeat(61), show: "all" })).toEqual(["query-too-long"]);
});

test("a filter that does not exist shows everything", () => {
  expect(searchForm.parse({ query: "iron", show: "1; drop" }).show).toBe("all");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { countRows, firstRows, rowsAsked, type ListGroup } from "./list-groups.ts";

const groups = fc.array(fc.nat(6), { maxLength: 8 }).map((sizes) =>
  sizes.map((size, index): ListGroup => ({
    key: `g${index}`,
    rows: Array.from({ length: size }, (_, row) => ({ key: `${index}-${row}`, title: `${index}-${row}` })),
  })),
);
const keysOf = (given: readonly ListGroup[]) => given.flatMap(({ rows }) => rows.map(({ key }) => key));

test("the first rows are kept in order and in their groups, each with the id of its place", () => {
  fc.assert(
    fc.property(groups, fc.nat(40), (given, count) => {
      const kept = firstRows(given, count);
      expect(keysOf(kept)).toEqual(keysOf(given).slice(0, count));
      expect(kept.every(({ rows }) => rows.length > 0)).toBe(true);
      const ids = kept.flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(ids).toEqual(ids.map((_, index) => `row-${index + 1}`));
      expect(countRows(kept)).toBe(Math.min(count, countRows(given)));
    }),
  );
});

test.each([
  [null, 20],
  ["40", 40],
  ["41", 60],
  ["0", 20],
  ["-3", 20],
  ["9999999", 20],
  ["many", 20],
])("an address that says %s shows %d rows", (asked, shown) => {
  expect(rowsAsked(asked, 20)).toBe(shown);
});

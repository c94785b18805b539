import { expect, test } from "vitest";
import { holdersOf, type Told } from "./model.ts";

const at = "2028-05-16T09:00:00Z";
const told = (changes: Partial<Told>): Told => ({
  ...{ answered: [], missing: [], entries: [], incomplete: [], heldBack: [], howFarBack: null },
  ...changes,
});
const gp = (id: string, at: string | null) => ({ id, source: "gp", at });

test("each holder is told once, with its newest date and when it answered", () => {
  const holders = holdersOf([
    told({ answered: [{ source: "gp", answeredAt: at }], entries: [gp("a", "2027")] }),
    told({
      answered: [{ source: "gp", answeredAt: "2028-05-16T09:00:01Z" }],
      entries: [gp("b", "2028-05-03"), gp("c", null)],
    }),
  ]);
  expect(holders).toEqual([
    { source: "gp", count: 3, newest: "2028-05-03", answeredAt: "2028-05-16T09:00:01Z", silent: null },
  ]);
});

test("where a part of it did not answer no number is said, and what it told counts all the same", () => {
  const [surgery] = holdersOf([
    told({ answered: [{ source: "gp", answeredAt: at }], entries: [gp("a", "2028-05-03")] }),
    told({ missing: [{ source: "gp", failure: { kind: "unavailable" }, askedAt: at }] }),
  ]);
  expect(surgery).toMatchObject({ count: null, newest: "2028-05-03", answeredAt: at, silent: "unavailable" });
});

test("who was not asked is not told of", () => {
  expect(holdersOf([told({ answered: [{ source: "own", answeredAt: at }] })])).toEqual([]);
});

const countOf = (changes: Partial<Told>) =>
  holdersOf([told({ answered: [{ source: "gp", answeredAt: at }], ...changes })])[0]?.count;

test("what began and is over is one entry", () => {
  expect(countOf({ entries: [gp("a", "2027"), gp("a", "2028")] })).toBe(1);
});

test("a surgery that does not show all of it has no number", () => {
  expect(countOf({ incomplete: ["gp"] })).toBeNull();
  expect(countOf({ howFarBack: { kind: "nothing" } })).toBeNull();
  expect(countOf({ incomplete: ["hospital"] })).toBe(0);
});

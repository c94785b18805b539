import { expect, test } from "vitest";
import { holdersOf, type Told } from "./model.ts";

const at = "2028-05-16T09:00:00Z";
const told = (changes: Partial<Told>): Told => ({ answered: [], missing: [], entries: [], ...changes });

test("each holder is told once, with its newest date and when it answered", () => {
  const holders = holdersOf([
    told({ answered: [{ source: "gp", answeredAt: at }], entries: [{ source: "gp", at: "2027" }] }),
    told({
      answered: [{ source: "gp", answeredAt: "2028-05-16T09:00:01Z" }],
      entries: [
        { source: "gp", at: "2028-05-03" },
        { source: "gp", at: null },
      ],
    }),
  ]);
  expect(holders).toEqual([
    { source: "gp", count: 3, newest: "2028-05-03", answeredAt: "2028-05-16T09:00:01Z", silent: null },
  ]);
});

test("where a part of it did not answer no number is said, and what it told counts all the same", () => {
  const [gp] = holdersOf([
    told({ answered: [{ source: "gp", answeredAt: at }], entries: [{ source: "gp", at: "2028-05-03" }] }),
    told({ missing: [{ source: "gp", failure: { kind: "unavailable" }, askedAt: at }] }),
  ]);
  expect(gp).toMatchObject({ count: null, newest: "2028-05-03", answeredAt: at, silent: "unavailable" });
});

test("who was not asked is not told of", () => {
  expect(holdersOf([told({ answered: [{ source: "own", answeredAt: at }] })])).toEqual([]);
});

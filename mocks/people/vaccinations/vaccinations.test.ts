import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { vaccinationsOf } from "./vaccinations-of.ts";

const all = everyone.flatMap((person) => vaccinationsOf(person.key).map((one) => ({ person, one })));

test("every vaccination has a key of its own that begins with the person's", () => {
  expect(new Set(all.map(({ one }) => one.key)).size).toBe(all.length);
  for (const { person, one } of all) expect(one.key.startsWith(`${person.key}-`)).toBe(true);
});

test("nothing is given before birth, after its expiry, or recorded before it was given", () => {
  for (const { person, one } of all) {
    expect(one.given >= person.born, one.key).toBe(true);
    expect(one.recorded >= one.given, one.key).toBe(true);
    if (one.expires) expect(one.given.slice(0, 10) <= one.expires, one.key).toBe(true);
  }
});

test("one was refused and carries no product, and one was given less than 48 hours ago", () => {
  const refused = all.filter(({ one }) => one.status === "not-done").map(({ one }) => one);
  expect(refused.map(({ vaccine, batch, dose }) => ({ vaccine, batch, dose }))).toEqual([
    { vaccine: null, batch: null, dose: null },
  ]);
  expect(all.filter(({ one }) => one.recorded > "2028-05-14T24").map(({ one }) => one.key)).toEqual([
    "grace-2028-05-15-pneumococcal",
  ]);
});

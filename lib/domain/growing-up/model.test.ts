import { describe, expect, test } from "vitest";
import type { PersonHandle } from "#lib/permit.ts";
import { isSixteen, reviewedAt, toGrowingChild, toHelper, toOwnGrowing, type ChildFacts } from "./model.ts";

const person = "k7f3q9mzaw2c" as PersonHandle;

const maya: ChildFacts = {
  person,
  standing: "active",
  facts: {
    given: "Maya",
    birthDate: "2017-06-01",
    basis: "parental-responsibility",
    end: null,
    grantor: "A20001",
    reviewAge: 11,
    reviewedFor: [],
  },
};

interface Changed {
  readonly standing?: string;
  readonly facts?: Partial<ChildFacts["facts"]>;
}

const child = (today: string, { standing = "active", facts = {} }: Changed = {}) =>
  toGrowingChild({ person, standing, facts: { ...maya.facts, ...facts } }, today);

const standings = (...from: Parameters<typeof child>) =>
  child(...from)?.steps.map(({ age, standing }) => `${String(age)} ${standing}`);

describe("how it stands with each birthday of a child", () => {
  test("at 10 all three are ahead, and from three months before the surgery will look", () => {
    expect(standings("2028-02-01")).toEqual(["11 ahead", "13 ahead", "16 ahead"]);
    expect(standings("2028-03-01")).toEqual(["11 near", "13 ahead", "16 ahead"]);
  });

  test("what the surgery decided beforehand goes on over the birthday", () => {
    expect(standings("2028-05-20", { facts: { reviewedFor: [11] } })?.[0]).toBe("11 decided");
  });

  test("at 11 it is under review until the surgery has looked", () => {
    expect(standings("2028-06-01", { standing: "paused" })).toEqual([
      "11 under-review",
      "13 ahead",
      "16 ahead",
    ]);
    expect(standings("2028-06-20")?.[0]).toBe("11 passed");
  });

  test("at 13 the later birthday is the one under review", () => {
    const paused = child("2030-06-01", { standing: "paused" });
    expect(paused?.steps.map(({ standing }) => standing)).toEqual(["passed", "under-review", "ahead"]);
    expect(paused && reviewedAt(paused)?.age).toBe(13);
  });

  test("a pause before any of these birthdays is not about one", () => {
    const paused = child("2027-06-01", { standing: "paused" });
    expect(paused?.access).toBe("paused");
    expect(paused && reviewedAt(paused)).toBeNull();
  });

  test("an end is told of what is active, and not of what is paused", () => {
    const end = "2029-05-16T22:59:59.000Z";
    expect(child("2028-06-20", { facts: { end } })?.until).toBe(end);
    expect(child("2028-06-20", { standing: "paused", facts: { end } })?.until).toBeNull();
  });
});

test.each<readonly [string, string, Changed]>([
  ["somebody who is 16", "2033-06-01", {}],
  ["an access that is over", "2028-02-01", { standing: "over" }],
  ["one that is only asked for", "2028-02-01", { standing: "asked" }],
  ["a lasting power of attorney", "2028-02-01", { facts: { basis: "lpa" } }],
  ["somebody whose birthday is not known", "2028-02-01", { facts: { birthDate: null } }],
])("nothing is said of %s", (_, today, changed) => {
  expect(child(today, changed)).toBeNull();
});

test("growing up is one's own affair from 13 until 18", () => {
  expect(toOwnGrowing("2017-06-01", "2030-05-31")).toBeNull();
  expect(toOwnGrowing("2017-06-01", "2030-06-01")?.steps.map(({ age }) => age)).toEqual([13, 16]);
  const sixteen = toOwnGrowing("2017-06-01", "2033-06-01");
  expect(sixteen && isSixteen(sixteen)).toBe(true);
  expect(toOwnGrowing("2017-06-01", "2035-06-01")).toBeNull();
});

test("who helps is named, also while the surgery looks at it, and nobody else", () => {
  const facts = { given: "Priya", family: "Shah" };
  expect(toHelper({ standing: "paused", facts })).toEqual({ name: "Priya Shah", access: "paused" });
  expect(toHelper({ standing: "active", facts: { given: null, family: null } })?.name).toBeNull();
  expect(toHelper({ standing: "asked", facts })).toBeNull();
  expect(toHelper({ standing: "over", facts })).toBeNull();
});

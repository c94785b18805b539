import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageOn } from "./age.ts";
import { birthdayOn, growingSteps, isJustReached, isNear, noticesDue } from "./growing-up.ts";

const maya = "2017-06-01";
const long = "2000-01-01";

describe("the birthdays that change what a parent may do", () => {
  test("are 11, 13 and 16 where the surgery reviews at 11", () => {
    expect(growingSteps(maya, 11, "2028-02-01")).toEqual([
      { kind: "review", age: 11, day: "2028-06-01", reached: false },
      { kind: "own-account", age: 13, day: "2030-06-01", reached: false },
      { kind: "sixteen", age: 16, day: "2033-06-01", reached: false },
    ]);
  });

  test("are 13 and 16 where it does not", () => {
    expect(growingSteps(maya, 13, "2030-06-01").map(({ age, reached }) => [age, reached])).toEqual([
      [13, true],
      [16, false],
    ]);
  });

  test("no surgery reviews later than at 13", () => {
    expect(growingSteps(maya, 15, "2028-02-01").map(({ age }) => age)).toEqual([13, 16]);
  });

  test("a child of 29 February turns 13 on 1 March, and 16 on the day itself", () => {
    expect(growingSteps("2020-02-29", 11, "2028-02-01").map(({ day }) => day)).toEqual([
      "2031-03-01",
      "2033-03-01",
      "2036-02-29",
    ]);
  });

  test("are reached at the start of the day", () => {
    expect(growingSteps(maya, 11, "2028-05-31")[0]?.reached).toBe(false);
    expect(growingSteps(maya, 11, "2028-06-01")[0]?.reached).toBe(true);
  });
});

describe("what is told before a birthday", () => {
  const told = (today: string, since = long) =>
    noticesDue(maya, 11, { since, today }).map(({ age, before, day }) => `${String(age)} ${before} ${day}`);

  test.each([
    ["2028-02-29", []],
    ["2028-03-01", ["11 three-months 2028-03-01"]],
    ["2028-05-16", ["11 three-months 2028-03-01", "11 one-month 2028-05-01"]],
    ["2028-05-25", ["11 three-months 2028-03-01", "11 one-month 2028-05-01", "11 one-week 2028-05-25"]],
    ["2028-06-09", []],
  ])("by %s", (today, expected) => {
    expect(told(today)).toEqual(expected);
  });

  test("is caught up until a week after it", () => {
    expect(told("2028-06-08")).toHaveLength(3);
    expect(told("2030-06-01")).toEqual([
      "13 three-months 2030-03-01",
      "13 one-month 2030-05-01",
      "13 one-week 2030-05-25",
    ]);
  });

  test("is not told of a time before the parent helped", () => {
    expect(told("2028-05-26", "2028-04-20")).toEqual(["11 one-month 2028-05-01", "11 one-week 2028-05-25"]);
  });

  test("a month that is too short ends where it ends", () => {
    const due = noticesDue("2017-05-31", 11, { since: long, today: "2028-05-31" });
    expect(due.map(({ day }) => day)).toEqual(["2028-02-29", "2028-04-30", "2028-05-24"]);
  });

  test("the review is near from three months before, until the day", () => {
    const near = (today: string) => growingSteps(maya, 11, today).map((step) => isNear(step, today));
    expect(near("2028-02-29")).toEqual([false, false, false]);
    expect(near("2028-03-01")).toEqual([true, false, false]);
    expect(near("2028-06-01")).toEqual([false, false, false]);
  });
});

test("a birthday is just reached for a week", () => {
  const reached = (today: string) =>
    growingSteps(maya, 13, today).some((step) => step.kind === "sixteen" && isJustReached(step, today));
  expect(["2033-05-31", "2033-06-01", "2033-06-08", "2033-06-09"].map(reached)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

const day = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a birthday is the first day of its age, whoever was born when", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 18 }), (born, age) => {
      const reached = birthdayOn(born, age);
      const eve = new Date(Date.parse(`${reached}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
      expect(ageOn(born, reached).years).toBe(age);
      expect(ageOn(born, eve).years ?? -1).toBe(age - 1);
    }),
  );
});

test("whatever the day, at most three are due, each due by then and told before its birthday", () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(11, 13), (born, today, reviewAge) => {
      const due = noticesDue(born, reviewAge, { since: "1990-01-01", today });
      expect(due.length).toBeLessThanOrEqual(3);
      for (const one of due) expect(one.day <= today && one.day < one.birthday).toBe(true);
    }),
  );
});

test("going on day by day tells of each birthday exactly three times, however the days are skipped", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 14 }), (born, stride) => {
      const told = new Set<string>();
      const from = Date.parse(`${birthdayOn(born, 10)}T00:00:00Z`);
      for (let at = from; at < from + 7 * 366 * 86_400_000; at += stride * 86_400_000) {
        const today = new Date(at).toISOString().slice(0, 10);
        for (const { age, before } of noticesDue(born, 11, { since: "1990-01-01", today }))
          told.add(`${String(age)} ${before}`);
      }
      // Two weeks can step over a day; the week after the birthday catches it up.
      expect(told.size).toBe(9);
    }),
    { numRuns: 8 },
  );
});

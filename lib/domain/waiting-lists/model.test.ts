import { describe, expect, test } from "vitest";
import {
  asLeft,
  inWaitingOrder,
  isOpen,
  isOverdue,
  isPastAverage,
  standingOf,
  weeksWaited,
  withoutDate,
  type Department,
  type ToldChange,
  type WaitingPlace,
} from "./model.ts";

const today = "2028-05-16";

const place = (given: Partial<WaitingPlace> = {}): WaitingPlace => ({
  ...{ id: "a", own: "RZ901~1", specialty: "Cardiology", hospital: { odsCode: "RZ901", name: "Northfield" } },
  ...{ since: "2028-01-11", ended: null, waiting: true, average: 18, within80: 26, toldOn: "2028-05-02" },
  ...{ date: null, department: null, leftHere: false },
  ...given,
});

describe("how long somebody has waited", () => {
  test.each([
    ["2028-05-16", 0],
    ["2028-05-10", 0],
    ["2028-05-09", 1],
    ["2028-01-11", 18],
    ["2027-12-15", 21],
    // Over the change of the clocks and a leap day, days are days.
    ["2028-02-28", 11],
  ])("since %s it is %i whole weeks", (since, weeks) => {
    expect(weeksWaited(place({ since }), today)).toBe(weeks);
  });

  test("an ended wait ends when the clock stopped", () => {
    expect(weeksWaited(place({ since: "2027-08-02", ended: "2027-11-15" }), today)).toBe(15);
  });

  test("without a start, or with one that is to come, nobody knows", () => {
    expect(weeksWaited(place({ since: null }), today)).toBeNull();
    expect(weeksWaited(place({ since: "2028-06-01" }), today)).toBeNull();
  });
});

test("the average is passed only by whole weeks beyond it, and only while somebody waits", () => {
  expect(isPastAverage(place(), today)).toBe(false);
  expect(isPastAverage(place({ since: "2028-01-04" }), today)).toBe(true);
  expect(isPastAverage(place({ since: "2028-01-04", average: null }), today)).toBe(false);
  expect(isPastAverage(place({ since: "2028-01-04", waiting: false }), today)).toBe(false);
});

test("an answer is late from the day after it was due, until it is there", () => {
  const change = { stage: "received", answerBy: today } as ToldChange;
  expect(isOverdue(change, today)).toBe(false);
  expect(isOverdue(change, "2028-05-17")).toBe(true);
  expect(isOverdue({ ...change, stage: "looked-at" }, "2028-05-17")).toBe(true);
  expect(isOverdue({ ...change, stage: "answered" }, "2028-05-17")).toBe(false);
});

describe("a list that was left here", () => {
  const at = (seconds: number) =>
    new Date(Date.parse("2028-05-16T09:00:00Z") + seconds * 1_000).toISOString();
  const speaks = { tell: { open: true }, withdraw: { open: true }, withdrawn: null } as Department;

  test("has ended while its department is silent, whatever the hospital still tells", () => {
    const left = asLeft(place(), at(0), at(86_400));
    expect([standingOf(left), left.waiting]).toEqual(["withdrawn", false]);
    expect(standingOf(asLeft(place({ waiting: false, ended: today }), at(0), at(60)))).toBe("withdrawn");
  });

  test("has ended for a minute against its department's older word; later that word stands", () => {
    const seen = place({ department: speaks });
    const left = asLeft(seen, at(0), at(59));
    expect([standingOf(left), isOpen(left, "tell"), isOpen(left, "withdraw")]).toEqual([
      ...["withdrawn", false, false],
    ]);
    expect(asLeft(seen, at(0), at(60))).toBe(seen);
  });

  test("is not waited on where the department says so itself, and one that was not left is as it is told", () => {
    const withdrawn = { ...speaks, withdrawn: { at: at(0), reference: "WL-1" } };
    expect(asLeft(place({ department: withdrawn }), null, at(9))).toMatchObject({ waiting: false });
    expect(asLeft(place(), null, at(9))).toEqual(place());
  });
});

test("what a place is called: waiting, with a date, left or ended", () => {
  const date = { at: "2028-06-20T10:00:00Z", appointment: "a" };
  expect(standingOf(place())).toBe("waiting");
  expect(standingOf(place({ date }))).toBe("has-date");
  expect(standingOf(place({ waiting: false }))).toBe("ended");
});

test("the longest wait comes first, and what ended comes after", () => {
  const all = [
    place({ id: "ended", waiting: false, ended: "2027-11-15" }),
    place({ id: "short", since: "2028-04-01" }),
    place({ id: "long" }),
  ];
  expect(inWaitingOrder(all).map(({ id }) => id)).toEqual(["long", "short", "ended"]);
});

test("told without its date, a place does not say either that the department has given one", () => {
  const dated = place({
    date: { at: "2028-06-06T09:00:00Z", appointment: "a1" },
    department: { withdraw: { open: false, because: "has-date" } } as unknown as Department,
  });
  const told = withoutDate(dated);
  expect([standingOf(dated), standingOf(told), told.date]).toEqual(["has-date", "waiting", null]);
  expect(isOpen(told, "withdraw")).toBe(false);
  expect(withoutDate(place())).toEqual(place());
});

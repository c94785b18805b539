import { expect, test } from "vitest";
import {
  actFor,
  isOverdue,
  needsAction,
  sorted,
  weeksShorter,
  type Referral,
  type Service,
} from "./model.ts";

const service = (id: string, more: Partial<Service> = {}): Service => ({
  ...{
    id,
    name: id,
    hospital: null,
    odsCode: null,
    address: [],
    telephone: null,
    miles: null,
    wait: null,
    rating: null,
  },
  direct: true,
  ...more,
});

const referral = (
  more: Partial<Referral> = {},
  allowed: readonly ("book" | "move" | "change-time")[] = [],
): Referral => ({
  ...{ id: "r", reference: "1", state: "NOT_BOOKED", priority: null, specialty: null, at: null, start: null },
  due: null,
  choices: {
    ...{ own: "o", version: "v", from: null, why: null, answer: null, with: "a", services: [] },
    allowed: allowed.map((act) => ({ act, until: null, consequences: [] })),
    ...{ booking: { start: null, medium: null }, handOver: null },
  },
  ...more,
});

test("an answer is late from the day after it was due, and only where the hospital owes one", () => {
  const due = "2028-05-16";
  expect(isOverdue(referral({ state: "AWAITING_TRIAGE", due }), "2028-05-16")).toBe(false);
  expect(isOverdue(referral({ state: "AWAITING_TRIAGE", due }), "2028-05-17")).toBe(true);
  expect(isOverdue(referral({ state: "BOOKED", due }), "2028-05-17")).toBe(false);
});

test("who waits has nothing to do until it is late", () => {
  expect(needsAction(referral({ state: "ARBL", due: "2028-05-20" }), "2028-05-16")).toBe(false);
  expect(needsAction(referral({ state: "ARBL", due: "2028-05-10" }), "2028-05-16")).toBe(true);
  expect(needsAction(referral(), "2028-05-16")).toBe(true);
});

test("to book elsewhere is to move, and to book again changes the time; only what is allowed is done", () => {
  const [here, elsewhere] = [service("a"), service("b")];
  expect(actFor(referral({}, ["book", "move"]), here)).toBe("book");
  expect(actFor(referral({}, ["book", "move"]), elsewhere)).toBe("move");
  expect(actFor(referral({ state: "BOOKED" }, ["change-time"]), here)).toBe("change-time");
  expect(actFor(referral({ state: "BOOKED" }, ["change-time"]), elsewhere)).toBeNull();
  expect(
    actFor(referral({ state: "DEFER_TO_PROVIDER" }, ["move"]), service("a", { direct: false })),
  ).toBeNull();
  expect(actFor(referral({ choices: null }), here)).toBeNull();
});

test("what is not known comes last, however it is sorted", () => {
  const wait = (weeks: number) => ({ weeks, of: "2028-05-02" });
  const all = [
    service("x"),
    service("y", { miles: 9, wait: wait(3) }),
    service("z", { miles: 2, wait: wait(8) }),
  ];
  expect(sorted(all, "wait").map(({ id }) => id)).toEqual(["y", "z", "x"]);
  expect(sorted(all, "distance").map(({ id }) => id)).toEqual(["z", "y", "x"]);
  expect(weeksShorter(service("y", { wait: wait(3) }), service("z", { wait: wait(8) }))).toBe(5);
  expect(weeksShorter(service("z", { wait: wait(8) }), service("y", { wait: wait(3) }))).toBeNull();
  expect(weeksShorter(service("x"), service("y", { wait: wait(3) }))).toBeNull();
});

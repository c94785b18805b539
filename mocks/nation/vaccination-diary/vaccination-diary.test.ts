import fc from "fast-check";
import { expect, test } from "vitest";
import { shiftDay } from "../calendar.ts";
import { Nation } from "../nation.ts";
import { vaccinationRecords } from "../vaccinations.ts";
import {
  bookedFor,
  bookingByReference,
  callOffClinic,
  cancelBooking,
  confirmHold,
  confirmTogether,
  takeSlot,
} from "./appointments.ts";
import { diaryOf, isExpired, occupies, type VaccinationBooking } from "./booking.ts";
import { giveBooked, takeEveryPlace, waitingRoom } from "./happenings.ts";
import { sites } from "./sites.ts";
import { freeSlots, type Slot } from "./slots.ts";

const start = new Date("2028-10-10T09:00:00Z");
const aNation = () => new Nation({ people: [], seedAt: start, realNow: () => start.getTime() });

const attendees = ["9996789012", "9990123454", "9993456780"].map((nhsNumber) => ({
  nhsNumber,
  ...{ firstName: "A", lastName: "Person", dateOfBirth: "1950-01-01" },
}));

const pick = <T>(list: readonly T[], choice: number): T | undefined => list[choice % list.length];

/** The first day from tomorrow on which a site has times. */
function someSlots(nation: Nation, site: (typeof sites)[number], choice: number): Slot[] {
  for (let days = 1; days < 15; days += 1) {
    const free = freeSlots(nation, site, shiftDay(nation.today(), days + (choice % 3)));
    if (free.length > 0) return free;
  }
  return [];
}

function hold(nation: Nation, who: number, where: number, when: number): VaccinationBooking | null {
  const site = sites[where % sites.length];
  const slot = site && pick(someSlots(nation, site, when).slice(0, 4), when);
  const attendee = attendees[who % attendees.length];
  if (!site || !slot || !attendee) return null;
  const { from, duration, services } = slot;
  const service = services[0] ?? "";
  return takeSlot(nation, {
    ...{ site: site.id, from, duration, service, attendee, contacts: [] },
    ...{ additionalData: null, kind: "Provisional" },
  });
}

type Action = { what: string; a: number; b: number; c: number };

const actions = fc.array(
  fc.record({
    what: fc.constantFrom(
      "hold",
      "hold",
      "hold",
      "confirm",
      "confirm",
      "together",
      "reschedule",
      "cancel",
      "clock",
      "call-off",
      "last-place",
      "given",
    ),
    ...{ a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) },
  }),
  { minLength: 200, maxLength: 200 },
);

/** What an outsider who wrote down every answer would say of each booking. */
type Ledger = Map<string, { status: VaccinationBooking["status"]; created: number }>;

function act(nation: Nation, ledger: Ledger, { what, a, b, c }: Action): void {
  const known = [...ledger.keys()];
  const one = pick(known, a) ?? "none";
  const other = pick(known, b) ?? "none";
  const say = (reference: string, status: VaccinationBooking["status"]) => {
    const entry = ledger.get(reference);
    if (entry) entry.status = status;
  };
  if (what === "hold") {
    const made = hold(nation, a, b, c);
    if (made) ledger.set(made.reference, { status: "Provisional", created: nation.now().getTime() });
  }
  if (what === "confirm" && confirmHold(nation, one, [], null) === "booked") say(one, "Booked");
  if (what === "together" && one !== other && confirmTogether(nation, [one, other], []) === "booked")
    for (const reference of [one, other]) say(reference, "Booked");
  if (what === "reschedule" && one !== other && confirmHold(nation, one, [], other) === "booked") {
    say(one, "Booked");
    say(other, "Cancelled");
  }
  if (what === "cancel" && cancelBooking(nation, one, "CancelledByCitizen")) say(one, "Cancelled");
  if (what === "clock")
    nation.moveClock(new Date(nation.now().getTime() + (1 + c * (b % 3 === 0 ? 60 : 1)) * 60_000));
  const site = sites[b % sites.length];
  if (what === "call-off" && site)
    for (const { reference } of callOffClinic(nation, site.id, shiftDay(nation.today(), 1 + (a % 4))))
      say(reference, "Cancelled");
  const slot = site && someSlots(nation, site, c)[0];
  if (what === "last-place" && slot) expect(takeEveryPlace(nation, site, slot.from)).toBe(slot.free);
  const waiting = pick(waitingRoom(nation), a);
  if (what === "given" && waiting) giveBooked(nation, waiting.reference);
}

function expectNothingDoubleBooked(nation: Nation): void {
  const taken = new Map<string, number>();
  for (const booking of diaryOf(nation).bookings) {
    if (!occupies(nation, booking)) continue;
    const key = `${booking.site}|${booking.from}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  for (const [key, count] of taken) {
    const [id = "", from = ""] = key.split("|");
    const site = sites.find((candidate) => candidate.id === id);
    const capacity = site?.sessions.find(
      ({ from: opens, until }) => from.slice(11, 16) >= opens && from.slice(11, 16) < until,
    )?.capacity;
    expect(count, key).toBeLessThanOrEqual(capacity ?? 0);
  }
}

function expectNothingLost(nation: Nation, ledger: Ledger): void {
  const day = 24 * 60 * 60_000;
  for (const [reference, { status, created }] of ledger) {
    const booking = bookingByReference(nation, reference);
    if (status === "Provisional" && nation.now().getTime() - created > day) expect(booking).toBeUndefined();
    else expect(booking?.status, reference).toBe(status);
  }
  const attended = diaryOf(nation).bookings.filter((booking) => booking.attended);
  expect(
    vaccinationRecords(nation)
      .map(({ vaccination }) => vaccination.key)
      .sort(),
  ).toEqual(attended.map(({ reference }) => reference).sort());
  expect(new Set(diaryOf(nation).bookings.map(({ reference }) => reference)).size).toBe(
    diaryOf(nation).bookings.length,
  );
}

test("whatever 200 actions happen, no time is booked twice and no booking is lost", () => {
  fc.assert(
    fc.property(actions, (sequence) => {
      const nation = aNation();
      const ledger: Ledger = new Map();
      for (const action of sequence) {
        act(nation, ledger, action);
        expectNothingDoubleBooked(nation);
      }
      expectNothingLost(nation, ledger);
      const copy = aNation();
      copy.load(nation.snapshot());
      expect(diaryOf(copy)).toEqual(diaryOf(nation));
    }),
    { numRuns: 40 },
  );
  // Eight thousand actions: on a slow machine more than the usual time of a test.
}, 60_000);

test("a held time is nobody else's for five minutes, and then everybody's", () => {
  const nation = aNation();
  const site = sites[0];
  if (!site) throw new Error("no site");
  const booking = hold(nation, 0, 0, 0);
  const day = booking?.from.slice(0, 10) ?? "";
  const isFree = () => freeSlots(nation, site, day).some(({ from }) => from === booking?.from);
  expect(isFree()).toBe(false);
  nation.moveClock(new Date(start.getTime() + 5 * 60_000));
  expect([isFree(), booking && isExpired(nation, booking)]).toEqual([false, false]);
  nation.moveClock(new Date(start.getTime() + 5 * 60_000 + 1));
  expect(isFree()).toBe(true);
  expect(confirmHold(nation, booking?.reference ?? "", [], null)).toBe("expired");
});

test("a time that was moved is booked once, and the old one is free again", () => {
  const nation = aNation();
  const old = hold(nation, 0, 0, 0);
  confirmHold(nation, old?.reference ?? "", [], null);
  const fresh = hold(nation, 0, 4, 1);
  expect(confirmHold(nation, fresh?.reference ?? "", [], old?.reference ?? "")).toBe("booked");
  expect(bookedFor(nation, "9996789012").map(({ reference }) => reference)).toEqual([fresh?.reference]);
  expect(bookingByReference(nation, old?.reference ?? "")).toMatchObject({
    status: "Cancelled",
    cancellationReason: "RescheduledByCitizen",
  });
});

test("nobody moves somebody else's booking", () => {
  const nation = aNation();
  const old = hold(nation, 0, 0, 0);
  confirmHold(nation, old?.reference ?? "", [], null);
  const fresh = hold(nation, 1, 4, 1);
  expect(confirmHold(nation, fresh?.reference ?? "", [], old?.reference ?? "")).toBe("old-mismatch");
  expect([fresh?.status, old?.status]).toEqual(["Provisional", "Booked"]);
});

test("there are no times on bank holidays, out of season or in the past", () => {
  const nation = new Nation({
    people: [],
    seedAt: new Date("2028-05-26T08:30:00Z"),
    realNow: () => start.getTime(),
  });
  const [site] = sites;
  if (!site) throw new Error("no site");
  expect(freeSlots(nation, site, "2028-05-29")).toEqual([]);
  const today = freeSlots(nation, site, "2028-05-26");
  expect(today[0]).toMatchObject({ from: "2028-05-26T09:40:00", services: ["RSV:Adult"] });
});

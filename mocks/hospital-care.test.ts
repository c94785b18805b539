import fc from "fast-check";
import { expect, test } from "vitest";
import { careIn, isOver, patients } from "#mocks/nation/hospital-care/care.ts";
import { Nation } from "#mocks/nation/nation.ts";
import type { HospitalCare } from "#mocks/people/hospital-care/care.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events as referralEvents } from "./ers-patient-care/events.ts";
import { events as hospitalEvents } from "./wayfinder-patient-care-aggregator/events.ts";

const events = [...hospitalEvents, ...referralEvents];
const WAITING = ["AWAITING_TRIAGE", "DEFER_TO_PROVIDER", "ARBL"];

/** One action: which event on which of its choices, or (null) the clock goes on by so many hours. */
const action = fc.record({
  event: fc.option(fc.nat(events.length - 1), { freq: 6 }),
  choice: fc.nat(10_000),
  hours: fc.integer({ min: 1, max: 200 }),
});

function requireConsistent(care: HospitalCare, now: number): void {
  const { appointments, referrals } = care;
  for (const { ubrn, state, reviewBy } of referrals) {
    const booked = appointments.filter(({ referral, status }) => referral === ubrn && status === "booked");
    // A booking that is over still counts: the referral is done with, and no longer shown.
    expect(booked.length).toBe(state === "BOOKED" ? 1 : 0);
    if (WAITING.includes(state)) expect(reviewBy).not.toBeNull();
  }
  for (const { status, pending, start, end } of appointments) {
    if (pending !== null && status !== "booked")
      expect([status, pending]).toEqual(["cancelled", "reschedule"]);
    if (start !== null && end !== null) expect(Date.parse(end)).toBeGreaterThanOrEqual(Date.parse(start));
  }
  const stays = appointments.filter(
    (one) => one.setting === "inpatient" && one.status === "booked" && !isOver(one, now),
  );
  expect(stays.length).toBeLessThanOrEqual(1);
  const { letters, questionnaires } = care;
  const named = [...appointments, ...referrals, ...letters, ...questionnaires].map(({ id }) => id);
  expect(new Set(named).size).toBe(named.length);
}

const sizeOf = (nation: Nation) =>
  patients(nation).reduce(
    (sum, { key }) =>
      sum + Object.values(careIn(nation, key)).reduce((size: number, all: unknown[]) => size + all.length, 0),
    0,
  );

test("any 200 actions leave bookings and referrals in step, and lose nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 200, maxLength: 200 }), async (actions) => {
      const nation = new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });
      let size = sizeOf(nation);
      for (const { event, choice, hours } of actions) {
        const happening = event === null ? undefined : events[event];
        const choices = happening?.choices(nation) ?? [];
        const chosen = choices[choice % Math.max(choices.length, 1)];
        if (happening && chosen) await happening.happen(nation, chosen.key);
        else nation.moveClock(new Date(nation.now().getTime() + hours * 3_600_000));
        expect(sizeOf(nation)).toBeGreaterThanOrEqual(size);
        size = sizeOf(nation);
      }
      for (const { key } of patients(nation)) requireConsistent(careIn(nation, key), nation.now().getTime());
    }),
    { numRuns: 15 },
  );
}, 60_000);

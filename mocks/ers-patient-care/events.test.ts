import { expect, test } from "vitest";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events } from "./events.ts";

const nationAt = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

async function happen(nation: Nation, name: string, choice: string): Promise<string> {
  const event = events.find((one) => one.name === name);
  if (!event) throw new Error(name);
  expect(event.choices(nation).map(({ key }) => key)).toContain(choice);
  return event.happen(nation, choice);
}

const stateOf = (nation: Nation, key: string, ubrn: string) =>
  knownCare(nation, key).referrals.find((one) => one.ubrn === ubrn)?.state;

const bookedOf = (nation: Nation, key: string, ubrn: string) =>
  knownCare(nation, key).appointments.filter(
    ({ referral, status }) => referral === ubrn && status === "booked",
  );

test("a referral goes from the surgery through its page to a booking, and back when that is cancelled", async () => {
  const nation = nationAt();
  await happen(nation, "refer-to-hospital", "femi").catch(() => undefined);
  await happen(nation, "refer-to-hospital", "sarah");
  const ubrn = knownCare(nation, "sarah").referrals.at(-1)?.ubrn ?? "";
  expect(stateOf(nation, "sarah", ubrn)).toBe("NOT_BOOKED");
  await happen(nation, "book-referral", ubrn);
  expect(stateOf(nation, "sarah", ubrn)).toBe("BOOKED");
  expect(bookedOf(nation, "sarah", ubrn)).toMatchObject([
    { start: "2028-06-06T10:00:00+01:00", booking: "e-rs" },
  ]);
  await happen(nation, "cancel-referral-booking", ubrn);
  expect(stateOf(nation, "sarah", ubrn)).toBe("APPOINTMENT_CANCELLED_BY_PATIENT");
  expect(bookedOf(nation, "sarah", ubrn)).toEqual([]);
});

test("a hospital accepts by opening the choice of times, or by finding one; or it sends back", async () => {
  const nation = nationAt();
  await happen(nation, "accept-referral", "999000000101");
  expect(stateOf(nation, "abdul", "999000000101")).toBe("TRIAGE_RESPONSE");
  await happen(nation, "accept-referral", "999000000501");
  expect(stateOf(nation, "priya", "999000000501")).toBe("BOOKED");
  expect(bookedOf(nation, "priya", "999000000501")).toHaveLength(1);
  await happen(nation, "reject-referral", "999000000702");
  expect(stateOf(nation, "tom", "999000000702")).toBe("REJECTED");
});

test("what is in no state for it cannot happen", () => {
  const nation = nationAt();
  for (const event of events) expect(() => event.happen(nation, "nothing")).toThrow(RangeError);
});

test("when the appointment has been, the referral is no longer active", async () => {
  const nation = nationAt();
  await happen(nation, "book-referral", "999000000201");
  nation.moveClock(new Date("2028-06-07T09:00:00Z"));
  expect(stateOf(nation, "kris", "999000000201")).toBeUndefined();
  expect(knownCare(nation, "kris").appointments.at(-1)?.status).toBe("fulfilled");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { shiftDay } from "#mocks/nation/calendar.ts";
import { freeSlots } from "#mocks/nation/diary/availability.ts";
import { slotsOf, statusOf, versionOf } from "#mocks/nation/diary/diary.ts";
import { slotsOfDay, type Slot } from "#mocks/nation/diary/slots.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { events } from "./events.ts";
import { appointmentResource } from "./responses/appointment.ts";
import { bookingOf, DEFINITIONS, post, room } from "./testing/room.ts";

const REASON = `${DEFINITIONS}Extension-GPConnect-AppointmentCancellationReason-1`;
const PEOPLE = ["sarah", "kyle", "kris", "tom", "grace", "joan", "omar"];

/** How often each operation was answered with each status. */
const seen = new Map<string, number>();

type Room = ReturnType<typeof room>;
type Action =
  | { do: "book"; who: number; pick: number; slots: number; free: boolean }
  | { do: "cancel"; pick: number; stale: boolean }
  | { do: "happen"; event: number; pick: number }
  | { do: "wait"; minutes: number };

const pick = fc.nat({ max: 999 });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("book" as const),
      who: pick,
      pick,
      slots: fc.integer({ min: 1, max: 3 }),
      free: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("cancel" as const), pick, stale: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("happen" as const), event: pick, pick }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 1440 }) }),
  },
);

const oneOf = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];

async function book({ nation, call }: Room, asked: Action & { do: "book" }): Promise<void> {
  const person = nation.personByKey(oneOf(PEOPLE, asked.who)!)!;
  const { odsCode } = person.practice;
  const today = nation.today();
  const some = asked.free
    ? freeSlots(nation, odsCode, today, shiftDay(today, 14))
    : slotsOfDay(nation, odsCode, shiftDay(today, asked.pick % 5));
  const first = some.length > 0 ? some.indexOf(oneOf(some, asked.pick)!) : 0;
  const slots: Slot[] = some.slice(first, first + asked.slots);
  const body = bookingOf({
    start: slots[0]?.start,
    end: slots.at(-1)?.end,
    slot: slots.map(({ id }) => ({ reference: `Slot/${id}` })),
    participant: [
      { actor: { reference: `Patient/${person.nhsNumber}` }, status: "accepted" },
      { actor: { reference: `Location/${odsCode}-${slots[0]?.template.site.key}` }, status: "accepted" },
    ],
  });
  const { status } = await call({ ...post(body), who: person.nhsNumber });
  seen.set(`book ${status}`, (seen.get(`book ${status}`) ?? 0) + 1);
  expect([201, 403, 409, 422]).toContain(status);
}

async function cancel(
  { nation, call }: Room,
  { pick: place, stale }: Action & { do: "cancel" },
): Promise<void> {
  const appointment = oneOf(Object.values(diaryOf(nation).appointments), place);
  if (!appointment) return;
  const held = appointmentResource(nation, appointment);
  const version = versionOf(appointment, nation.now()) - (stale ? 1 : 0);
  const extension = [...(held["extension"] as object[]), { url: REASON, valueString: "Better" }];
  const { status } = await call({
    method: "PUT",
    path: `/Appointment/${appointment.id}`,
    who: appointment.nhsNumber,
    headers: { "if-match": `W/"${version}"` },
    body: { ...held, status: "cancelled", extension },
  });
  seen.set(`cancel ${status}`, (seen.get(`cancel ${status}`) ?? 0) + 1);
  expect(stale ? [403, 409] : [200, 403, 409, 422, 461]).toContain(status);
}

async function perform(there: Room, asked: Action): Promise<void> {
  const { nation, happen } = there;
  switch (asked.do) {
    case "book":
      return book(there, asked);
    case "cancel":
      return cancel(there, asked);
    case "wait":
      return nation.moveClock(new Date(nation.now().getTime() + asked.minutes * 60_000));
    case "happen": {
      const event = oneOf(events, asked.event)!;
      const choice = oneOf(event.choices(nation), asked.pick);
      if (choice)
        await happen(event.name, choice.key).catch((error) => expect(error).toBeInstanceOf(RangeError));
    }
  }
}

/** What is wrong with the slots of an appointment: they follow each other and are as long as it is. */
function wrongSlots(appointment: Appointment): string | undefined {
  const slots = slotsOf(appointment);
  if (slots.length !== appointment.slots.length) return "a slot that does not exist";
  if (slots[0]?.start !== appointment.start || slots.at(-1)?.end !== appointment.end) return "other times";
  return slots.some((slot, place) => place > 0 && slot.startsAt !== slots[place - 1]?.endsAt)
    ? "a gap"
    : undefined;
}

/** Each slot is held by at most one appointment that was not cancelled, and both sides say so. */
function checkSlots(nation: Nation): void {
  const { appointments, fates } = diaryOf(nation);
  const all = Object.values(appointments);
  expect(all.map(wrongSlots).filter(Boolean)).toEqual([]);
  const held = all
    .filter(({ status }) => status !== "cancelled")
    .flatMap(({ id, slots }) => slots.map((slot) => `${slot} ${id}`));
  expect(new Set(held.map((one) => one.split(" ")[0])).size).toBe(held.length);
  const booked = Object.entries(fates).flatMap(([slot, fate]) =>
    fate.state === "booked" ? [`${slot} ${fate.by}`] : [],
  );
  expect(booked.sort()).toEqual(held.sort());
}

const LEGAL: Record<Appointment["status"], Appointment["status"][]> = {
  booked: ["booked", "cancelled", "fulfilled"],
  fulfilled: ["fulfilled"],
  cancelled: ["cancelled"],
  noshow: ["noshow"],
};

type Seen = { status: Appointment["status"]; version: number; whole: string; of: string };

function look(nation: Nation): Map<string, Seen> {
  const now = nation.now();
  return new Map(
    Object.values(diaryOf(nation).appointments).map((one) => [
      one.id,
      {
        status: statusOf(one, now),
        version: versionOf(one, now),
        whole: JSON.stringify({ ...appointmentResource(nation, one), meta: null }),
        of: [one.nhsNumber, one.odsCode, one.created].join(),
      },
    ]),
  );
}

/** Nothing is lost, no status changes but as it may, and what changes has a higher version. */
function checkHistory(before: Map<string, Seen>, after: Map<string, Seen>): void {
  const wrong = [...before].filter(([id, was]) => {
    const is = after.get(id);
    if (!is || is.of !== was.of || !LEGAL[was.status].includes(is.status)) return true;
    return is.whole === was.whole ? is.version !== was.version : is.version <= was.version;
  });
  expect(wrong).toEqual([]);
}

test("whatever two hundred things happen, the diary stays consistent", { timeout: 120_000 }, async () => {
  const sequence = fc.array(action, { minLength: 200, maxLength: 200, size: "max" });
  await fc.assert(
    fc.asyncProperty(sequence, async (actions) => {
      const there = room();
      let before = look(there.nation);
      for (const asked of actions) {
        await perform(there, asked);
        checkSlots(there.nation);
        const after = look(there.nation);
        checkHistory(before, after);
        before = after;
      }
    }),
    // To shrink two hundred steps would take longer than anybody waits; the report names the seed.
    { numRuns: 5, endOnFailure: true },
  );
  for (const answer of ["book 201", "book 409", "cancel 200", "cancel 409"])
    expect(seen.get(answer)).toBeGreaterThan(0);
});

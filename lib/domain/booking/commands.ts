import "server-only";
import { z } from "zod";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now, timeZone } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import {
  bookAppointment as bookAtSurgery,
  cancelAppointment as cancelAtSurgery,
} from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database } from "#lib/store/database.ts";
import { claim, contentMark, type Claim } from "#lib/store/one-time-keys.ts";
import { keepPreference } from "#lib/store/preferences.ts";
import { chosenTime, type Answers } from "./form.ts";
import {
  dayOf,
  heldIn,
  notBookedReasons,
  type Booked,
  type HeldAppointment,
  type NotBookedReason,
  type Wish,
} from "./model.ts";
import { freeTimesOn, getHeldAppointment, heldBetween } from "./queries.ts";
import { toBookingWish } from "./to-gp-connect-pfs-appointments.ts";

const outcome = z.discriminatedUnion("kind", [
  /** `id` is that of addresses. */
  z.object({ kind: z.literal("booked"), id: z.string(), mark: z.string() }),
  z.object({ kind: z.literal("not-booked"), because: z.enum(notBookedReasons), mark: z.string() }),
  /** The answer was lost, and the surgery's list does not show it. */
  z.object({ kind: z.literal("unknown"), mark: z.string() }),
]);

type Outcome = z.infer<typeof outcome>;

/** Longer than one who books needs: three calls, each with its own deadline. */
const patienceMs = 8_000;

const toTheSecond = { smallestUnit: "second", timeZoneName: "never" } as const;

/** Only the name of what was thrown: its message may hold what a log may not. */
function complain({ correlationId }: Asker, event: string, error: unknown): void {
  log("error", event, { correlationId, reason: error instanceof Error ? error.name : "unknown" });
}

interface Booking {
  readonly asker: Asker;
  readonly booking: Permit<"appointments:book">;
  readonly reading: Permit<"appointments:read">;
  readonly answers: Answers;
  readonly start: string;
  readonly slot: string;
  /** What stands for the slot in the outcome. */
  readonly mark: string;
}

/** Whether the surgery's list has an appointment of the person's in the slot; undefined where it does not say. */
async function lookFor({ reading, start, slot }: Booking): Promise<HeldAppointment | null | undefined> {
  const day = dayOf(start);
  const held = await heldBetween(reading, day, day);
  return held.ok ? (heldIn(held.value, slot) ?? null) : undefined;
}

/** After an answer that was lost: the surgery's own list says whether it was booked. */
async function afterLostAnswer(one: Booking): Promise<Outcome> {
  const held = await lookFor(one);
  return held ? { kind: "booked", id: held.id, mark: one.mark } : { kind: "unknown", mark: one.mark };
}

/** A slot that is no longer free may be the person's own, booked a moment ago on another device. */
async function afterLostSlot(one: Booking): Promise<Outcome> {
  const held = await lookFor(one);
  return held
    ? { kind: "booked", id: held.id, mark: one.mark }
    : { kind: "not-booked", because: "slot-gone", mark: one.mark };
}

async function askSurgery(one: Booking): Promise<Outcome> {
  const { booking, reading, answers, start, slot, mark } = one;
  const notBooked = (because: NotBookedReason): Outcome => ({ kind: "not-booked", because, mark });
  const diary = await freeTimesOn(booking, dayOf(start));
  if (!diary.ok) return notBooked("not-asked");
  if (diary.value.kind !== "open") return notBooked(diary.value.kind);
  const { times, surgery } = diary.value;
  const time = times.find(({ id }) => id === slot);
  if (time === undefined || surgery === null) return afterLostSlot(one);
  const created = now().toZonedDateTimeISO(timeZone).toString(toTheSecond);
  const sent = await bookAtSurgery(booking, toBookingWish({ time, surgery, answers, created }));
  if (!sent.ok)
    return outcomeOfFailure(sent.failure).decision === "unknown"
      ? afterLostAnswer(one)
      : notBooked("not-accepted");
  if (sent.value.kind === "slot-gone") return afterLostSlot(one);
  if (sent.value.kind === "refused") return notBooked(sent.value.because);
  const { id: own } = sent.value.appointment;
  if (own === undefined) return afterLostAnswer(one);
  return { kind: "booked", id: appointmentAddressId(env().HANDLE_KEY, reading.subject, "gp", own), mark };
}

const decisionOf = (done: Outcome): CommandOutcome => {
  if (done.kind === "not-booked") return { decision: "refused", reason: done.because };
  return { decision: done.kind === "booked" ? "done" : "unknown", reason: null };
};

/** Keeps what became of it. What the surgery has taken is told also where our own store does not answer. */
async function keep({ asker, booking }: Booking, { settle }: Pick<Claim, "settle">, done: Outcome) {
  try {
    await database().transaction(async (tx) => {
      await writeCommandOutcome(asker, booking, decisionOf(done), tx);
      await settle(done, tx);
    });
  } catch (error) {
    complain(asker, "booking-outcome-not-kept", error);
  }
}

/** What the outcome means for who asked for this slot. */
function toldOf(done: Outcome, mark: string): Booked {
  if (done.kind === "booked") return { kind: done.mark === mark ? "booked" : "booked-already", id: done.id };
  return done.kind === "unknown" ? { kind: "unknown" } : { kind: "not-booked", because: done.because };
}

/** Whoever finds that nobody knows what became of it looks again, and never books again. */
async function lookAgain(one: Booking, claimed: Pick<Claim, "settle">): Promise<Booked> {
  const done = await afterLostAnswer(one);
  if (done.kind === "booked") await keep(one, claimed, done);
  return toldOf(done, one.mark);
}

/**
 * Books one time, once for a form's one-time key: who comes at the same moment, on whatever device, waits for the
 * first and gets the same appointment. GP Connect has no such key, so the key is ours, and is taken before the call.
 */
async function bookOnce(one: Booking, key: string): Promise<Booked> {
  const claimed = await claim(
    { permit: one.booking, command: "book-appointment", key },
    {
      patienceMs,
      reopens: (kept) => outcome.safeParse(kept).data?.kind === "not-booked",
    },
  );
  if (claimed.state === "mine") {
    const done = await askSurgery(one);
    await keep(one, claimed, done);
    return toldOf(done, one.mark);
  }
  const before = claimed.state === "settled" ? outcome.safeParse(claimed.outcome) : undefined;
  if (before?.success && before.data.kind !== "unknown") return toldOf(before.data, one.mark);
  return lookAgain(one, claimed);
}

interface ToBook {
  /** The form's one-time key. */
  readonly key: string;
  readonly answers: Answers;
}

async function begin(asker: Asker, person: PersonHandle, { answers }: ToBook): Promise<Result<Booking>> {
  const chosen = chosenTime(answers.time);
  if (chosen === null) return failed({ kind: "changed-meanwhile" });
  const [booking, reading] = await Promise.all([
    requirePermit(asker, "appointments:book", person),
    requirePermit(inBackground(asker), "appointments:read", person),
  ]);
  if (!booking.ok) return booking;
  if (!reading.ok) return reading;
  const mark = contentMark(chosen.slot);
  return ok({ asker, booking: booking.value, reading: reading.value, answers, ...chosen, mark });
}

/** Books, once for this key. `unavailable` when our own store did not let it begin: then nobody was asked. */
export async function bookAppointment(
  asker: Asker,
  person: PersonHandle,
  toBook: ToBook,
): Promise<Result<Booked>> {
  const one = await begin(asker, person, toBook);
  if (!one.ok) return one;
  try {
    return ok(await bookOnce(one.value, toBook.key));
  } catch (error) {
    complain(asker, "booking-not-begun", error);
    return failed({ kind: "unavailable" });
  }
}

async function cancelOld(asker: Asker, person: PersonHandle, old: HeldAppointment): Promise<void> {
  const permit = await requirePermit(asker, "appointments:cancel", person);
  if (!permit.ok || old.version === null) return;
  const cancelled = await cancelAtSurgery(permit.value, {
    id: old.own,
    version: old.version,
    reason: "Changed to another time",
  });
  const done: CommandOutcome = cancelled.ok
    ? { decision: cancelled.value.kind === "cancelled" ? "done" : "refused", reason: cancelled.value.kind }
    : outcomeOfFailure(cancelled.failure);
  await writeCommandOutcome(asker, permit.value, done).catch((error: unknown) =>
    complain(asker, "booking-outcome-not-kept", error),
  );
}

/**
 * Books another time and, once that stands, cancels the old appointment (`instead`, its id in addresses): GP Connect
 * has no other way to move one. Whether the old one is cancelled is read from the surgery by the receipt, so that a
 * cancellation that failed is told there, and with the same key it is tried again.
 */
export async function changeAppointment(
  asker: Asker,
  person: PersonHandle,
  toBook: ToBook,
): Promise<Result<Booked>> {
  const old = await getHeldAppointment(asker, person, toBook.answers.instead);
  if (!old.ok && old.failure.kind !== "not-found") return old;
  const gone = !old.ok || old.value.status !== "booked";
  // Sent a second time, the old one is cancelled already: the key knows what was booked.
  const booked = await (gone ? bookedBefore(asker, person, toBook) : bookAppointment(asker, person, toBook));
  if (old.ok && !gone && booked.ok && booked.value.kind === "booked" && booked.value.id !== old.value.id)
    await cancelOld(asker, person, old.value);
  return booked;
}

/** What was booked under this key, without booking: the appointment that was to be changed is gone. */
async function bookedBefore(asker: Asker, person: PersonHandle, toBook: ToBook): Promise<Result<Booked>> {
  const one = await begin(asker, person, toBook);
  if (!one.ok) return one;
  const held = await lookFor(one.value);
  if (held === undefined) return failed({ kind: "unavailable" });
  return ok(held ? { kind: "booked", id: held.id } : { kind: "not-booked", because: "old-gone" });
}

/** Remembers how the person asked to be seen, for the next time. Nothing is lost where that fails. */
export async function rememberWish(asker: Asker, person: PersonHandle, wish: Wish): Promise<void> {
  const permit = await requirePermit(inBackground(asker), "appointments:book", person);
  if (!permit.ok) return;
  try {
    await keepPreference(permit.value, "how-to-be-seen", wish);
  } catch (error) {
    complain(asker, "preference-not-kept", error);
  }
}

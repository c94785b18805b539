import "server-only";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { begunOrUnavailable, writeDownAnyhow } from "#lib/access/done-anyhow.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { surgeryRules } from "#lib/access/taking-part.ts";
import { now, timeZone } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import * as diary from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import * as kept from "#lib/store/confirmed-bookings.ts";
import { keepPreference } from "#lib/store/preferences.ts";
import { chosenTime, helpIn, type ToBook } from "./form.ts";
import {
  dayOf,
  whyNotChanged,
  type Booked,
  type HeldAppointment,
  type NotBookedReason,
  type Wish,
} from "./model.ts";
import * as queries from "./queries.ts";
import { toBookingWish, toCancelChanged, toComment } from "./to-gp-connect-pfs-appointments.ts";

type Outcome = kept.BookingOutcome;

/** As long as one who books may need: what is read before, what the surgery is asked to do, and a look at its list. */
const patienceMs = 15_000;

const toTheSecond = { smallestUnit: "second", timeZoneName: "never" } as const;

interface Looking {
  readonly asker: Asker;
  readonly booking: Permit<"appointments:book">;
  readonly reading: Permit<"appointments:read">;
  readonly key: string;
}

interface Booking extends Looking {
  readonly toBook: ToBook;
  readonly start: string;
  readonly slot: string;
  /** The appointment that is to be changed; null where none is. */
  readonly old: Result<HeldAppointment> | null;
  /** Null where nothing is changed. */
  readonly cancelling: Permit<"appointments:cancel"> | null;
  readonly asked: kept.AskedBooking;
}

/** After an answer that was lost: the surgery's own list says whether it was booked. */
async function afterLostAnswer({ reading, asked }: Booking): Promise<Outcome> {
  const held = await queries.heldAt(reading, asked);
  return held
    ? { kind: "booked", id: held.id, asked, another: false }
    : { kind: "unknown", asked, sent: true };
}

/** A slot that is not free may be the person's own, booked a moment ago on another device. */
async function afterLostSlot({ reading, asked }: Booking, gone: NotBookedReason): Promise<Outcome> {
  const held = await queries.heldAt(reading, asked);
  if (held) return { kind: "booked", id: held.id, asked, another: true };
  return held === null ? { kind: "not-booked", because: gone } : { kind: "unknown", asked, sent: false };
}

/** Why the appointment that is to be changed cannot be; null where nothing is known to be in the way. */
async function whyNot({ asker, old, toBook }: Booking): Promise<NotBookedReason | null> {
  if (old === null) return null;
  if (!old.ok) return old.failure.kind === "not-found" ? "old-gone" : "not-asked";
  // Where the register is silent nobody knows whether the old one may still be cancelled.
  if ((await surgeryRules(asker, toBook.surgeryCode)).silent) return "not-asked";
  const until = await queries.cancelUntil(asker, toBook.surgeryCode, old.value.start);
  return whyNotChanged(old.value, until, now().epochMilliseconds);
}

async function askSurgery(one: Booking): Promise<Outcome> {
  const { booking, reading, start, slot, asked, old, toBook } = one;
  const notBooked = (because: NotBookedReason): Outcome => ({ kind: "not-booked", because });
  const [why, found] = await Promise.all([whyNot(one), queries.freeTimesOn(booking, dayOf(start))]);
  if (why !== null) return notBooked(why);
  if (!found.ok) return notBooked("not-asked");
  if (found.value.kind !== "open") return notBooked(found.value.kind);
  const { times, surgery, incomplete } = found.value;
  const time = times.find(({ id }) => id === slot);
  if (time === undefined) return afterLostSlot(one, incomplete ? "not-asked" : "slot-gone");
  if (surgery === null) return notBooked("not-asked");
  const { answers, shown } = toBook;
  if (time.start !== start || queries.shownMark(answers, time, old?.ok ? old.value : null) !== shown)
    return notBooked("changed");
  const created = now().toZonedDateTimeISO(timeZone).toString(toTheSecond);
  const sent = await diary.bookAppointment(booking, toBookingWish({ time, surgery, answers, created }));
  if (!sent.ok)
    return outcomeOfFailure(sent.failure).decision === "unknown"
      ? afterLostAnswer(one)
      : notBooked("not-said");
  if (sent.value.kind === "slot-gone") return afterLostSlot(one, "slot-gone");
  if (sent.value.kind === "refused") return notBooked(sent.value.because);
  const { id: own } = sent.value.appointment;
  if (own === undefined) return afterLostAnswer(one);
  const id = appointmentAddressId(env().HANDLE_KEY, reading.subject, "gp", own);
  return { kind: "booked", id, asked, another: false };
}

const decisionOf = (done: Outcome): CommandOutcome => {
  if (done.kind === "not-booked") return { decision: "refused", reason: done.because };
  return { decision: done.kind === "booked" ? "done" : "unknown", reason: null };
};

/** For a permit under which nothing was done this time. */
const nothingDone = (reason: string): CommandOutcome => ({ decision: "refused", reason });

/** Keeps what became of it. What the surgery has taken is told also where our own store does not answer. */
const keep = ({ asker, booking, key }: Looking, done: Outcome): Promise<void> =>
  writeDownAnyhow(asker, booking, decisionOf(done), (tx) =>
    kept.keepBooking(booking, key, { done, now: now().toString() }, tx),
  );

/** Whoever finds that nobody knows what became of it looks again for what was asked then, and never books again. */
async function lookAgain(one: Looking, before: Extract<Outcome, { kind: "unknown" }>): Promise<Outcome> {
  const { asked, sent } = before;
  const held = await queries.heldAt(one.reading, asked);
  if (held === undefined || (held === null && sent)) {
    await writeDownAnyhow(one.asker, one.booking, decisionOf(before));
    return before;
  }
  const done: Outcome =
    held === null
      ? { kind: "not-booked", because: "slot-gone" }
      : { kind: "booked", id: held.id, asked, another: !sent };
  await keep(one, done);
  return done;
}

/**
 * Books one time, once for a form's one-time key: who comes at the same moment, on whatever device, waits for the
 * first and gets the same appointment. GP Connect has no such key, so the key is ours, and is taken before the call.
 */
async function bookOnce(one: Booking): Promise<Booked> {
  const { asker, booking, asked, key } = one;
  const before = await kept.claimBooking(booking, key, { asking: asked, patienceMs });
  if (before === null) {
    const done = await askSurgery(one);
    await keep(one, done);
    return queries.toldOf(done, asked.time);
  }
  if (before.kind === "unknown") return queries.toldOf(await lookAgain(one, before), asked.time);
  const { because = "done-before" } = before.kind === "booked" ? {} : before;
  await writeDownAnyhow(asker, booking, nothingDone(because));
  return queries.toldOf(before, asked.time);
}

/** Once the new one stands. Where nothing was booked, or the old one is cancelled already, there is nothing to do. */
async function cancelOld({ asker, old, cancelling }: Booking, booked: Result<Booked>): Promise<void> {
  if (cancelling === null) return;
  const standing = old?.ok === true && old.value.status === "booked" ? old.value : null;
  const insteadOf = booked.ok && booked.value.kind === "booked" ? booked.value : null;
  if (standing?.version == null || insteadOf?.instead !== standing.id || insteadOf.id === standing.id)
    return writeDownAnyhow(asker, cancelling, nothingDone(standing === null ? "old-gone" : "not-booked"));
  const { own: id, version } = standing;
  const sent = await diary.cancelAppointment(cancelling, toCancelChanged({ id, version }));
  const outcome: CommandOutcome = sent.ok
    ? { decision: sent.value.kind === "cancelled" ? "done" : "refused", reason: sent.value.kind }
    : outcomeOfFailure(sent.failure);
  await writeDownAnyhow(asker, cancelling, outcome);
}

async function mayLook(asker: Asker, person: PersonHandle, key: string): Promise<Result<Looking>> {
  const [booking, reading] = await Promise.all([
    requirePermit(asker, "appointments:book", person),
    requirePermit(inBackground(asker), "appointments:read", person),
  ]);
  if (!booking.ok) return booking;
  if (!reading.ok) return reading;
  return ok({ asker, booking: booking.value, reading: reading.value, key });
}

async function begin(asker: Asker, person: PersonHandle, toBook: ToBook): Promise<Result<Booking>> {
  const { answers, key } = toBook;
  const { time, instead } = answers;
  const chosen = chosenTime(time);
  if (chosen === null) return failed({ kind: "changed-meanwhile" });
  const [looking, cancelling] = await Promise.all([
    mayLook(asker, person, key),
    instead === "" ? null : requirePermit(asker, "appointments:cancel", person),
  ]);
  if (!looking.ok) return looking;
  if (cancelling?.ok === false) return cancelling;
  const answered = helpIn(answers);
  const help = { answers: answered, comment: toComment(answered) };
  const asked = { time, instead, message: toBook.forMessage ?? "", help };
  return ok({
    ...{ ...looking.value, ...chosen, toBook, asked },
    cancelling: cancelling?.value ?? null,
    old: instead === "" ? null : await queries.findHeld(looking.value.reading, instead),
  });
}

/**
 * Books, once for this key. Where an appointment is to be changed (`answers.instead`, its id in addresses), books only
 * what may be cancelled then, and cancels the old one once the new one stands: GP Connect has no other way to move
 * one. What became of the old one is read from the surgery by the receipt; with the same key it is tried again.
 * `unavailable` when our own store did not let it begin: then nobody was asked.
 */
export async function bookAppointment(
  asker: Asker,
  person: PersonHandle,
  toBook: ToBook,
): Promise<Result<Booked>> {
  const one = await begin(asker, person, toBook);
  if (!one.ok) return one;
  const booked = await begunOrUnavailable(asker, () => bookOnce(one.value));
  await cancelOld(one.value, booked);
  return booked;
}

/**
 * Looks at the surgery for what was confirmed under a key, and books and cancels nothing. Null where nothing was
 * confirmed.
 */
export async function lookForBooking(
  asker: Asker,
  person: PersonHandle,
  key: string,
): Promise<Result<Booked | null>> {
  const one = await mayLook(asker, person, key);
  if (!one.ok) return one;
  const { booking, reading } = one.value;
  return begunOrUnavailable(asker, async () => {
    const before = await kept.bookingUnder(reading, key);
    if (before?.kind === "unknown") return queries.toldOf(await lookAgain(one.value, before), null);
    await writeDownAnyhow(asker, booking, nothingDone("known-before"));
    return before && queries.toldOf(before, null);
  });
}

/** Remembers how the person asked to be seen, for the next time. Nothing is lost where that fails. */
export async function rememberWish(asker: Asker, person: PersonHandle, wish: Wish): Promise<void> {
  const permit = await requirePermit(inBackground(asker), "appointments:book", person);
  if (!permit.ok) return;
  const remembered: CommandOutcome = { decision: "done", reason: "wish-kept" };
  await writeDownAnyhow(asker, permit.value, remembered, (tx) =>
    keepPreference(permit.value, "how-to-be-seen", wish, tx),
  );
}

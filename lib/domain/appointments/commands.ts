import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { surgeryRules } from "#lib/access/taking-part.ts";
import { now } from "#lib/clock.ts";
import * as diary from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import { cancelBooking } from "#lib/gateways/nbs-manage-your-appointments/client-booking.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import * as receipts from "#lib/store/cancelled-appointments.ts";
import type { CancelReason } from "./form.ts";
import {
  canCancel,
  undoUntil,
  type Appointment,
  type Cancelled,
  type OwnSurgery,
  type Undone,
} from "./model.ts";
import { askDiary, askVaccinations, findAppointment } from "./queries.ts";
import { toBookAgain, toReason } from "./to-gp-connect-pfs-appointments.ts";

export interface CancelWish {
  /** The form's one-time key. */
  readonly key: string;
  /** The surgery is told; the vaccination service knows its own. */
  readonly reason: CancelReason;
  /** The version that the person saw; null where the source keeps none. */
  readonly version: string | null;
  /** ODS code of the person's surgery, where it is known: its rules are looked up once more. */
  readonly surgeryCode: string | null;
}

type CancelPermit = Permit<"appointments:cancel"> | Permit<"vaccinations:book">;

interface Standing {
  readonly asker: Asker;
  readonly permit: CancelPermit;
  readonly appointment: Appointment;
  readonly wish: CancelWish;
}

const done: CommandOutcome = { decision: "done", reason: null };
const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

async function orUnavailable<T>(asker: Asker, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "appointment-not-kept", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** Who cancels here: the surgery's diary and the vaccination service each under a permission of its own. */
const permitFor = (
  asker: Asker,
  person: PersonHandle,
  { source }: Appointment,
): Promise<Result<CancelPermit>> =>
  source === "vaccination"
    ? requirePermit(asker, "vaccinations:book", person)
    : requirePermit(asker, "appointments:cancel", person);

const isFor = <P extends Permission>(permit: Permit<Permission>, permission: P): permit is Permit<P> =>
  permit.permission === permission;

/** Looks again, past everything that was read before: is it cancelled now? Null where nobody answers. */
async function isCancelledNow({ permit, appointment: { id } }: Standing): Promise<boolean | null> {
  const told = isFor(permit, "vaccinations:book")
    ? await askVaccinations(permit)
    : await askDiary(permit, "upcoming");
  if (!told.ok) return null;
  const found = told.value.appointments.find((one) => one.id === id);
  // The vaccination service lists only what is booked.
  return found === undefined ? isFor(permit, "vaccinations:book") : found.status === "cancelled";
}

type Answer = Result<{ readonly kind: "cancelled" | "changed" | "too-late" | "not-offered" | "refused" }>;

async function send({ permit, appointment, wish }: Standing): Promise<Answer> {
  const { own, site, version } = appointment;
  if (isFor(permit, "vaccinations:book")) {
    const sent = await cancelBooking(permit, { reference: own, site: site ?? "" });
    return !sent.ok && sent.failure.kind === "changed-meanwhile" ? ok({ kind: "changed" }) : sent;
  }
  return diary.cancelAppointment(permit, {
    id: own,
    version: wish.version ?? version ?? "",
    reason: toReason(wish.reason),
  });
}

/** Keeps the receipt and the line of the audit trail together. */
async function keepCancelled({ asker, permit, appointment, wish }: Standing): Promise<Result<Cancelled>> {
  const { id, source, startsAt } = appointment;
  const kept = { id, at: now().toString(), source, startsAt };
  await receipts.keepCancellation(permit, wish.key, kept, (tx) =>
    writeCommandOutcome(asker, permit, done, tx),
  );
  return ok({ kind: "cancelled" });
}

/** An answer that did not come: what the source says now decides, and where it says nothing, nobody knows. */
async function afterFailure(standing: Standing, failure: Failure): Promise<Result<Cancelled>> {
  const { asker, permit } = standing;
  const cancelled = await isCancelledNow(standing);
  if (cancelled === true) return keepCancelled(standing);
  await writeCommandOutcome(asker, permit, outcomeOfFailure(failure));
  return cancelled === null ? ok({ kind: "unknown" }) : failed(failure);
}

async function carryOut(standing: Standing): Promise<Result<Cancelled>> {
  const { asker, permit } = standing;
  const sent = await send(standing);
  if (!sent.ok) return afterFailure(standing, sent.failure);
  const { kind } = sent.value;
  if (kind === "cancelled") return keepCancelled(standing);
  // Another tab or device of the same person may have been faster: then it is done.
  if ((kind === "changed" || kind === "refused") && (await isCancelledNow(standing)) === true)
    return keepCancelled(standing);
  await writeCommandOutcome(asker, permit, refusedFor(kind));
  return ok(kind === "changed" ? { kind } : { kind: "refused", because: kind });
}

/**
 * Cancels an appointment of the surgery's or for a vaccination, once, however often its form is sent. What the person
 * did not see is not cancelled: `changed`. Where the answer was lost the source is asked what became of it.
 */
export async function cancelAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
  wish: CancelWish,
): Promise<Result<Cancelled>> {
  const found = await findAppointment(asker, person, id);
  if (!found.ok)
    return found.failure.kind === "not-found" ? receiptOrNotFound(asker, person, wish.key) : found;
  const appointment = found.value;
  const permit = await permitFor(asker, person, appointment);
  if (!permit.ok) return permit;
  const standing: Standing = { asker, permit: permit.value, appointment, wish };
  return orUnavailable(asker, async () => {
    const before = await receipts.keptCancellation(permit.value, wish.key);
    if (before !== null || appointment.status === "cancelled") return ok({ kind: "cancelled" });
    const rules = appointment.source === "gp" ? await surgeryRules(asker, wish.surgeryCode) : null;
    const allowed = canCancel(appointment, rules, now().toString());
    if (allowed.can) return carryOut(standing);
    await writeCommandOutcome(asker, permit.value, refusedFor(allowed.because));
    return ok({ kind: "refused", because: allowed.because });
  });
}

/** A vaccination that was cancelled is no longer listed: its form sent again gets the same receipt. */
async function receiptOrNotFound(
  asker: Asker,
  person: PersonHandle,
  key: string,
): Promise<Result<Cancelled>> {
  const kept = await getCancellation(asker, person, key);
  return kept.ok ? ok({ kind: "cancelled" }) : kept;
}

/** What was cancelled under a key, for its receipt. */
export async function getCancellation(
  asker: Asker,
  person: PersonHandle,
  key: string,
): Promise<Result<receipts.Cancellation>> {
  const permit = await requirePermit(asker, "appointments:read", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const kept = await receipts.keptCancellation(permit.value, key);
    return kept === null ? failed({ kind: "not-found" }) : ok(kept);
  });
}

interface Undoing {
  readonly asker: Asker;
  readonly permit: Permit<"appointments:book">;
  readonly cancelled: Appointment;
  readonly key: string;
  readonly surgery: OwnSurgery;
}

/** The appointment that fills the same slots now; null where the person has none. */
async function bookedNow(
  asker: Asker,
  person: PersonHandle,
  cancelled: Appointment,
): Promise<Result<string | null>> {
  const permit = await requirePermit(asker, "appointments:read", person);
  const told = permit.ok ? await askDiary(permit.value, "upcoming") : permit;
  if (!told.ok) return told;
  const slotsOf = (one: Appointment) => one.bookAgain?.slots.join();
  const same = (one: Appointment) => one.status === "booked" && slotsOf(one) === slotsOf(cancelled);
  return ok(told.value.appointments.find(same)?.id ?? null);
}

/** What the source says now decides; where neither it nor the answer says anything, nobody knows. */
async function bookAgain({ asker, permit, cancelled, key, surgery }: Undoing): Promise<Result<Undone>> {
  const wish = toBookAgain(cancelled, surgery, now().toString());
  if (wish === null) return ok({ kind: "refused" });
  const sent = await diary.bookAppointment(permit, wish);
  const found = await bookedNow(asker, permit.person, cancelled);
  if (found.ok && found.value !== null) {
    const id = found.value;
    await receipts.keepUndo(permit, key, id, (tx) => writeCommandOutcome(asker, permit, done, tx));
    return ok({ kind: "booked", id });
  }
  const outcome = sent.ok ? refusedFor(sent.value.kind) : outcomeOfFailure(sent.failure);
  await writeCommandOutcome(asker, permit, outcome);
  if (!sent.ok) return found.ok ? sent : ok({ kind: "unknown" });
  if (sent.value.kind === "booked") return ok({ kind: "unknown" });
  return ok({ kind: sent.value.kind === "slot-gone" ? "gone" : "refused" });
}

/**
 * Takes a cancellation of the surgery's back: books the very same time once more, within 15 minutes and where nobody
 * has taken it. Safe to repeat: the same key gives the same appointment.
 */
export async function undoCancel(
  asker: Asker,
  person: PersonHandle,
  key: string,
  surgery: OwnSurgery,
): Promise<Result<Undone>> {
  const permit = await requirePermit(asker, "appointments:book", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const before = await receipts.keptUndo(permit.value, key);
    if (before !== null) return ok({ kind: "booked", id: before });
    const kept = await getCancellation(asker, person, key);
    if (!kept.ok) return kept;
    if (Date.parse(now().toString()) > Date.parse(undoUntil(kept.value.at))) return ok({ kind: "too-late" });
    const found = await findAppointment(asker, person, kept.value.id);
    if (!found.ok) return found;
    return bookAgain({ asker, permit: permit.value, cancelled: found.value, key, surgery });
  });
}

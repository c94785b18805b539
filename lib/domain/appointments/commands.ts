import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { surgeryRules } from "#lib/access/taking-part.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import * as diary from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import { cancelBooking } from "#lib/gateways/nbs-manage-your-appointments/client-booking.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { askedHelp, keepAskedHelp, type AskedHelp } from "#lib/store/asked-help.ts";
import * as receipts from "#lib/store/cancelled-appointments.ts";
import type { Transaction } from "#lib/store/database.ts";
import type { CancelWish } from "./form.ts";
import {
  bookedLike,
  canCancel,
  undoUntil,
  type Appointment,
  type Cancelled,
  type OwnSurgery,
  type Undone,
} from "./model.ts";
import { askDiary, askVaccinations, findAppointment, keptCancellation } from "./queries.ts";
import { toBookAgain, toReason } from "./to-gp-connect-pfs-appointments.ts";

type CancelPermit = Permit<"appointments:cancel"> | Permit<"vaccinations:book">;

interface Standing {
  readonly asker: Asker;
  readonly permit: CancelPermit;
  readonly appointment: Appointment;
  readonly wish: CancelWish;
}

const done: CommandOutcome = { decision: "done", reason: null };
const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

/** What the source did stands, and is told, also where our own store does not answer. */
async function orComplain({ correlationId }: Asker, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "appointment-outcome-not-kept", { correlationId, reason });
  });
}

const writeDown = (asker: Asker, permit: Permit<Permission>, outcome: CommandOutcome): Promise<void> =>
  orComplain(asker, writeCommandOutcome(asker, permit, outcome));

/** Who cancels here: the surgery's diary and the vaccination service each under a permission of its own. */
const permitFor = (asker: Asker, person: PersonHandle, one: Appointment): Promise<Result<CancelPermit>> =>
  one.source === "vaccination"
    ? requirePermit(asker, "vaccinations:book", person)
    : requirePermit(asker, "appointments:cancel", person);

/** Looks again, past everything that was read before: does the source say that it is cancelled now? */
async function isCancelledNow({ permit, appointment: { id } }: Standing): Promise<boolean> {
  const listsBookedAlone = permit.permission === "vaccinations:book";
  const told = await (listsBookedAlone ? askVaccinations(permit) : askDiary(permit, "upcoming"));
  if (!told.ok) return false;
  const found = told.value.appointments.find((one) => one.id === id);
  return found === undefined ? listsBookedAlone : found.status === "cancelled";
}

type Answer = Result<{ readonly kind: "cancelled" | "changed" | "too-late" | "not-offered" | "refused" }>;

async function send({ permit, appointment, wish }: Standing): Promise<Answer> {
  const { own, site, version } = appointment;
  if (permit.permission === "vaccinations:book") {
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
async function keepCancelled(standing: Standing, replaces: boolean): Promise<Result<Cancelled>> {
  const { asker, permit, appointment, wish } = standing;
  const { id, source, startsAt } = appointment;
  const kept = { at: now().toString(), source, startsAt, key: wish.key };
  const writeDown = (tx: Transaction) => writeCommandOutcome(asker, permit, done, tx);
  await orComplain(asker, receipts.keepCancellation(permit, id, kept, { writeDown, replaces }));
  return ok({ kind: "cancelled" });
}

/**
 * An answer that did not come: what the source says now decides. That it still stands says nothing: the source may
 * not be done yet.
 */
async function afterFailure(standing: Standing, failure: Failure): Promise<Result<Cancelled>> {
  if (await isCancelledNow(standing)) return keepCancelled(standing, true);
  const outcome = outcomeOfFailure(failure);
  await writeDown(standing.asker, standing.permit, outcome);
  return outcome.decision === "unknown" ? ok({ kind: "unknown" }) : failed(failure);
}

async function carryOut(standing: Standing): Promise<Result<Cancelled>> {
  const sent = await send(standing);
  if (!sent.ok) return afterFailure(standing, sent.failure);
  const { kind } = sent.value;
  if (kind === "cancelled") return keepCancelled(standing, true);
  // Another tab or device of the same person may have been faster: then it is done.
  if ((kind === "changed" || kind === "refused") && (await isCancelledNow(standing)))
    return keepCancelled(standing, false);
  await writeDown(standing.asker, standing.permit, refusedFor(kind));
  return ok(kind === "changed" ? { kind } : { kind: "refused", because: kind });
}

/**
 * Cancels an appointment of the surgery's or for a vaccination, once, from however many pages and however often it is
 * sent. What the person did not see is not cancelled: `changed`. Where the answer was lost the source is asked what
 * became of it.
 */
export async function cancelAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
  wish: CancelWish,
): Promise<Result<Cancelled>> {
  const found = await findAppointment(asker, person, id);
  if (!found.ok) {
    // A vaccination that was cancelled is no longer listed.
    const gone = found.failure.kind === "not-found" && (await keptCancellation(asker, person, id)) !== null;
    return gone ? ok({ kind: "cancelled" }) : found;
  }
  const { appointment } = found.value;
  const permit = await permitFor(asker, person, appointment);
  if (!permit.ok) return permit;
  if (appointment.status === "cancelled") {
    await writeDown(asker, permit.value, { decision: "done", reason: "done-before" });
    return ok({ kind: "cancelled" });
  }
  const rules = appointment.source === "gp" ? await surgeryRules(asker, wish.surgeryCode) : null;
  const allowed = canCancel(appointment, rules, now().toString());
  if (allowed.can) return carryOut({ asker, permit: permit.value, appointment, wish });
  await writeDown(asker, permit.value, refusedFor(allowed.because));
  return ok({ kind: "refused", because: allowed.because });
}

interface Undoing {
  readonly asker: Asker;
  readonly permit: Permit<"appointments:book">;
  readonly cancelled: Appointment;
  /** Of the form that cancelled it. */
  readonly key: string;
  readonly surgery: OwnSurgery;
}

/** The appointment that fills the same slots now; null where the diary shows none, undefined where it does not say. */
async function bookedNow({ asker, permit, cancelled }: Undoing): Promise<string | null | undefined> {
  const reading = await requirePermit(inBackground(asker), "appointments:read", permit.person);
  const told = reading.ok ? await askDiary(reading.value, "upcoming") : reading;
  return told.ok ? bookedLike(told.value, cancelled) : undefined;
}

/** Null where none was asked for, undefined where our own store does not say. */
const knownHelp = (permit: Permit<"appointments:book">, id: string) =>
  askedHelp(permit, id).catch(() => undefined);

/** Keeps with which appointment it was taken back, and the help that was asked for with that. */
async function keepUndone(undoing: Undoing, id: string, help?: AskedHelp | null): Promise<Result<Undone>> {
  const { asker, permit, cancelled, key } = undoing;
  const kept = receipts.keepUndo(permit, { id: cancelled.id, key }, id, async (tx) => {
    await writeCommandOutcome(asker, permit, done, tx);
    if (help) await keepAskedHelp(permit, { ...help, id, now: now().toString() }, tx);
  });
  await orComplain(asker, kept);
  return ok({ kind: "booked", id, help: help === undefined ? "not-known" : "known" });
}

/** What the surgery answered, where it did not book: null where nobody knows whether it did. */
function notBookedAgain(sent: Awaited<ReturnType<typeof diary.bookAppointment>>) {
  if (!sent.ok) return outcomeOfFailure(sent.failure).decision === "unknown" ? null : "refused";
  if (sent.value.kind === "booked") return null;
  return sent.value.kind === "slot-gone" ? "gone" : "refused";
}

async function bookAgain(undoing: Undoing): Promise<Result<Undone>> {
  const { asker, permit, cancelled, surgery } = undoing;
  // The surgery never gives it back. Where our store is silent the time is booked, and the person is told of it.
  const help = await knownHelp(permit, cancelled.id);
  const wish = toBookAgain(cancelled, { surgery, created: now().toString(), comment: help?.comment ?? "" });
  if (wish === null) {
    await writeDown(asker, permit, refusedFor("not-offered"));
    return ok({ kind: "refused" });
  }
  const sent = await diary.bookAppointment(permit, wish);
  const own = sent.ok && sent.value.kind === "booked" ? sent.value.appointment.id : undefined;
  if (own !== undefined)
    return keepUndone(undoing, appointmentAddressId(env().HANDLE_KEY, permit.subject, "gp", own), help);
  // Another tab may have been faster, and an answer may have been lost: the diary knows.
  const found = await bookedNow(undoing);
  if (typeof found === "string") return keepUndone(undoing, found, help);
  const why = notBookedAgain(sent);
  const unknown = why === null || (why === "gone" && found === undefined);
  await writeDown(asker, permit, unknown ? { decision: "unknown", reason: null } : refusedFor(why));
  return ok({ kind: unknown ? "unknown" : why });
}

async function undoWith(
  asker: Asker,
  permit: Permit<"appointments:book">,
  id: string,
  surgery: OwnSurgery,
): Promise<Result<Undone>> {
  const kept = await receipts.keptCancellation(permit, id).catch(() => undefined);
  if (kept?.source !== "gp") {
    await writeDown(asker, permit, refusedFor("not-cancelled-here"));
    return failed({ kind: kept === undefined ? "unavailable" : "not-found" });
  }
  const before = await receipts.keptUndo(permit, { id, key: kept.key }).catch(() => null);
  if (before !== null) {
    await writeDown(asker, permit, { decision: "done", reason: "done-before" });
    const [asked, told] = await Promise.all([id, before].map((one) => knownHelp(permit, one)));
    return ok({ kind: "booked", id: before, help: asked === null || told ? "known" : "not-known" });
  }
  if (Date.parse(now().toString()) > Date.parse(undoUntil(kept.at))) {
    await writeDown(asker, permit, refusedFor("too-late"));
    return ok({ kind: "too-late" });
  }
  const found = await findAppointment(inBackground(asker), permit.person, id);
  if (found.ok)
    return bookAgain({ asker, permit, cancelled: found.value.appointment, key: kept.key, surgery });
  await writeDown(asker, permit, refusedFor(found.failure.kind));
  return found;
}

/**
 * Takes a cancellation of the surgery's back: books the very same time once more, with the help that was asked for,
 * within 15 minutes and where nobody has taken it. Safe to repeat: it gives the same appointment.
 */
export async function undoCancel(
  asker: Asker,
  person: PersonHandle,
  id: string,
  surgery: OwnSurgery,
): Promise<Result<Undone>> {
  const permit = await requirePermit(asker, "appointments:book", person);
  return permit.ok ? undoWith(asker, permit.value, id, surgery) : permit;
}

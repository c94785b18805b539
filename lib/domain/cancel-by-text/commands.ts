import "server-only";
import { randomBytes } from "node:crypto";
import type { Asker } from "#lib/access/asker.ts";
import {
  outcomeOfFailure,
  writeCommandOutcome,
  writeLinkOutcome,
  type CommandOutcome,
} from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { requireLinkHolder } from "#lib/access/link.ts";
import { now } from "#lib/clock.ts";
import {
  allowLink,
  cancelLinked,
  restoreLinked,
  type LinkAnswer,
  type LinkRefusal,
} from "#lib/gateways/appointment-links/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import type { CorrelationId, LinkPermit, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { codeHashOf, keepLink, markBegun, markChanged, markDone } from "#lib/store/cancel-links.ts";
import { database } from "#lib/store/database.ts";
import { doOnce, outcomeOf } from "#lib/store/one-time-keys.ts";
import { toLinkAppointment } from "./from-appointment-links.ts";
import { mayAsk, undoUntil, type LinkAppointment } from "./model.ts";
import { askedBefore, askSurgery, memoryOf } from "./queries.ts";

type Cancelling = LinkPermit<"appointments:cancel">;

const done: CommandOutcome = { decision: "done", reason: null };
const doneBefore: CommandOutcome = { decision: "done", reason: "done-before" };
const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

async function orUnavailable<T>(
  correlationId: CorrelationId,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "cancel-link-not-kept", { correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** 130 random bits, in letters and digits that are not taken for one another. */
const newCode = (): string => [...randomBytes(26)].map((byte) => alphabet[byte % 32]).join("");

export interface LinkWish {
  /** The form's one-time key. */
  readonly key: string;
  /** Its id in addresses, and in the surgery's diary. */
  readonly appointment: { readonly id: string; readonly own: string };
  /** The day and the time as the text message says them: all that it says of the appointment. */
  readonly words: (startsAt: string) => { readonly day: string; readonly time: string };
}

export type LinkAsked =
  | { readonly kind: "asked" }
  /** A text message went a moment ago. */
  | { readonly kind: "too-soon" }
  | { readonly kind: "refused"; readonly because: LinkRefusal };

async function keep(
  asker: Asker,
  permit: Permit<"appointments:cancel">,
  { key, appointment, words }: LinkWish,
  { link, told }: { readonly link: string; readonly told: LinkAppointment },
): Promise<void> {
  const code = newCode();
  const { startsAt, surgery } = told;
  const { subject } = permit;
  const kept = { subject, link, startsAt, surgery, text: { code, ...words(startsAt) } };
  let first = false;
  await doOnce({ permit, command: "ask-cancel-link", key }, async (tx) => {
    first = true;
    const codeHash = codeHashOf(code);
    await keepLink(tx, permit, appointment.id, { codeHash, endsAt: new Date(startsAt), kept });
    await writeCommandOutcome(asker, permit, done, tx);
    return { kind: "asked" };
  });
  if (!first) await writeCommandOutcome(asker, permit, doneBefore);
}

/**
 * Asks the surgery to let this appointment be cancelled with a link, and keeps the link for the worker, which sends the
 * text message. Once under its key; a new link ends the one before. `not-shared` where somebody acts for the person, to
 * whose own telephone it would go.
 */
export async function askForLink(
  asker: Asker,
  person: PersonHandle,
  wish: LinkWish,
): Promise<Result<LinkAsked>> {
  const asked = await requirePermit(asker, "appointments:cancel", person);
  if (!asked.ok) return asked;
  const [permit, { key, appointment }] = [asked.value, wish];
  if (asked.value.relation === "acting") return failed({ kind: "not-shared" });
  return orUnavailable<LinkAsked>(asker.correlationId, async () => {
    if ((await outcomeOf({ permit, command: "ask-cancel-link", key })) !== undefined) {
      await writeCommandOutcome(asker, permit, doneBefore);
      return ok({ kind: "asked" });
    }
    if (!mayAsk(await askedBefore(permit, appointment.id), now().toString())) {
      await writeCommandOutcome(asker, permit, refusedFor("too-soon"));
      return ok({ kind: "too-soon" });
    }
    const answer = await allowLink(permit, appointment.own, idempotencyKey(key, "cancel-link"));
    if (!answer.ok) {
      await writeCommandOutcome(asker, permit, outcomeOfFailure(answer.failure));
      return answer;
    }
    if (answer.value.kind === "refused") {
      await writeCommandOutcome(asker, permit, refusedFor(answer.value.because));
      return ok(answer.value);
    }
    const { linked } = answer.value;
    await keep(asker, permit, wish, { link: linked.link, told: toLinkAppointment(linked) });
    return ok({ kind: "asked" });
  });
}

/** What became of an act with a link; the page of the link says the rest. */
export type LinkAct =
  | { readonly kind: "done" | "unknown" }
  /** The link was used before, or cancelled nothing that could be undone. */
  | { readonly kind: "refused"; readonly because: LinkRefusal };

interface Act {
  readonly begun: "begunAt" | "undoBegunAt";
  readonly ended: "usedAt" | "undoneAt";
  readonly send: (permit: Cancelling) => Promise<Result<LinkAnswer>>;
  /** When it was done (ISO instant), by what the surgery says; null where it does not say so. */
  readonly doneAt: (told: LinkAppointment) => string | null;
}

/** Keeps once that it was done, and writes the line of the audit trail that everybody gets who asked for it. */
async function settle(permit: Cancelling, { ended }: Act, at: string): Promise<Result<LinkAct>> {
  await database().transaction(async (tx) => {
    const first = await markDone(tx, permit, ended, new Date(at));
    await writeLinkOutcome(permit, first ? done : doneBefore, tx);
  });
  return ok({ kind: "done" });
}

/** It was done before: nobody is asked. */
async function repeated(permit: Cancelling): Promise<Result<LinkAct>> {
  await writeLinkOutcome(permit, doneBefore);
  return ok({ kind: "done" });
}

/** An answer that did not come: only that it was done is believed now, because it may still be under way. */
async function afterFailure(permit: Cancelling, act: Act, failure: Failure): Promise<Result<LinkAct>> {
  const told = await askSurgery(permit);
  const at = told.ok ? act.doneAt(told.value) : null;
  if (at !== null) return settle(permit, act, at);
  const outcome = outcomeOfFailure(failure);
  await writeLinkOutcome(permit, outcome);
  if (outcome.decision === "unknown") return ok({ kind: "unknown" });
  await markBegun(permit, act.begun, false);
  return failed(failure);
}

async function carryOut(permit: Cancelling, act: Act): Promise<Result<LinkAct>> {
  await markBegun(permit, act.begun, true);
  const sent = await act.send(permit);
  if (!sent.ok) return afterFailure(permit, act, sent.failure);
  if (sent.value.kind === "done") {
    const told = toLinkAppointment(sent.value.linked);
    return settle(permit, act, act.doneAt(told) ?? now().toString());
  }
  await markBegun(permit, act.begun, false);
  await writeLinkOutcome(permit, refusedFor(sent.value.because));
  return ok(sent.value);
}

/**
 * Cancels the appointment of a link as it was seen: once, however often and from however many devices. What was not seen
 * is not cancelled. `not-found` for every code that opens nothing.
 */
export async function cancelByLink(
  correlationId: CorrelationId,
  code: string,
  version: string,
): Promise<Result<LinkAct>> {
  const asked = await requireLinkHolder(correlationId, "appointments:cancel", code);
  if (!asked.ok) return asked;
  const permit = asked.value;
  return orUnavailable(correlationId, async () => {
    const memory = await memoryOf(permit);
    if (memory === null) return failed({ kind: "not-found" });
    // Used up, also where it was undone since.
    if (memory.usedAt !== null) return repeated(permit);
    const act = await carryOut(permit, {
      ...{ begun: "begunAt", ended: "usedAt" },
      send: (holder) => cancelLinked(holder, version, idempotencyKey(holder.link, "cancel")),
      doneAt: ({ cancelledByLinkAt }) => cancelledByLinkAt,
    });
    const changed = act.ok && act.value.kind === "refused" && act.value.because === "changed";
    // Longer is no version of any surgery's.
    if (changed) await markChanged(permit, version.slice(0, 32));
    return act;
  });
}

/** When it was cancelled with the link, also where that was never heard here. */
async function cancelledAt(permit: Cancelling, usedAt: string | null): Promise<Result<string | null>> {
  if (usedAt !== null) return ok(usedAt);
  const told = await askSurgery(permit);
  return told.ok ? ok(told.value.cancelledByLinkAt) : told;
}

/** Takes back what a link cancelled, within 15 minutes and where nobody has the time. Once, as cancelling is. */
export async function undoByLink(correlationId: CorrelationId, code: string): Promise<Result<LinkAct>> {
  const asked = await requireLinkHolder(correlationId, "appointments:cancel", code);
  if (!asked.ok) return asked;
  const permit = asked.value;
  return orUnavailable(correlationId, async () => {
    const memory = await memoryOf(permit);
    if (memory === null) return failed({ kind: "not-found" });
    if (memory.undoneAt !== null) return repeated(permit);
    const cancelled = await cancelledAt(permit, memory.usedAt);
    if (!cancelled.ok) return cancelled;
    const at = cancelled.value;
    const late = at === null || Date.parse(now().toString()) > Date.parse(undoUntil(at));
    if (late) {
      await writeLinkOutcome(permit, refusedFor("restore-over"));
      return ok({ kind: "refused", because: "restore-over" });
    }
    return carryOut(permit, {
      ...{ begun: "undoBegunAt", ended: "undoneAt" },
      send: (holder) => restoreLinked(holder, idempotencyKey(holder.link, "restore")),
      doneAt: ({ booked }) => (booked ? now().toString() : null),
    });
  });
}

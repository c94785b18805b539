import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { actOnReferral, listReferralChoices } from "#lib/gateways/referral-choice/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { Confirmed } from "./form.ts";
import { toChoicesByReference } from "./from-referral-choice.ts";
import { actFor, allowedTo, type Referral } from "./model.ts";
import { readReferrals } from "./queries.ts";
import { toParameters } from "./to-referral-choice.ts";

/** What became of an act on a referral. */
export type Acted =
  | { readonly kind: "done" }
  /** Somebody else has the time; nothing has changed. */
  | { readonly kind: "taken" }
  /** The referral is not as it was seen, or this is not allowed now; nothing was done. */
  | { readonly kind: "changed" }
  /** Something else was done under this key before: a booking stands, and this one was not made. */
  | { readonly kind: "done-otherwise" }
  /** The service did not answer, and has done nothing as far as it says now. */
  | { readonly kind: "not-done" }
  /** Nobody can say whether it was done: look before doing it again. */
  | { readonly kind: "unknown" };

const doneOutcome = z.object({ mark: z.string() });

const command = "act-on-referral";

interface Doing {
  readonly asker: Asker;
  readonly permit: Permit<"referrals:change">;
  readonly once: Once;
  readonly mark: string;
  readonly asked: Confirmed;
}

const written: Readonly<Record<Exclude<Acted["kind"], "done">, CommandOutcome>> = {
  taken: { decision: "refused", reason: "taken" },
  changed: { decision: "refused", reason: "changed" },
  "done-otherwise": { decision: "refused", reason: "key-used" },
  "not-done": { decision: "refused", reason: "unavailable" },
  unknown: { decision: "unknown", reason: "unavailable" },
};

const serviceIn = (asked: Confirmed): string | null =>
  asked.act === "book" || asked.act === "move" ? asked.service : null;
const slotIn = (asked: Confirmed): string | null => (asked.act === "book" ? asked.time.id : null);

function isAllowed(referral: Referral, asked: Confirmed): boolean {
  if (asked.act === "stay" || asked.act === "cancel") return allowedTo(referral, asked.act) !== null;
  const service = referral.choices?.services.find(({ id }) => id === asked.service);
  if (!service) return false;
  const act = actFor(referral, service);
  return asked.act === "move" ? act === "move" && !service.direct : act !== null && service.direct;
}

/** After an answer that did not come: whether what was asked stands now. */
async function look({ permit, asked }: Doing, reference: string): Promise<Acted> {
  const told = await listReferralChoices(permit);
  const now = told.ok ? toChoicesByReference(told.value).get(reference) : undefined;
  if (!now) return { kind: "unknown" };
  if (now.version === asked.version) return { kind: "not-done" };
  if (asked.act === "book") {
    const booked = now.booking.start;
    const same = booked !== null && Date.parse(booked) === Date.parse(asked.time.start);
    return { kind: same && now.with === asked.service ? "done" : "unknown" };
  }
  if (asked.act === "move") return { kind: now.with === asked.service ? "done" : "unknown" };
  return { kind: now.booking.start === null && allowedToAct(now.allowed, asked.act) ? "done" : "unknown" };
}

/** What was given up or stayed with cannot be given up or stayed with again. */
const allowedToAct = (allowed: readonly { readonly act: string }[], act: string): boolean =>
  !allowed.some((one) => one.act === act);

async function send(doing: Doing, own: string, reference: string): Promise<Acted> {
  const { permit, once, asked } = doing;
  const [service, slot] = [serviceIn(asked), slotIn(asked)];
  const answer = await actOnReferral(permit, {
    ...{ act: asked.act, referral: own, version: asked.version },
    key: idempotencyKey(once.key, command, asked.act, service ?? "", slot ?? ""),
    parameters: toParameters({ service, slot }),
  });
  if (answer.ok) return { kind: answer.value.kind === "key-used" ? "done-otherwise" : answer.value.kind };
  if (outcomeOfFailure(answer.failure).decision === "unknown") return look(doing, reference);
  return { kind: "changed" };
}

async function act(doing: Doing, referral: Referral): Promise<Acted> {
  const { choices, reference } = referral;
  if (choices === null || reference === null) return { kind: "not-done" };
  // A version that was not seen is asked about all the same: under a key that was sent before it may be our own doing.
  if (choices.version === doing.asked.version && !isAllowed(referral, doing.asked))
    return { kind: "changed" };
  return send(doing, choices.own, reference);
}

async function keep({ asker, permit, once, mark }: Doing, acted: Acted): Promise<void> {
  if (acted.kind !== "done") return writeCommandOutcome(asker, permit, written[acted.kind]);
  await doOnce(once, async (tx) => {
    await writeCommandOutcome(asker, permit, { decision: "done", reason: null }, tx);
    return { mark };
  });
}

/** Asked again under a key that was used: the same is done, anything else was not. */
async function before({ once, mark }: Doing): Promise<Acted | null> {
  const found = doneOutcome.safeParse(await outcomeOf(once));
  if (!found.success) return null;
  return { kind: found.data.mark === mark ? "done" : "done-otherwise" };
}

/**
 * Books, moves, stays or cancels, once under one key: the service knows it by the same key, and so do we. Where its
 * answer was lost it is asked what stands now, before anybody is told anything.
 */
export async function confirmReferral(
  asker: Asker,
  person: PersonHandle,
  id: string,
  { key, asked }: { readonly key: string; readonly asked: Confirmed },
): Promise<Result<Acted>> {
  const [reader, permit] = await Promise.all([
    requirePermit(asker, "hospital-care:read", person),
    requirePermit(asker, "referrals:change", person),
  ]);
  if (!reader.ok) return reader;
  if (!permit.ok) return permit;
  const once: Once = { permit: permit.value, command, key };
  const doing: Doing = { asker, permit: permit.value, once, asked, mark: contentMark({ id, ...asked }) };
  try {
    const done = await before(doing);
    if (done) return ok(done);
    const all = await readReferrals(reader.value);
    if (!all.ok) return all;
    const found = all.value.referrals.find((one) => one.id === id);
    if (!found) return failed({ kind: "not-found" });
    const acted = await act(doing, found);
    await keep(doing, acted);
    return ok(acted);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "referral-act-not-kept", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

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
import { actFor, allowedTo, type Act, type Choices, type Referral } from "./model.ts";
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
  /** The service does not let this person do it; nothing was done. */
  | { readonly kind: "refused" }
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
  refused: { decision: "refused", reason: "not-allowed" },
  unknown: { decision: "unknown", reason: "unavailable" },
};

const serviceIn = (asked: Confirmed): string | null =>
  asked.act === "book" || asked.act === "move" ? asked.service : null;
const slotIn = (asked: Confirmed): string | null => (asked.act === "book" ? asked.time.id : null);
const startIn = (asked: Confirmed): number | null =>
  asked.act === "book" ? Date.parse(asked.time.start) : null;

/** A referral that the service of choices has told of. */
type Choosable = Referral & { readonly reference: string; readonly choices: Choices };

const isChoosable = (referral: Referral): referral is Choosable =>
  referral.reference !== null && referral.choices !== null;

function isAllowed(referral: Referral, asked: Confirmed): boolean {
  if (asked.act === "stay" || asked.act === "cancel") return allowedTo(referral, asked.act) !== null;
  const service = referral.choices?.services.find(({ id }) => id === asked.service);
  if (!service) return false;
  const act = actFor(referral, service);
  return asked.act === "move" ? act === "move" && !service.direct : act !== null && service.direct;
}

/** What can no longer be done once it is: of a move, because the new hospital finds the time. */
const endsWith: Readonly<Record<Confirmed["act"], readonly Act[]>> = {
  book: [],
  move: ["book", "cancel"],
  cancel: ["cancel"],
  stay: ["stay"],
};

/**
 * After an answer that did not come: done where what was asked stands now. Where it does not, it may still be under way,
 * so nobody can say.
 */
async function look({ permit, asked }: Doing, { reference, choices }: Choosable): Promise<Acted> {
  const told = await listReferralChoices(permit);
  const now = told.ok ? toChoicesByReference(told.value).get(reference) : undefined;
  if (!now || now.version === asked.version) return { kind: "unknown" };
  const booked = now.booking.start;
  // What had changed before it was sent may be somebody else's doing.
  const seen = choices.version === asked.version;
  const over = seen && booked === null && !now.allowed.some(({ act }) => endsWith[asked.act].includes(act));
  const stands = {
    book: () => booked !== null && Date.parse(booked) === startIn(asked) && now.with === serviceIn(asked),
    move: () => over && now.with === serviceIn(asked),
    cancel: () => over && now.with === choices.with,
    stay: () => over && now.with === choices.with,
  };
  return { kind: stands[asked.act]() ? "done" : "unknown" };
}

async function send(doing: Doing, referral: Choosable): Promise<Acted> {
  const { permit, once, asked } = doing;
  const [service, slot] = [serviceIn(asked), slotIn(asked)];
  const answer = await actOnReferral(permit, {
    ...{ act: asked.act, referral: referral.choices.own, version: asked.version },
    key: idempotencyKey(once.key, command, asked.act, service ?? "", slot ?? ""),
    parameters: toParameters({ service, slot }),
  });
  if (answer.ok) return { kind: answer.value.kind === "key-used" ? "done-otherwise" : answer.value.kind };
  const { failure } = answer;
  if (outcomeOfFailure(failure).decision === "unknown") return look(doing, referral);
  return { kind: failure.kind === "not-allowed" ? "refused" : "changed" };
}

/** A version that was not seen is sent all the same: under a key that was sent before it may be our own doing. */
const mayBeSent = (referral: Choosable, asked: Confirmed): boolean =>
  referral.choices.version !== asked.version || isAllowed(referral, asked);

/** Asked again under a key that was used: the same is done, anything else was not. Null where nothing was. */
async function before({ once, mark }: Doing): Promise<Acted | null> {
  const found = doneOutcome.safeParse(await outcomeOf(once));
  if (!found.success) return null;
  return { kind: found.data.mark === mark ? "done" : "done-otherwise" };
}

/** `unavailable` where nothing was sent. */
async function act(doing: Doing, reader: Permit<"hospital-care:read">, id: string): Promise<Result<Acted>> {
  try {
    const done = await before(doing);
    if (done) return ok(done);
  } catch (error) {
    complain(doing, "referral-act-not-begun", error);
    return failed({ kind: "unavailable" });
  }
  const all = await readReferrals(reader);
  if (!all.ok) return all;
  const found = all.value.referrals.find((one) => one.id === id);
  if (!found) return failed({ kind: all.value.complete ? "not-found" : "unavailable" });
  if (!isChoosable(found)) return failed({ kind: "unavailable" });
  return ok(mayBeSent(found, doing.asked) ? await send(doing, found) : { kind: "changed" });
}

/** Only the name of what was thrown: its message may hold what a log may not. */
function complain({ asker }: Doing, event: string, error: unknown): void {
  const reason = error instanceof Error ? error.name : "unknown";
  log("error", event, { correlationId: asker.correlationId, reason });
}

const outcomeIn = (acted: Result<Acted>): CommandOutcome => {
  if (!acted.ok) return { decision: "refused", reason: acted.failure.kind };
  const { kind } = acted.value;
  return kind === "done" ? { decision: "done", reason: null } : written[kind];
};

/** Keeps what became of it. What the service has said is told also where our own store does not answer. */
async function keep(doing: Doing, acted: Result<Acted>): Promise<void> {
  const { asker, permit, once, mark } = doing;
  const outcome = outcomeIn(acted);
  try {
    if (outcome.decision !== "done") return await writeCommandOutcome(asker, permit, outcome);
    let first = false;
    await doOnce(once, async (tx) => {
      first = true;
      await writeCommandOutcome(asker, permit, outcome, tx);
      return { mark };
    });
    if (!first) await writeCommandOutcome(asker, permit, { ...outcome, reason: "done-before" });
  } catch (error) {
    complain(doing, "referral-act-not-kept", error);
  }
}

/**
 * Books, moves, stays or cancels, once under one key: the service knows it by the same key, and so do we. Where its
 * answer was lost it is asked what stands now, before anybody is told anything. A failure means that nothing was sent.
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
  if (!permit.ok) return permit;
  const once: Once = { permit: permit.value, command, key };
  const doing: Doing = { asker, permit: permit.value, once, asked, mark: contentMark({ id, ...asked }) };
  const acted = reader.ok ? await act(doing, reader.value, id) : reader;
  await keep(doing, acted);
  return acted;
}

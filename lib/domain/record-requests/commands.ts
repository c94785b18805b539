import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { toldStaff } from "#lib/access/safety-mode.ts";
import { replyToRequest, sendRequest, withdrawRequest } from "#lib/gateways/surgery-requests/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { CorrectionAsked, OlderAsked } from "./form.ts";
import { canReply, canWithdraw, type RecordRequest } from "./model.ts";
import { addressIdOf, askSurgery } from "./queries.ts";
import { toCorrection, toOlderRecords } from "./to-surgery-requests.ts";

/** What became of a request that was to be sent. */
export type SentRequest =
  /** `id` is that of addresses. */
  { readonly kind: "sent"; readonly id: string } | { readonly kind: "not-offered" };

/** `mark` is absent in what was sent before it was kept. */
const sentOutcome = z.object({ kind: z.literal("sent"), id: z.string(), mark: z.string().optional() });

type Sending = Permit<"requests:send">;
type NewRequest = ReturnType<typeof toOlderRecords>;

async function orUnavailable<T>(asker: Asker, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "record-request-not-kept", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });
const done: CommandOutcome = { decision: "done", reason: null };

async function send(
  asker: Asker,
  permit: Sending,
  once: Once,
  asked: NewRequest,
): Promise<Result<SentRequest>> {
  const told = await toldStaff(permit, asked);
  if (!told.ok) return told;
  const sent = await sendRequest(permit, told.value, idempotencyKey(once.key, once.command));
  if (!sent.ok) {
    await writeCommandOutcome(asker, permit, outcomeOfFailure(sent.failure));
    return sent;
  }
  if (sent.value.kind !== "sent") {
    await writeCommandOutcome(asker, permit, refusedFor(sent.value.kind));
    return sent.value.kind === "not-offered"
      ? ok({ kind: "not-offered" })
      : failed({ kind: "changed-meanwhile" });
  }
  const outcome = { kind: "sent" as const, id: addressIdOf(permit.subject, sent.value.request.id) };
  await doOnce(once, async (tx) => {
    await writeCommandOutcome(asker, permit, done, tx);
    return { ...outcome, mark: contentMark(asked) };
  });
  return ok(outcome);
}

/**
 * Sends a request once, however often its form is sent: the surgery knows it by the same key, and so do we.
 * `changed-meanwhile` when the key was used with other words, which were not sent.
 */
async function sendOnce(
  asker: Asker,
  person: PersonHandle,
  key: string,
  asked: NewRequest,
): Promise<Result<SentRequest>> {
  const permit = await requirePermit(asker, "requests:send", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const once = { permit: permit.value, command: `send-${asked.kind}`, key };
    const before = sentOutcome.safeParse(await outcomeOf(once));
    if (!before.success) return send(asker, permit.value, once, asked);
    const { kind, id, mark = contentMark(asked) } = before.data;
    return mark === contentMark(asked) ? ok({ kind, id }) : failed({ kind: "changed-meanwhile" });
  });
}

/** Asks the surgery to open older records. Safe to repeat under the same key. */
export const askForOlderRecords = (asker: Asker, person: PersonHandle, key: string, asked: OlderAsked) =>
  sendOnce(asker, person, key, toOlderRecords(asked));

/** Asks the surgery to put an entry right. Safe to repeat under the same key. */
export const askForCorrection = (asker: Asker, person: PersonHandle, key: string, asked: CorrectionAsked) =>
  sendOnce(asker, person, key, toCorrection(asked));

type Then = (permit: Sending, taskId: string) => Promise<Result<{ readonly kind: string }>>;

/** Reads the request again, checks that the act is still allowed, does it, and writes down what became of it. */
async function withRequest(
  asker: Asker,
  person: PersonHandle,
  id: string,
  { allowed, refusedAs, act }: { allowed: (request: RecordRequest) => boolean; refusedAs: string; act: Then },
): Promise<Result<null>> {
  const [read, permit] = await Promise.all([
    requirePermit(asker, "requests:read", person),
    requirePermit(asker, "requests:send", person),
  ]);
  if (!read.ok) return read;
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const asked = await askSurgery(read.value);
    if (!asked.ok) return asked;
    const found = asked.value.found.find(({ request }) => request?.id === id);
    if (found?.request === undefined || found.request === null) return failed({ kind: "not-found" });
    if (!allowed(found.request)) {
      await writeCommandOutcome(asker, permit.value, refusedFor(refusedAs));
      return failed({ kind: "changed-meanwhile" });
    }
    const acted = await act(permit.value, found.taskId);
    const refused = acted.ok && acted.value.kind === refusedAs;
    const outcome = acted.ok ? (refused ? refusedFor(refusedAs) : done) : outcomeOfFailure(acted.failure);
    await writeCommandOutcome(asker, permit.value, outcome);
    if (!acted.ok) return acted;
    return refused ? failed({ kind: "changed-meanwhile" }) : ok(null);
  });
}

/**
 * Takes a request back. Safe to repeat: what is withdrawn already stays so. `changed-meanwhile` when the surgery has
 * decided.
 */
export const withdrawRecordRequest = (asker: Asker, person: PersonHandle, id: string) =>
  withRequest(asker, person, id, {
    allowed: (request) => canWithdraw(request) || request.stage === "withdrawn",
    refusedAs: "decided",
    act: withdrawRequest,
  });

/**
 * Answers what the surgery asked. Safe to repeat under the same key. `changed-meanwhile` when it no longer waits.
 */
export const replyToSurgery = (
  asker: Asker,
  person: PersonHandle,
  id: string,
  { text, key }: { readonly text: string; readonly key: string },
) =>
  withRequest(asker, person, id, {
    // What was answered under this key before is known to the surgery, and answered the same way.
    allowed: (request) => canReply(request) || request.said.some(({ by }) => by === "person"),
    refusedAs: "not-asked",
    // Other words under the same key are another answer, so that none is taken for one that was given.
    act: (permit, taskId) =>
      replyToRequest(permit, taskId, { text, key: idempotencyKey(key, "reply", text) }),
  });

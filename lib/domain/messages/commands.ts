import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { became, complain, done, doneBefore, noted, notDone, refusedFor } from "#lib/access/noted-command.ts";
import type { Inbound } from "#lib/access/inbound.ts";
import { requireNotify, requireSender, type KnownSender } from "#lib/access/sender.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { PersonHandle, SenderPermit } from "#lib/permit.ts";
import { topicOfPath } from "#lib/push-topics.ts";
import { ok, type Result } from "#lib/result.ts";
import { parseStrictJson } from "#lib/strict-json.ts";
import { findMessage } from "#lib/store/inbox.ts";
import { changeStored, keepReply, markRead, type InboxChange } from "#lib/store/inbox-changes.ts";
import { keepCallbacks } from "#lib/store/notify-callbacks.ts";
import { doOnce } from "#lib/store/one-time-keys.ts";
import { keepMessage } from "#lib/store/received-messages.ts";
import {
  readMessage,
  sentFor,
  toContent,
  toHead,
  type Communication,
  type SentFor,
} from "./from-nhs-app-api.ts";
import { toCallbacks } from "./from-nhs-notify.ts";
import { contentOf } from "./queries.ts";
import {
  invalidRequest,
  notRegisteredFor,
  refusedSender,
  taken,
  unavailable,
  type SenderAnswer,
} from "./to-nhs-app-api.ts";

function jsonOf(body: Uint8Array): unknown {
  try {
    return parseStrictJson(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return null;
  }
}

function notKept({ api, correlationId }: SenderPermit, error: unknown): void {
  const reason = error instanceof Error ? error.name : "unknown";
  log("error", "message-not-kept", { api, correlationId, reason });
}

/** Keeps what a sender may send, and says what became of it. Rejects when the store does not answer. */
async function keep(
  { permit, registered }: KnownSender,
  request: Communication,
  sent: SentFor,
): Promise<{ readonly id: string; readonly became: "received" | "repeated" | "rejected" }> {
  const head = toHead(request, env().APP_ORIGIN, sent.name);
  return keepMessage(permit, {
    ...{ channel: request.channel, recipient: request.recipient, requester: sent.odsCode },
    ...{ content: toContent(request), head, bookBy: head.asks?.until ?? null },
    topic: topicOfPath(request.target ?? ""),
    ...{ reply: request.reply?.kind ?? "none", receipts: registered.receipts?.statuses ?? [] },
    receivedAt: now(),
  });
}

/**
 * Takes in a message that a sender wants somebody to have (NHS App API, the receiving side): kept once, however often
 * the same is repeated under one reference; for nobody who is known, it is not kept and its receipt says so. What is
 * answered is what the published API answers. Never rejects.
 */
export async function receiveMessage(
  inbound: Inbound,
  channel: "in-app" | "notification",
): Promise<SenderAnswer> {
  const known = await requireSender(inbound, channel);
  if ("kind" in known) return refusedSender(known, channel);
  const { permit, registered } = known;
  const origin = env().APP_ORIGIN;
  const request = readMessage(jsonOf(inbound.body), channel, { origin, registered });
  if (!request.ok) return invalidRequest(request.issues);
  const sent = sentFor(request.value, registered);
  if ("notFor" in sent) return notRegisteredFor(registered, sent.notFor);
  try {
    const { id, became: what } = await keep(known, request.value, sent);
    const { api, correlationId } = permit;
    log("info", `message-${what}`, { api, correlationId, operation: channel });
    return taken(request.value, id, origin + inbound.path);
  } catch (error) {
    notKept(permit, error);
    return unavailable();
  }
}

/**
 * Takes in what NHS Notify tells of messages, each thing once, in whatever order it comes. Gives the HTTP status:
 * 202 taken (or known), 400 unreadable, 403 not NHS Notify, 503 not kept: it will come again. Never rejects.
 */
export async function receiveNotifyCallbacks(inbound: Inbound): Promise<202 | 400 | 403 | 503> {
  const permit = await requireNotify(inbound);
  if (!permit.ok) return 403;
  const callbacks = toCallbacks(jsonOf(inbound.body));
  if (callbacks === null) return 400;
  try {
    const count = await keepCallbacks(callbacks, now());
    log("info", "callbacks-received", {
      api: permit.value.api,
      correlationId: permit.value.correlationId,
      count,
    });
    return 202;
  } catch (error) {
    notKept(permit.value, error);
    return 503;
  }
}

/** Writes that a message was opened, once, however often it is. Never rejects: it is shown all the same. */
export async function readMessageNow(asker: Asker, person: PersonHandle, id: string): Promise<void> {
  const permit = await requirePermit(inBackground(asker), "messages:read", person);
  if (!permit.ok) return;
  await markRead(permit.value, id).catch((error: unknown) => {
    complain(asker, "message-not-marked-read", error);
  });
}

/** Flags a message, removes it from the inbox, and so on, once under its key. `not-found` where there is no such. */
export async function changeMessage(
  asker: Asker,
  person: PersonHandle,
  id: string,
  { change, key }: { readonly change: InboxChange; readonly key: string },
): Promise<Result<null>> {
  const permit = await requirePermit(asker, "messages:change", person);
  if (!permit.ok) return permit;
  return noted<null>(asker, permit.value, "message-not-changed", async () => {
    let outcome = doneBefore;
    const found = await doOnce({ permit: permit.value, command: `${change}-message ${id}`, key }, (tx) => {
      outcome = done;
      return changeStored(tx, permit.value, id, change);
    });
    return found === true ? became(null, outcome) : notDone({ kind: "not-found" });
  });
}

/**
 * Answers a message, once: it has one answer, and a second, in other words, is `answered-already`. `not-found` for what
 * cannot be answered, or not so.
 */
export async function replyToMessage(
  asker: Asker,
  person: PersonHandle,
  id: string,
  { key, answer }: { readonly key: string; readonly answer: string },
): Promise<Result<"sent" | "answered-already">> {
  const permit = await requirePermit(asker, "messages:send", person);
  if (!permit.ok) return permit;
  return noted(asker, permit.value, "message-not-answered", async () => {
    const message = await findMessage(permit.value, id);
    const choices = contentOf(message?.content)?.replyOptions ?? [];
    if (message === null || message.reply === "none" || message.removedAt !== null)
      return notDone({ kind: "not-found" });
    if (message.reply === "choice" && !choices.includes(answer)) return notDone({ kind: "not-found" });
    const reply = { kind: message.reply, answer };
    let first = false;
    const once = { permit: permit.value, command: `answer-message ${id}`, key };
    const isSent = await doOnce(once, async (tx) => {
      first = await keepReply(tx, permit.value, id, reply);
      if (first) await writeCommandOutcome(asker, permit.value, done, tx);
      return first;
    });
    if (isSent !== true) return became("answered-already", refusedFor("answered-already"));
    return first ? { told: ok("sent"), outcome: null } : became("sent", doneBefore);
  });
}

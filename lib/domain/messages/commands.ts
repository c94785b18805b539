import "server-only";
import { requireMessageSender, requireNotify, type Inbound } from "#lib/access/sender.ts";
import { now, realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { SenderPermit } from "#lib/permit.ts";
import { parseStrictJson } from "#lib/strict-json.ts";
import { keepCallbacks } from "#lib/store/notify-callbacks.ts";
import { keepMessage } from "#lib/store/received-messages.ts";
import { readMessage, toContent, toHead } from "./from-nhs-app-api.ts";
import { toCallbacks } from "./from-nhs-notify.ts";
import { invalid, taken, turnedAway, type MessageAnswer } from "./to-nhs-app-api.ts";

/** Requests a second that one process takes of one sender, as published for the NHS App API. */
const mostASecond = 20;
const lately = new Map<string, readonly number[]>();

function isTooMany({ sender }: SenderPermit): boolean {
  const at = realNow().epochMilliseconds;
  const moments = [...(lately.get(sender) ?? []).filter((moment) => at - moment < 1_000), at];
  lately.set(sender, moments);
  return moments.length > mostASecond;
}

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

/**
 * Takes in a message that a sender wants somebody to have (NHS App API, the receiving side): kept once, however often
 * it is repeated with the same reference. What is answered is what the published API answers. Never rejects.
 */
export async function receiveMessage(
  inbound: Inbound,
  channel: "in-app" | "notification",
): Promise<MessageAnswer> {
  const permit = await requireMessageSender(inbound);
  if (!permit.ok) return turnedAway(permit.failure.kind === "unavailable" ? "unavailable" : "unauthorised");
  if (isTooMany(permit.value)) return turnedAway("too-many");
  const request = readMessage(jsonOf(inbound.body), channel, env().APP_ORIGIN);
  if (!request.ok) return invalid(request.issues);
  const { requester, recipient } = request.value;
  if (requester !== permit.value.sender) return turnedAway("forbidden");
  try {
    const { id, repeated } = await keepMessage(permit.value, {
      ...{ channel, recipient, requester, receivedAt: now() },
      ...{ content: toContent(request.value), head: toHead(request.value) },
      reply: request.value.reply?.kind ?? "none",
    });
    const { api, correlationId } = permit.value;
    log("info", repeated ? "message-repeated" : "message-received", {
      api,
      correlationId,
      operation: channel,
    });
    return taken(request.value, id);
  } catch (error) {
    notKept(permit.value, error);
    return turnedAway("unavailable");
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

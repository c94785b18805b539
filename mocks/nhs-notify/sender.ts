import { createHash, createHmac, randomUUID } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";
import { history, planOf, type MessageStatus, type NotifyMessage } from "./messages.ts";

/** One callback, and what the application answered to it (0: nothing). */
export type Callback = { at: string; path: string; words: string; body: string; status: number };

/** Every callback since the last reset, newest first. */
export const callbacks = (nation: Nation) =>
  nation.keep("notify callbacks", () => ({ sent: [] as Callback[] })).sent;

/** Signs and posts a callback as NHS Notify does. Throws RangeError when the application has no id there. */
export async function post(nation: Nation, path: string, body: string, words: string): Promise<Callback> {
  const { notifyApplicationId, apiKey = "", appOrigin = "" } = nation.application ?? {};
  if (notifyApplicationId === undefined)
    throw new RangeError("The application has no id at NHS Notify to sign callbacks with.");
  const answer = await fetch(`${appOrigin}/api/nhs-notify/${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/vnd.api+json",
      "x-api-key": apiKey,
      "x-hmac-sha256-signature": createHmac("sha256", `${notifyApplicationId}.${apiKey}`)
        .update(body)
        .digest("hex"),
      "x-correlation-id": randomUUID(),
    },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  const sent = { at: nation.now().toISOString(), path, words, body, status: answer?.status ?? 0 };
  callbacks(nation).unshift(sent);
  return sent;
}

type Step = { status: MessageStatus; at: string };

/** The same thing told twice has the same key. */
const keyOf = (...parts: string[]) => createHash("sha256").update(parts.join(" ")).digest("hex");

function messageStatus(nation: Nation, message: NotifyMessage, { status, at }: Step): string {
  const plan = planOf(message);
  const data = {
    type: "MessageStatus",
    attributes: {
      messageId: message.id,
      messageReference: message.reference,
      messageStatus: status,
      timestamp: at,
      routingPlan: {
        id: message.plan,
        name: plan?.name ?? "",
        version: "1",
        createdDate: nation.shift("2028-01-01T00:00:00.000Z"),
      },
    },
    links: { message: `${nation.origin}/comms/v1/messages/${message.id}` },
    meta: { idempotencyKey: keyOf(message.id, status) },
  };
  return JSON.stringify({ data: [data] });
}

function channelStatus(nation: Nation, message: NotifyMessage, { status, at }: Step): string {
  const channel = planOf(message)?.channels[0] ?? "nhsapp";
  const data = {
    type: "ChannelStatus",
    attributes: {
      messageId: message.id,
      messageReference: message.reference,
      cascadeType: "primary",
      cascadeOrder: 1,
      channel,
      channelStatus: status,
      supplierStatus:
        status === "failed" ? "permanent_failure" : status === "delivered" ? "delivered" : "accepted",
      timestamp: at,
      retryCount: 1,
    },
    links: { message: `${nation.origin}/comms/v1/messages/${message.id}` },
    meta: { idempotencyKey: keyOf(message.id, channel, status) },
  };
  return JSON.stringify({ data: [data] });
}

const ofChannel: readonly MessageStatus[] = ["sending", "delivered", "failed"];

/** Tells everything that has become of a message so far; backwards: the last first. */
export async function tell(nation: Nation, message: NotifyMessage, backwards: boolean): Promise<Callback[]> {
  const steps = history(nation, message);
  const sent: Callback[] = [];
  for (const step of backwards ? steps.reverse() : steps) {
    const words = `${message.reference}: ${step.status}`;
    sent.push(await post(nation, "message-status", messageStatus(nation, message, step), words));
    if (ofChannel.includes(step.status))
      sent.push(
        await post(nation, "channel-status", channelStatus(nation, message, step), `${words} (channel)`),
      );
  }
  return sent;
}

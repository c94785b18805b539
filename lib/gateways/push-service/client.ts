import "server-only";
import webPush from "web-push";
import { env } from "#lib/env.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { exchange } from "../transport.ts";
import { pushSubscription, type PushSubscription } from "./schema.ts";

/**
 * The push services of the browsers that this service supports; nothing is ever sent elsewhere, because an endpoint
 * comes from a browser and could name any address.
 */
const pushHosts = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[a-z0-9-]+\.push\.apple\.com$/,
  /^[a-z0-9-]+\.notify\.windows\.com$/,
];

function mayBeCalled(endpoint: URL): boolean {
  const { SANDBOX_ORIGIN } = env();
  if (SANDBOX_ORIGIN !== undefined && endpoint.origin === new URL(SANDBOX_ORIGIN).origin)
    return endpoint.pathname.startsWith("/push-service/");
  return (
    endpoint.protocol === "https:" &&
    endpoint.port === "" &&
    pushHosts.some((host) => host.test(endpoint.hostname))
  );
}

/** Whether an endpoint that a browser gave is of a push service that we push to. */
export function mayBePushedTo({ endpoint, keys }: PushSubscription): boolean {
  const { success } = pushSubscription.safeParse({ endpoint, keys });
  return success && mayBeCalled(new URL(endpoint));
}

export type Pushed =
  | { readonly kind: "sent" }
  /** The browser has given the subscription up: forget it. */
  | { readonly kind: "gone" };

const gone = [404, 410];

/** What is sent; null where the browser's key is none, which nothing can be encrypted for. */
function detailsOf(
  subscription: PushSubscription,
  words: string,
  vapidDetails: webPush.RequestOptions["vapidDetails"],
) {
  try {
    return webPush.generateRequestDetails(subscription, words, {
      TTL: 24 * 60 * 60,
      urgency: "normal",
      contentEncoding: "aes128gcm",
      vapidDetails,
    });
  } catch {
    return null;
  }
}

/**
 * Sends words without personal content to one browser (RFC 8030, encrypted by RFC 8291, signed by VAPID, RFC 8292).
 * Not repeated by itself. 429 and 5xx are `unavailable`, with the time to wait where the service says it.
 */
export async function sendPush(
  permit: SystemPermit<"notify-people">,
  subscription: PushSubscription,
  words: string,
): Promise<Result<Pushed>> {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT } = env();
  const endpoint = new URL(subscription.endpoint);
  if (!mayBeCalled(endpoint) || VAPID_PUBLIC_KEY === undefined || VAPID_PRIVATE_KEY === undefined)
    return failed({ kind: "not-allowed", because: "not-granted" });
  const details = detailsOf(subscription, words, {
    ...{ subject: VAPID_SUBJECT, publicKey: VAPID_PUBLIC_KEY },
    privateKey: VAPID_PRIVATE_KEY,
  });
  if (details === null) return failed({ kind: "not-allowed", because: "not-granted" });
  // Transport sets the length itself.
  const headers = Object.entries(details.headers as Record<string, string | number>)
    .filter(([name]) => !/^content-(length|type)$/i.test(name))
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const answer = await exchange(permit, {
    api: "push-service",
    operation: "send-push",
    base: endpoint.origin,
    path: endpoint.pathname + endpoint.search,
    method: "POST",
    credential: "none",
    headers: Object.fromEntries(headers),
    body: { type: "application/octet-stream", text: new Uint8Array(details.body ?? []) },
    accept: [],
    idempotent: false,
    readStatuses: gone,
  });
  if (!answer.ok) return answer;
  return ok({ kind: gone.includes(answer.value.status) ? "gone" : "sent" });
}

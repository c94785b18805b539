import { createECDH } from "node:crypto";
import { decrypt } from "http_ece";
import { http, HttpResponse, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { pushState, subscribe, type Subscription } from "./subscriptions.ts";
import { refusedStatus } from "./vapid.ts";

const BASE = `${ORIGIN}/push-service`;
/** The largest body that every push service must take (RFC 8030, 7.2). */
const LARGEST = 4096;

const refuse = (status: number) => new HttpResponse(null, { status });

function readWords({ privateKey, auth }: Subscription, body: Buffer): string | null {
  const browser = createECDH("prime256v1");
  browser.setPrivateKey(privateKey, "base64url");
  try {
    return decrypt(body, { version: "aes128gcm", privateKey: browser, authSecret: auth }).toString("utf8");
  } catch {
    return null;
  }
}

async function push(nation: Nation, request: Request, id: string): Promise<Response> {
  const state = pushState(nation);
  const subscription = state.subscriptions.find((one) => one.id === id);
  if (!subscription) return refuse(404);
  const status = await refusedStatus(
    nation,
    request.headers.get("authorization"),
    subscription.applicationServerKey,
  );
  if (status !== null) return refuse(status);
  if (subscription.gone) return refuse(410);
  const ttl = Number(request.headers.get("ttl") ?? Number.NaN);
  if (!Number.isInteger(ttl) || ttl < 0) return refuse(400);
  if (request.headers.get("content-encoding") !== "aes128gcm") return refuse(400);
  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > LARGEST) return refuse(413);
  const words = readWords(subscription, body);
  // A browser drops what it cannot read; here whoever sent it is told.
  if (words === null) return refuse(400);
  const at = nation.now().toISOString();
  state.pushes.unshift({
    at,
    subscription: id,
    words,
    ttl,
    urgency: request.headers.get("urgency") ?? "normal",
  });
  return new HttpResponse(null, {
    status: 201,
    headers: { location: `${nation.origin}/push-service/message/${id}` },
  });
}

async function subscribed(nation: Nation, request: Request): Promise<Response> {
  const body = (await request.json().catch(() => null)) as Record<string, unknown> | null;
  const key = body?.["applicationServerKey"];
  if (typeof key !== "string" || Buffer.from(key, "base64url").length !== 65) return refuse(400);
  const label = typeof body?.["label"] === "string" ? body["label"] : "A browser";
  const { id, publicKey, auth } = subscribe(nation, key, label);
  const endpoint = `${nation.origin}/push-service/send/${id}`;
  return HttpResponse.json({ endpoint, keys: { p256dh: publicKey, auth } }, { status: 201 });
}

/**
 * A push service (RFC 8030) that can read what it carries, because it plays the browser too. Its 429 and 5xx are
 * faults of the control room.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.post(`${BASE}/subscriptions`, ({ request }) => subscribed(nation, request)),
    http.post(`${BASE}/send/:id`, ({ request, params }) => push(nation, request, String(params["id"]))),
  ];
}

import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { errors, jwtVerify } from "jose";
import { realNow } from "#lib/clock.ts";
import { env, senderKeysAddress } from "#lib/env.ts";
import type { CorrelationId, SenderPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { senderIn, type SenderToken } from "./from-nhs-app-api.ts";
import { requireSenderPermit } from "./gate.ts";
import { senderKeys, type SenderKeys } from "./sender-keys.ts";
import { useToken } from "./used-tokens.ts";

/** What came in at a door for machines: who it says it is, and the very bytes that it sent. */
export interface Inbound {
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Path below our own address, without a query. */
  readonly path: string;
  readonly correlationId: CorrelationId;
}

const notAllowed = failed({ kind: "not-allowed", because: "refused-by-source" });

/** A token is taken this long after it was made. */
const tokenLivesMs = 5 * 60_000;

type Claimed = SenderToken | "unknown-key" | "not-genuine";

async function claimedBy(token: string, keys: SenderKeys, path: string): Promise<Claimed> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS512"],
      audience: env().APP_ORIGIN + path,
      issuer: senderKeysAddress()?.origin ?? [],
      maxTokenAge: tokenLivesMs / 1_000,
      currentDate: new Date(realNow().epochMilliseconds),
    });
    return senderIn(payload) ?? "not-genuine";
  } catch (error) {
    return error instanceof errors.JWKSNoMatchingKey ? "unknown-key" : "not-genuine";
  }
}

function usedBy({ sender, tokenId }: SenderToken): Result<string> {
  const use = useToken(`${sender} ${tokenId}`, tokenLivesMs);
  if (use === "full") return failed({ kind: "unavailable" });
  return use === "fresh" ? ok(sender) : notAllowed;
}

async function provenSender({ headers, path, correlationId }: Inbound): Promise<Result<string>> {
  const token = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return notAllowed;
  for (const again of [false, true]) {
    const keys = await senderKeys(correlationId, again);
    if (!keys.ok) return keys;
    const claimed = await claimedBy(token, keys.value, path);
    if (claimed === "not-genuine") return notAllowed;
    if (claimed !== "unknown-key") return usedBy(claimed);
  }
  return notAllowed;
}

/**
 * Who sends a message through the NHS App API: the platform's signature on a token that is for this very door, five
 * minutes old at most and used once (in this process). `not-allowed` otherwise, and always where no address of its keys
 * is configured; `unavailable` when they cannot be had.
 */
export const requireMessageSender = (inbound: Inbound): Promise<Result<SenderPermit>> =>
  requireSenderPermit("nhs-app-api", inbound.correlationId, () => provenSender(inbound));

function sameText(given: string | null, wanted: string): boolean {
  const one = Buffer.from(given ?? "");
  const other = Buffer.from(wanted);
  return one.length === other.length && timingSafeEqual(one, other);
}

function isNotify({ headers, body }: Inbound): boolean {
  const { NHS_NOTIFY_APPLICATION_ID: id, apis } = env();
  if (id === undefined) return false;
  const key = apis["nhs-notify"].apiKey;
  const signature = createHmac("sha256", `${id}.${key}`).update(body).digest("hex");
  return (
    sameText(headers.get("x-api-key"), key) && sameText(headers.get("x-hmac-sha256-signature"), signature)
  );
}

/**
 * NHS Notify calling back: its signature is an HMAC-SHA-256 of the raw body under `APPLICATION_ID.API_KEY`, and it
 * sends the API key too. `not-allowed` otherwise, and always where no application id is configured.
 */
export const requireNotify = (inbound: Inbound): Promise<Result<SenderPermit>> =>
  requireSenderPermit("nhs-notify", inbound.correlationId, () =>
    Promise.resolve(isNotify(inbound) ? ok("nhs-notify") : notAllowed),
  );

import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { CorrelationId, SenderPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { countUse } from "#lib/store/sender-use.ts";
import type { Refusal, RegisteredSender, SenderUse } from "./from-nhs-app-api.ts";
import { requireSenderPermit, requireSignInPermit } from "./gate.ts";
import type { Inbound } from "./inbound.ts";
import { senderRegister } from "./sender-register.ts";
import { ownerOfToken } from "./sender-token.ts";

const notAllowed = failed({ kind: "not-allowed", because: "refused-by-source" });

/** A sender that may come in, and what the register says of it. */
export interface KnownSender {
  readonly permit: SenderPermit;
  readonly registered: RegisteredSender;
}

type Bearer = { readonly application: string } | "expired" | null;

function bearerOf(headers: Headers): Bearer {
  const token = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return token === undefined ? null : ownerOfToken(token);
}

async function registeredAs(
  application: string,
  correlationId: CorrelationId,
): Promise<Result<RegisteredSender>> {
  for (const again of [false, true]) {
    const register = await senderRegister(requireSignInPermit(correlationId), again);
    if (!register.ok) return register;
    const found = register.value.get(application);
    if (found !== undefined) return ok(found);
  }
  return notAllowed;
}

/** Whether it asks for more than it may, counted for all processes together. */
async function tooMuch({ permit, registered }: KnownSender): Promise<"quota" | "spike" | null> {
  const { thisSecond, thisMinute } = await countUse(permit, realNow());
  if (thisSecond > registered.quotaASecond) return "quota";
  return thisMinute > registered.spikeAMinute ? "spike" : null;
}

async function admit(known: KnownSender, use: SenderUse): Promise<KnownSender | Refusal> {
  const { permit, registered } = known;
  try {
    const much = await tooMuch(known);
    if (much !== null) return { kind: much, registered };
    return registered.uses.includes(use) ? known : { kind: "not-permitted", registered };
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "sender-not-counted", { api: permit.api, correlationId: permit.correlationId, reason });
    return { kind: "unavailable" };
  }
}

/**
 * Who sends through the NHS App API: a token of ours that has not run out, of an application that is in the platform's
 * register, within its quota, and allowed this use. Always refused where no register is configured. Never rejects.
 */
export async function requireSender(
  { headers, correlationId }: Pick<Inbound, "headers" | "correlationId">,
  use: SenderUse,
): Promise<KnownSender | Refusal> {
  const bearer = bearerOf(headers);
  let registered: RegisteredSender | undefined;
  const permit = await requireSenderPermit("nhs-app-api", correlationId, async () => {
    if (bearer === null || bearer === "expired") return notAllowed;
    const found = await registeredAs(bearer.application, correlationId);
    if (!found.ok) return found;
    registered = found.value;
    return ok(found.value.id);
  });
  if (bearer === "expired") return { kind: "expired" };
  if (!permit.ok) return { kind: permit.failure.kind === "not-allowed" ? "unauthorised" : "unavailable" };
  if (registered === undefined) return { kind: "unauthorised" };
  return admit({ permit: permit.value, registered }, use);
}

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

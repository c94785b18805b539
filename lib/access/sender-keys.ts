import "server-only";
import { createLocalJWKSet } from "jose";
import { realNow } from "#lib/clock.ts";
import { getSenderKeys } from "#lib/gateways/nhs-app-api/client.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { requireSignInPermit } from "./gate.ts";

export type SenderKeys = ReturnType<typeof createLocalJWKSet>;

/** How long keys are believed without asking again. */
const believedMs = 10 * 60_000;

/** Anybody can name a key that nobody has: it makes us ask no more often than this. */
const betweenMs = 30_000;

let held: { readonly keys: SenderKeys; readonly at: number } | undefined;
let asked: { readonly result: Result<SenderKeys>; readonly at: number } | undefined;
let underWay: Promise<Result<SenderKeys>> | undefined;

const since = (at: number): number => realNow().epochMilliseconds - at;

async function ask(correlationId: CorrelationId): Promise<Result<SenderKeys>> {
  const answer = await getSenderKeys(requireSignInPermit(correlationId));
  const result = answer.ok ? ok(createLocalJWKSet(answer.value)) : answer;
  const at = realNow().epochMilliseconds;
  asked = { result, at };
  if (result.ok) held = { keys: result.value, at };
  return result;
}

/**
 * The keys by which senders are known, ten minutes old at most; `again` for a token that names one which was not among
 * them. They are asked for once however many wait, and no more than every 30 seconds, failures included.
 */
export function senderKeys(correlationId: CorrelationId, again: boolean): Promise<Result<SenderKeys>> {
  if (!again && held !== undefined && since(held.at) < believedMs) return Promise.resolve(ok(held.keys));
  if (asked !== undefined && since(asked.at) < betweenMs) return Promise.resolve(asked.result);
  underWay ??= ask(correlationId).finally(() => (underWay = undefined));
  return underWay;
}

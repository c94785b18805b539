import "server-only";
import { senderKeysAddress } from "#lib/env.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { exchange } from "../transport.ts";
import { senderKeys, type SenderKeys } from "./schema-sender.ts";

/**
 * The keys by which a sender of messages is known. Ours, and NOT public: the published specification says how a
 * sender speaks to the platform, not how the platform speaks to the inbox behind it. `not-allowed`, and nothing is
 * called, where no address is configured.
 */
export async function getSenderKeys(permit: SignInPermit): Promise<Result<SenderKeys>> {
  const address = senderKeysAddress();
  if (address === null) return failed({ kind: "not-allowed", because: "not-granted" });
  const answer = await exchange(permit, {
    api: "nhs-app-api",
    operation: "get-sender-keys",
    base: address.origin,
    path: address.pathname + address.search,
    method: "GET",
    credential: "none",
    accept: ["application/json"],
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const keys = senderKeys.safeParse(answer.value.body);
  return keys.success ? ok(keys.data) : failed({ kind: "unreadable" });
}

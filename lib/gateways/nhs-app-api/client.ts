import "server-only";
import { env } from "#lib/env.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { exchange } from "../transport.ts";
import { senderKeys, type SenderKeys } from "./schema-sender.ts";

/**
 * The keys by which a sender of messages is known. Ours, and NOT public: the published specification says how a
 * sender speaks to the platform, not how the platform speaks to the inbox behind it.
 */
export async function getSenderKeys(permit: SignInPermit): Promise<Result<SenderKeys>> {
  const answer = await exchange(permit, {
    api: "nhs-app-api",
    operation: "get-sender-keys",
    base: env().PLATFORM_BASE_URL,
    path: "/nhs-app/senders/jwks.json",
    method: "GET",
    credential: "none",
    accept: ["application/json"],
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const keys = senderKeys.safeParse(answer.value.body);
  return keys.success ? ok(keys.data) : failed({ kind: "unreadable" });
}

import "server-only";
import { env } from "#lib/env.ts";
import { assertionType, clientAssertion } from "#lib/gateways/client-assertion.ts";
import { exchange } from "#lib/gateways/transport.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { delegationReply, tokenRefusal } from "./schema.ts";

/** NOT PUBLIC: the sandbox's own name for it; NHS login publishes none. */
const delegation = "urn:sandbox:not-public:grant-type:delegation";

/**
 * NOT PUBLIC: asks for an ID token about somebody for whom the holder of `idToken` acts; its `act.sub` is that very
 * token. How NHS login gives one is not published, so without the sandbox nothing is asked and the answer is
 * `not-allowed`; so it is without an active relationship, and below P9.
 */
export async function requestDelegatedIdToken(
  permit: SignInPermit,
  idToken: string,
  patient: NhsNumber,
): Promise<Result<string>> {
  if (env().SANDBOX_ORIGIN === undefined) return failed({ kind: "not-allowed", because: "not-granted" });
  const clientId = env().NHS_LOGIN_CLIENT_ID;
  const issuer = env().NHS_LOGIN_ISSUER.replace(/\/$/, "");
  const form = new URLSearchParams({
    grant_type: delegation,
    subject_token: idToken,
    patient,
    client_id: clientId,
    client_assertion_type: assertionType,
    client_assertion: await clientAssertion(clientId, `${issuer}/token`, env().CLIENT_KEY_ID),
  });
  const answer = await exchange(permit, {
    api: "nhs-login",
    operation: "request-delegated-token",
    base: issuer,
    path: "/token",
    method: "POST",
    body: { type: "application/x-www-form-urlencoded", text: form.toString() },
    accept: ["application/json"],
    idempotent: false,
    readStatuses: [400],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 400) {
    const refusal = tokenRefusal.safeParse(body);
    if (refusal.success && refusal.data.error === "invalid_grant")
      return failed({ kind: "not-allowed", because: "refused-by-source" });
    return failed({ kind: "unavailable" });
  }
  const reply = delegationReply.safeParse(body);
  return reply.success ? ok(reply.data.id_token) : failed({ kind: "unreadable" });
}

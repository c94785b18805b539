import "server-only";
import { assertionType, clientAssertion } from "#lib/gateways/client-assertion.ts";
import { exchange } from "#lib/gateways/transport.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { tokenRefusal, tokenReply } from "./schema.ts";

const api = "apim-oauth2";
const operation = "exchange-token";

export interface PlatformToken {
  readonly accessToken: string;
  /** Real time seconds that the platform gives it, about ten minutes. */
  readonly expiresInSeconds: number;
}

/** The person's own token was refused when the refusal names it; all else is between the platform and us. */
function failureOfRefusal(permit: SignInPermit, status: number, body: unknown): Failure {
  const refusal = tokenRefusal.safeParse(body);
  if (!refusal.success) return { kind: "unreadable" };
  if (/subject_token/.test(refusal.data.error_description ?? ""))
    return { kind: "not-allowed", because: "refused-by-source" };
  log("error", "client-refused", { api, operation, status, correlationId: permit.correlationId });
  return { kind: "unavailable" };
}

/**
 * Exchanges a person's NHS login ID token for an access token of the platform (user-restricted, separate
 * authentication). Not repeated: an assertion is good for one request. Refused ID token: `not-allowed`; refused
 * client: `unavailable`.
 */
export async function exchangeToken(permit: SignInPermit, idToken: string): Promise<Result<PlatformToken>> {
  const { PLATFORM_BASE_URL, PLATFORM_API_KEY } = env();
  const tokenEndpoint = `${PLATFORM_BASE_URL.replace(/\/$/, "")}/oauth2/token`;
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    subject_token: idToken,
    client_assertion_type: assertionType,
    client_assertion: await clientAssertion(PLATFORM_API_KEY, tokenEndpoint),
  });
  const answer = await exchange(permit, {
    api,
    operation,
    base: PLATFORM_BASE_URL,
    credential: "none",
    path: "/oauth2/token",
    method: "POST",
    body: { type: "application/x-www-form-urlencoded", text: form.toString() },
    accept: ["application/json"],
    idempotent: false,
    readStatuses: [400, 401, 403],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status >= 400) return failed(failureOfRefusal(permit, status, body));
  const reply = tokenReply.safeParse(body);
  if (!reply.success) return failed({ kind: "unreadable" });
  return ok({ accessToken: reply.data.access_token, expiresInSeconds: reply.data.expires_in });
}

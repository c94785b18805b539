import "server-only";
import { assertionType, clientAssertion } from "#lib/gateways/client-assertion.ts";
import { exchange } from "#lib/gateways/transport.ts";
import type { TokenIssuer } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { tokenRefusal, tokenReply } from "./schema.ts";

const api = "apim-oauth2";

type Operation = "exchange-token" | "request-application-token";

export interface PlatformToken {
  readonly accessToken: string;
  /** Real time seconds that its issuer gives it, about ten minutes. */
  readonly expiresInSeconds: number;
}

/** The person's own token was refused when the refusal names it; all else is between the platform and us. */
function failureOfRefusal(
  permit: SignInPermit,
  operation: Operation,
  status: number,
  body: unknown,
): Failure {
  const refusal = tokenRefusal.safeParse(body);
  if (!refusal.success) return { kind: "unreadable" };
  if (/subject_token/.test(refusal.data.error_description ?? ""))
    return { kind: "not-allowed", because: "refused-by-source" };
  log("error", "client-refused", { api, operation, status, correlationId: permit.correlationId });
  return { kind: "unavailable" };
}

/** Asks a token endpoint. Not repeated: an assertion is good for one request. */
async function requestToken(
  permit: SignInPermit,
  { tokensFrom, apiKey, clientKeyId }: TokenIssuer,
  operation: Operation,
  grant: Readonly<Record<string, string>>,
): Promise<Result<PlatformToken>> {
  const form = new URLSearchParams({
    ...grant,
    client_assertion_type: assertionType,
    client_assertion: await clientAssertion(apiKey, `${tokensFrom}/oauth2/token`, clientKeyId),
  });
  const answer = await exchange(permit, {
    api,
    operation,
    base: tokensFrom,
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
  if (status >= 400) return failed(failureOfRefusal(permit, operation, status, body));
  const reply = tokenReply.safeParse(body);
  if (!reply.success) return failed({ kind: "unreadable" });
  return ok({ accessToken: reply.data.access_token, expiresInSeconds: reply.data.expires_in });
}

/**
 * Exchanges a person's NHS login ID token for an access token (user-restricted, separate authentication). Refused ID
 * token: `not-allowed`; refused client: `unavailable`.
 */
export function exchangeToken(
  permit: SignInPermit,
  issuer: TokenIssuer,
  idToken: string,
): Promise<Result<PlatformToken>> {
  return requestToken(permit, issuer, "exchange-token", {
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    subject_token: idToken,
  });
}

/** Asks for the application's own token (application-restricted, signed JWT). Refused client: `unavailable`. */
export function requestApplicationToken(
  permit: SignInPermit,
  issuer: TokenIssuer,
): Promise<Result<PlatformToken>> {
  return requestToken(permit, issuer, "request-application-token", { grant_type: "client_credentials" });
}

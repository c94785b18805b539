import "server-only";
import { createLocalJWKSet, jwtVerify } from "jose";
import { assertionType, clientAssertion } from "#lib/gateways/client-assertion.ts";
import { exchange } from "#lib/gateways/transport.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import {
  idTokenClaims,
  keySet,
  refreshReply,
  tokenRefusal,
  userInfo,
  type IdTokenClaims,
  type UserInfo,
} from "./schema.ts";

const api = "nhs-login";

/** Nobody waits for a page here: signing in may take longer than a read. */
const signInDeadlineMs = 5_000;

const issuer = (): string => env().NHS_LOGIN_ISSUER.replace(/\/$/, "");

const formType = "application/x-www-form-urlencoded";

/** The protocol library posts forms, and nothing else. */
const formOf = (body: unknown): string => (body instanceof URLSearchParams ? body.toString() : "");

/** A call of the sign-in protocol that got no answer; the reason is in the log already. */
class NhsLoginUnavailable extends Error {}

/**
 * `fetch` as the protocol library wants it, for NHS login's own addresses alone, through our transport: time-out,
 * size bound, circuit breaker, log. Refusals come back as they are; no answer rejects with NhsLoginUnavailable.
 */
export function nhsLoginFetch(permit: SignInPermit): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(`${issuer()}/`)) throw new NhsLoginUnavailable("an address outside NHS login");
    const posts = init?.method === "POST";
    const answer = await exchange(permit, {
      api,
      operation: posts ? "redeem-code" : "discover",
      base: issuer(),
      path: url.slice(issuer().length),
      method: posts ? "POST" : "GET",
      ...(posts ? { body: { type: formType, text: formOf(init.body) } } : {}),
      accept: ["application/json"],
      idempotent: !posts,
      deadlineMs: signInDeadlineMs,
      readStatuses: [400, 401, 403],
    });
    if (!answer.ok) throw new NhsLoginUnavailable(answer.failure.kind);
    return Response.json(answer.value.body, { status: answer.value.status });
  };
}

/**
 * Reads an ID token: RS512 signature by one of NHS login's published keys, issuer, audience and expiry, and that
 * its claims have the published shape. `unreadable` when any of it does not hold.
 */
export async function readIdToken(permit: SignInPermit, idToken: string): Promise<Result<IdTokenClaims>> {
  const answer = await exchange(permit, {
    api,
    operation: "read-keys",
    base: issuer(),
    path: "/.well-known/jwks.json",
    method: "GET",
    accept: ["application/json", "application/jwk-set+json"],
    idempotent: true,
    deadlineMs: signInDeadlineMs,
  });
  if (!answer.ok) return answer;
  const keys = keySet.safeParse(answer.value.body);
  if (!keys.success) return failed({ kind: "unreadable" });
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet(keys.data), {
      algorithms: ["RS512"],
      issuer: issuer(),
      audience: env().NHS_LOGIN_CLIENT_ID,
      clockTolerance: 30,
    });
    const claims = idTokenClaims.safeParse(payload);
    return claims.success ? ok(claims.data) : failed({ kind: "unreadable" });
  } catch {
    return failed({ kind: "unreadable" });
  }
}

/**
 * What NHS login says of who has just logged in, beyond their ID token. Whoever reads it holds it against the `sub` of that
 * token.
 */
export async function readUserInfo(permit: SignInPermit, accessToken: string): Promise<Result<UserInfo>> {
  const answer = await exchange(permit, {
    api,
    operation: "read-user-info",
    base: issuer(),
    path: "/userinfo",
    method: "GET",
    headers: { authorization: `Bearer ${accessToken}` },
    accept: ["application/json"],
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const info = userInfo.safeParse(answer.value.body);
  return info.success ? ok(info.data) : failed({ kind: "unreadable" });
}

export interface RefreshedTokens {
  readonly idToken: string;
  /** The next refresh token; null when the old one stays good. */
  readonly refreshToken: string | null;
}

/** A refresh token that is spent or withdrawn ends the session; all else is between NHS login and us. */
function failureOfRefusal(permit: SignInPermit, status: number, body: unknown): Failure {
  const refusal = tokenRefusal.safeParse(body);
  if (!refusal.success) return { kind: "unreadable" };
  if (refusal.data.error === "invalid_grant") return { kind: "not-allowed", because: "session-ended" };
  log("error", "client-refused", { api, operation: "refresh", status, correlationId: permit.correlationId });
  return { kind: "unavailable" };
}

/**
 * Asks for a fresh ID token. NHS login withdraws every token of a log-in when a refresh token comes twice, so the
 * caller makes sure that only one request asks at a time, and this is never repeated.
 */
export async function refreshTokens(
  permit: SignInPermit,
  refreshToken: string,
): Promise<Result<RefreshedTokens>> {
  const clientId = env().NHS_LOGIN_CLIENT_ID;
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: clientId,
    client_assertion_type: assertionType,
    client_assertion: await clientAssertion(clientId, `${issuer()}/token`, env().CLIENT_KEY_ID),
  });
  const answer = await exchange(permit, {
    api,
    operation: "refresh",
    base: issuer(),
    path: "/token",
    method: "POST",
    body: { type: formType, text: form.toString() },
    accept: ["application/json"],
    idempotent: false,
    readStatuses: [400, 401, 403],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status >= 400) return failed(failureOfRefusal(permit, status, body));
  const reply = refreshReply.safeParse(body);
  if (!reply.success) return failed({ kind: "unreadable" });
  return ok({ idToken: reply.data.id_token, refreshToken: reply.data.refresh_token ?? null });
}

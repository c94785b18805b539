import "server-only";
import { decodeJwt } from "jose";
import { loginAssertion } from "#lib/gateways/client-assertion.ts";
import { env, mayTakeLogin } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** The id of an ID token, read without a check: it is our own session's, and whoever takes it checks it. */
function idOf(idToken: string): string | null {
  try {
    const { jti } = decodeJwt(idToken);
    return jti === undefined || jti === "" ? null : jti;
  } catch {
    return null;
  }
}

/**
 * The address of a service that trusts NHS login, with the person's login handed over: what it has in its query stays,
 * then who sends (`extSystemName`), a number to ask about it by (`trackingId`), and as the last parameter, as published,
 * `assertedLoginIdentity`: signed by us, good for a minute and for one use. It must not be kept, logged or shown.
 * `not-found` for a website that is not among those to which logins are handed over.
 */
export async function handOverLogin(
  permit: Permit<"hospital-care:change">,
  address: string,
): Promise<Result<URL>> {
  const { correlationId } = permit;
  if (!mayTakeLogin(address)) {
    log("error", "hand-off-not-made", { api: "nhs-login", correlationId, reason: "not a known website" });
    return failed({ kind: "not-found" });
  }
  const idToken = await permit.idToken();
  if (!idToken.ok) return idToken;
  const code = idOf(idToken.value);
  if (code === null) {
    log("error", "hand-off-not-made", { api: "nhs-login", correlationId, reason: "the ID token has no id" });
    return failed({ kind: "unavailable" });
  }
  const { NHS_LOGIN_CLIENT_ID: clientId, CLIENT_KEY_ID: kid } = env();
  const url = new URL(address);
  for (const name of ["extSystemName", "trackingId", "assertedLoginIdentity"]) url.searchParams.delete(name);
  url.searchParams.append("extSystemName", clientId);
  url.searchParams.append("trackingId", correlationId);
  url.searchParams.append("assertedLoginIdentity", await loginAssertion(clientId, code, kid));
  return ok(url);
}

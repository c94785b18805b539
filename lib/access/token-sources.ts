import "server-only";
import { tokenIssuerOf, type TokenIssuer } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SignInPermit, TokenSource } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { applicationTokenFor, nameOfIssuer } from "./application-token.ts";
import type { Session } from "./session.ts";
import { platformTokenFor } from "./tokens.ts";

type Fetch = (issuer: TokenIssuer, refused: string | null) => Promise<Result<string>>;

/** However often a source turns its token down, one permit renews it once. */
function sourceOf(fetchToken: Fetch): TokenSource {
  const given = new Map<string, string>();
  const renewed = new Map<string, Promise<Result<string>>>();
  const renew = (name: string, issuer: TokenIssuer) => {
    const known = renewed.get(name) ?? fetchToken(issuer, given.get(name) ?? null);
    renewed.set(name, known);
    return known;
  };
  return async ({ api, renew: again = false }) => {
    const issuer = tokenIssuerOf(api);
    const name = nameOfIssuer(issuer);
    if (again || renewed.has(name)) return renew(name, issuer);
    const token = await fetchToken(issuer, null);
    if (token.ok && !given.has(name)) given.set(name, token.value);
    return token;
  };
}

/**
 * A person's own tokens: exchanged for what NHS login said of them, and kept with their session. With a patient: tokens
 * about that patient, which name the person as who acts.
 */
export const personTokens = (
  session: Session,
  permit: SignInPermit,
  patient: NhsNumber | null,
): TokenSource =>
  sourceOf((issuer, refused) => platformTokenFor(session, permit, { issuer, refused, patient }));

/** The application's own tokens. */
export const applicationTokens = (permit: SignInPermit): TokenSource =>
  sourceOf((issuer, refused) => applicationTokenFor(permit, issuer, refused));

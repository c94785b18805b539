import "server-only";
import { realNow } from "#lib/clock.ts";
import type { TokenIssuer } from "#lib/env.ts";
import { requestApplicationToken, type PlatformToken } from "#lib/gateways/apim-oauth2/client.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";

/** A token is not used in the last seconds of its life: it could run out on the way. */
export const spareMs = 30_000;

/** One place that gives tokens, and one application that we are there. */
export const nameOfIssuer = ({ tokensFrom, apiKey, clientKeyId }: TokenIssuer): string =>
  `${tokensFrom} ${apiKey} ${clientKeyId}`;

interface Kept {
  readonly accessToken: string;
  readonly expiresAtMs: number;
}

/** They say who we are and nothing of anybody, so each process keeps its own. */
const kept = new Map<string, Kept>();

const underWay = new Map<string, Promise<Result<PlatformToken>>>();

function usable(name: string, refused: string | null): string | null {
  const token = kept.get(name);
  if (token === undefined || token.accessToken === refused) return null;
  return token.expiresAtMs - spareMs > realNow().epochMilliseconds ? token.accessToken : null;
}

/** The tokens of an issuer are asked for by one request at a time; the others wait for its answer. */
function requestOnce(
  name: string,
  permit: SignInPermit,
  issuer: TokenIssuer,
): Promise<Result<PlatformToken>> {
  const waiting = underWay.get(name);
  if (waiting) return waiting;
  const asking = requestApplicationToken(permit, issuer).finally(() => underWay.delete(name));
  underWay.set(name, asking);
  return asking;
}

/**
 * The application's own token (client credentials), kept in this process until shortly before its end. One that a
 * source has just turned down (`refused`) is replaced once, however many requests saw it turned down.
 */
export async function applicationTokenFor(
  permit: SignInPermit,
  issuer: TokenIssuer,
  refused: string | null,
): Promise<Result<string>> {
  const name = nameOfIssuer(issuer);
  const known = usable(name, refused);
  if (known !== null) return ok(known);
  const given = await requestOnce(name, permit, issuer);
  if (!given.ok) return given;
  const { accessToken, expiresInSeconds } = given.value;
  kept.set(name, { accessToken, expiresAtMs: realNow().epochMilliseconds + expiresInSeconds * 1_000 });
  return ok(accessToken);
}

import { importJWK, jwtVerify } from "jose";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { holderOfToken } from "./identity-token.ts";

/** What came of the login that an application hands over with a link to another service. */
export type HandOff =
  /** The link has none: a real service would ask for NHS login now. */
  { kind: "none" } | { kind: "refused"; why: string } | { kind: "accepted"; nhsNumber: string };

const LONGEST_LIFE_SECONDS = 60;

const refused = (why: string): HandOff => ({ kind: "refused", why });

/**
 * Checks `assertedLoginIdentity`: the last parameter, signed by the registered application, at most 60 seconds of life,
 * used once, its `code` the id of an ID token that reached the hospitals' systems.
 */
export async function readHandOff(nation: Nation, known: Registration, url: URL): Promise<HandOff> {
  const jwt = url.searchParams.get("assertedLoginIdentity");
  if (jwt === null) return { kind: "none" };
  if ([...url.searchParams.keys()].at(-1) !== "assertedLoginIdentity")
    return refused("assertedLoginIdentity is not the last parameter of the link.");
  let claims;
  try {
    const key = await importJWK(known.publicJwk, "RS512");
    const options = { algorithms: ["RS512"], issuer: known.clientId, requiredClaims: ["iat", "exp", "jti"] };
    claims = (await jwtVerify(jwt, key, { ...options, currentDate: new Date(nation.realNow()) })).payload;
  } catch (error) {
    return refused(
      `The asserted identity was not taken: ${error instanceof Error ? error.message : "no JWT"}.`,
    );
  }
  if (Number(claims.exp) - Number(claims.iat) > LONGEST_LIFE_SECONDS)
    return refused("The asserted identity lives longer than 60 seconds.");
  const used = nation.remember("used hand-offs", () => new Set<string>());
  if (used.has(claims.jti ?? "")) return refused("The asserted identity was used before.");
  used.add(claims.jti ?? "");
  const nhsNumber = holderOfToken(nation, String(claims["code"]));
  if (nhsNumber === null) return refused("Its code is not the id of an ID token that this service has seen.");
  return { kind: "accepted", nhsNumber };
}

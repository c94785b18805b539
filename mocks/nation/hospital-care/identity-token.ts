import { createLocalJWKSet, jwtVerify } from "jose";
import type { Nation } from "#mocks/nation/nation.ts";

/** Ids of the ID tokens that reached the hospitals' systems, and whose they are: by them a hand-off is known again. */
const passedOn = (nation: Nation) => nation.remember("ID tokens passed on", () => new Map<string, string>());

/** Tokens that were checked before: the same one comes with every call of an hour. */
const checked = (nation: Nation) =>
  nation.remember("checked ID tokens", () => new Map<string, { nhsNumber: string; expires: number }>());

/**
 * The NHS number in an ID token of NHS login, checked against its keys, issuer and expiry; null for anything else. The
 * token is remembered, as the systems behind do to whom it is passed on.
 */
export async function nhsNumberInIdToken(nation: Nation, jwt: string): Promise<string | null> {
  const known = checked(nation).get(jwt);
  if (known && known.expires > nation.realNow()) return known.nhsNumber;
  try {
    const { payload } = await jwtVerify(jwt, createLocalJWKSet({ keys: nation.identityProviderKeys }), {
      algorithms: ["RS512"],
      issuer: `${nation.origin}/nhs-login`,
      requiredClaims: ["exp"],
      currentDate: new Date(nation.realNow()),
    });
    const nhsNumber = payload["nhs_number"];
    if (typeof nhsNumber !== "string") return null;
    checked(nation).set(jwt, { nhsNumber, expires: Number(payload.exp) * 1000 });
    if (payload.jti) passedOn(nation).set(payload.jti, nhsNumber);
    return nhsNumber;
  } catch {
    return null;
  }
}

/** Whose ID token a hand-off names by `code`; null where no such token ever reached the hospitals. */
export const holderOfToken = (nation: Nation, jti: string): string | null =>
  passedOn(nation).get(jti) ?? null;

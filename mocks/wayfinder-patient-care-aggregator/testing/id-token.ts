import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Nation } from "#mocks/nation/nation.ts";

const KID = "id-tokens-of-tests";
const key = await generateKeyPair("RS512", { extractable: true });
const publicJwk = { ...(await exportJWK(key.publicKey)), kid: KID, alg: "RS512" };

/** Lets a nation trust the ID tokens that are made here, beside those of its own NHS login. */
export function trustTestLogin(nation: Nation): void {
  if (!nation.identityProviderKeys.some(({ kid }) => kid === KID))
    nation.identityProviderKeys = [...nation.identityProviderKeys, publicJwk];
}

export type TokenChanges = { issuer?: string; jti?: string; lifeSeconds?: number };

/** An ID token of this nation's NHS login about one person, good for an hour unless changed. */
export async function idTokenFor(
  origin: string,
  nhsNumber: string,
  changes: TokenChanges = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ nhs_number: nhsNumber, identity_proofing_level: "P9", vot: "P9.Cp.Cd" })
    .setProtectedHeader({ alg: "RS512", kid: KID })
    .setIssuer(changes.issuer ?? `${origin}/nhs-login`)
    .setJti(changes.jti ?? randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + (changes.lifeSeconds ?? 3600))
    .sign(key.privateKey);
}

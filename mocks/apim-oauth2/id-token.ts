import type { JWTPayload } from "jose";
import type { Bearer } from "#mocks/nation/bearer.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Level } from "#mocks/nation/person.ts";
import { decode, requireSignature } from "./assertion.ts";
import { noPublicKey, Refusal } from "./refusal.ts";
import { requireNoTrouble } from "./troubles.ts";

const FIELD = "subject_token";

/** The platform's name for an ID token inside an ID token: that of who acts. */
const INNER_FIELD = "External ID token";

/** The claims of an ID token of NHS login, checked against its keys, its issuer and its expiry. */
async function requireIdToken(nation: Nation, jwt: string, field: string): Promise<JWTPayload> {
  const { kid, claims } = decode(jwt, field);
  requireNoTrouble(nation, "subject");
  const key = nation.identityProviderKeys.find((candidate) => candidate.kid === kid);
  if (!key) throw noPublicKey(FIELD);
  await requireSignature(jwt, key);
  if (claims.iss !== `${nation.origin}/nhs-login`)
    throw new Refusal(400, "invalid_request", "Invalid 'iss' claim in subject_token JWT");
  if (typeof claims.exp !== "number" || claims.exp * 1000 <= nation.realNow())
    throw new Refusal(400, "invalid_request", "Invalid 'exp' claim in subject_token JWT - JWT has expired");
  return claims;
}

function text(claims: JWTPayload, name: string): string {
  const value = claims[name];
  return typeof value === "string" ? value : "";
}

/** The ID token of who acts, where there is one. */
function actorToken({ act }: JWTPayload): string | null {
  if (typeof act !== "object" || act === null || !("sub" in act)) return null;
  return typeof act.sub === "string" ? act.sub : null;
}

const bearerOf = (claims: JWTPayload, who: JWTPayload): Bearer => ({
  nhsNumber: text(claims, "nhs_number"),
  // Scopes are filtered by how well the one is known who signed in.
  level: text(who, "identity_proofing_level") as Level,
  vot: text(who, "vot"),
});

/**
 * For whom an ID token speaks. One with `act.sub` is about the patient, and its inner token, checked by itself, says
 * who acts and how well they are known.
 */
export async function requireBearer(nation: Nation, jwt: string): Promise<Bearer> {
  const claims = await requireIdToken(nation, jwt, FIELD);
  const inner = actorToken(claims);
  if (inner === null) return bearerOf(claims, claims);
  const actor = await requireIdToken(nation, inner, INNER_FIELD);
  return { ...bearerOf(claims, actor), actor: text(actor, "nhs_number") };
}

import { randomUUID } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { levelOf } from "./vectors.ts";

/** Scopes as NHS login publishes them. */
export const SCOPES = [
  "basic_demographics",
  "client_metadata",
  "email",
  "gp_integration_credentials",
  "gp_registration_details",
  "landline",
  "nhs_app_credentials",
  "openid",
  "phone",
  "profile",
  "profile_extended",
] as const;

type Claims = Record<string, unknown>;

/** A signed-in account: who, and the vector reached. */
export type SignedIn = { person: Person; vector: string };

function demographics(nation: Nation, { person, vector }: SignedIn): Claims {
  return {
    nhs_number: person.nhsNumber,
    birthdate: nation.shift(person.born),
    family_name: person.family,
    identity_proofing_level: levelOf(vector),
  };
}

/** What each scope adds to the user info; a claim that the level does not allow is absent, never null. */
function ofScope(scope: string, nation: Nation, { person, vector }: SignedIn): Claims {
  const known = levelOf(vector) !== "P0";
  const { account, landline, practice } = person;
  switch (scope) {
    case "profile":
      return known ? demographics(nation, { person, vector }) : {};
    case "basic_demographics": {
      const { identity_proofing_level: _level, ...rest } = demographics(nation, { person, vector });
      return known ? rest : {};
    }
    case "profile_extended":
      return known ? { given_name: person.given } : {};
    case "email":
      return { email: account.email, email_verified: true };
    case "phone":
      if (!account.mobile) return {};
      return { phone_number: account.mobile, phone_number_verified: true, phone_number_pds_matched: known };
    case "landline":
      return landline
        ? { landline_number: landline.replaceAll(" ", ""), landline_number_verified: true }
        : {};
    case "gp_registration_details":
      return known && practice.registered
        ? { gp_registration_details: { gp_ods_code: practice.odsCode } }
        : {};
    default:
      return {};
  }
}

/** Claims of the user info endpoint for the scopes granted. */
export function userInfoClaims(nation: Nation, who: SignedIn, scopes: string[]): Claims {
  return Object.fromEntries(scopes.flatMap((scope) => Object.entries(ofScope(scope, nation, who))));
}

/** Claims of the ID token, beside those that the provider sets itself (iss, aud, exp, iat, nonce, auth_time). */
export function idTokenClaims(nation: Nation, who: SignedIn, scopes: string[]): Claims {
  const asksWho = scopes.includes("profile") || scopes.includes("basic_demographics");
  const known = levelOf(who.vector) !== "P0";
  const host = new URL(nation.origin).hostname;
  return {
    jti: randomUUID(),
    vot: who.vector,
    vtm: `${nation.origin}/nhs-login/trustmark/${host}`,
    token_use: "id",
    identity_proofing_level: levelOf(who.vector),
    ...(known && asksWho
      ? { ...demographics(nation, who), surname: who.person.family, id_status: "verified" }
      : {}),
  };
}

/** Every claim that may appear, for the provider's own filter; which ones do is decided above. */
export const CLAIM_NAMES = [
  "iss aud sub family_name given_name email email_verified phone_number phone_number_verified",
  "phone_number_pds_matched landline_number landline_number_verified birthdate nhs_number surname",
  "gp_registration_details auth_time jti vot vtm token_use id_status identity_proofing_level",
]
  .join(" ")
  .split(" ");

import { ageOn } from "#lib/age.ts";
import type { IdTokenClaims } from "#lib/gateways/nhs-login/schema.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import type { PersonClaims, SessionLevel } from "./session.ts";

/** Who came back from NHS login, in our words. */
export interface Arrival {
  readonly claims: PersonClaims;
  readonly identityLevel: SessionLevel;
  readonly vot: string;
  readonly authTime: Date;
}

export type Reading =
  | { readonly arrives: true; readonly arrival: Arrival }
  | { readonly arrives: false; readonly problem: "too-young" | "needs-more" | "other" };

const turnedAway = (problem: "too-young" | "needs-more" | "other"): Reading => ({ arrives: false, problem });

/** Credentials that the national APIs take as proof of a proven identity; P9 by password alone is not enough. */
const strongVectors = new Set(["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"]);

function provenLevel({ identity_proofing_level, vot }: IdTokenClaims): SessionLevel {
  return identity_proofing_level === "P9" && strongVectors.has(vot) ? "P9" : "P5";
}

/**
 * Who NHS login says this is, on today's date in England (ISO). Under 13, P0, and claims that are missing or not
 * well formed are turned away, each with its reason. The NHS number is kept at P9 alone: at P5 it is only claimed.
 */
export function readArrival(claims: IdTokenClaims, today: string, youngest: number): Reading {
  if (claims.identity_proofing_level === "P0" || claims.vot.startsWith("P0")) return turnedAway("needs-more");
  const { birthdate, family_name: familyName, sub, vot } = claims;
  const nhsNumber = parseNhsNumber(claims.nhs_number);
  if (birthdate === undefined || familyName === undefined || familyName === "" || nhsNumber === null)
    return turnedAway("other");
  const { years } = ageOn(birthdate, today);
  if (years === null) return turnedAway("other");
  if (years < youngest) return turnedAway("too-young");
  const identityLevel = provenLevel(claims);
  return {
    arrives: true,
    arrival: {
      claims: { sub, nhsNumber: identityLevel === "P9" ? nhsNumber : null, birthdate, familyName },
      identityLevel,
      vot,
      authTime: new Date(claims.auth_time * 1_000),
    },
  };
}

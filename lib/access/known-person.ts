import "server-only";
import { readUserInfo } from "#lib/gateways/nhs-login/client.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import type { PersonClaims } from "./session.ts";

/** The surgery that NHS login names; undefined where it did not answer, or answered about somebody else. */
async function surgeryOf(
  permit: SignInPermit,
  { sub }: PersonClaims,
  accessToken: string | undefined,
): Promise<string | null | undefined> {
  if (accessToken === undefined) return undefined;
  const info = await readUserInfo(permit, accessToken);
  if (!info.ok || info.value.sub !== sub) return undefined;
  return info.value.gp_registration_details?.gp_ods_code ?? null;
}

/**
 * Notes at a log-in with a proven identity that its person can be written to, and at which surgery they are registered.
 * Nobody below P9 has an inbox. Rejects when the store does not answer.
 */
export async function noteKnownPerson(
  permit: SignInPermit,
  claims: PersonClaims,
  accessToken: string | undefined,
): Promise<void> {
  if (claims.nhsNumber === null) return;
  await knowPerson(claims.nhsNumber, await surgeryOf(permit, claims, accessToken));
}

import { inBackground, type Asker } from "#lib/access/asker.ts";
import { getActedFor, getProfile, opensSurgery } from "#lib/domain/profile/queries.ts";
import type { Identity, Surgery } from "#lib/domain/profile/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { firstOpen, nameOfActedFor, sharedWith } from "#app/(signed-in)/shared-with.ts";

export interface WhoToAsk {
  readonly surgery: Surgery | null;
  readonly identity: Identity | null;
}

/**
 * Whose results these are and which surgery to call about them, as far as either answers. A page never waits for it to be
 * complete. Who acts for another hears of the surgery alone: the profile is nobody else's.
 */
export async function whoToAsk(asker: Asker, person: PersonHandle): Promise<WhoToAsk> {
  const { actedFor } = await sharedWith(person);
  if (actedFor !== null) {
    const told = { name: nameOfActedFor(actedFor), dateOfBirth: actedFor.birthDate };
    return getActedFor(inBackground(asker), person, await firstOpen(person, opensSurgery), told);
  }
  const profile = await getProfile(inBackground(asker), person);
  return profile.ok ? profile.value : { surgery: null, identity: null };
}

import { inBackground, type Asker } from "#lib/access/asker.ts";
import { getProfile } from "#lib/domain/profile/queries.ts";
import type { Identity, Surgery } from "#lib/domain/profile/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

export interface WhoToAsk {
  readonly surgery: Surgery | null;
  readonly identity: Identity | null;
}

/** Whose results these are and which surgery to call about them, as far as either answers. A page never waits for it to be complete. */
export async function whoToAsk(asker: Asker, person: PersonHandle): Promise<WhoToAsk> {
  const profile = await getProfile(inBackground(asker), person);
  return profile.ok ? profile.value : { surgery: null, identity: null };
}

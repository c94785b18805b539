import { inBackground, type Asker } from "#lib/access/asker.ts";
import type { Surgery } from "#lib/domain/profile/model.ts";
import { getProfile } from "#lib/domain/profile/queries.ts";
import { me } from "#lib/paths.ts";

/** The surgery of who asks, as far as it answers. */
export async function ownSurgery(asker: Asker): Promise<Surgery | null> {
  const profile = await getProfile(inBackground(asker), me);
  return profile.ok ? profile.value.surgery : null;
}

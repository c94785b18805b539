import { inBackground } from "#lib/access/asker.ts";
import { getProfile } from "#lib/domain/profile/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import type { Reader } from "./reader.ts";

/** How the person is called and whom to call, as far as either answers; nothing else of the profile. */
export const readEssentials: Reader<"essentials"> = async (asker) => {
  const profile = await getProfile(inBackground(asker), me);
  if (!profile.ok) return profile;
  const { identity, surgery } = profile.value;
  return ok({
    name: identity?.chosenName ?? identity?.fullName ?? "",
    surgery: surgery === null ? null : { name: surgery.name, telephone: surgery.telephone },
  });
};

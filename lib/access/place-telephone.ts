import "server-only";
import type { Asker } from "./asker.ts";
import { publicPlace } from "./public-place.ts";

/** The number of a hospital or another place, from the public directory of services; null where it gives none in time. */
export const placeTelephone = async (asker: Asker, odsCode: string | null): Promise<string | null> =>
  (await publicPlace(asker, odsCode)).telephone;

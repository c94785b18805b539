import { listAllergies } from "#lib/domain/allergies/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import type { Reader } from "./reader.ts";

/** The list of allergies and reactions. */
export const readAllergies: Reader<"allergies"> = async (asker) => {
  const list = shownPanel(await listAllergies(asker, me));
  return list.ok ? ok({ list: list.value }) : list;
};

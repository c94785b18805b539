import { listVaccinations } from "#lib/domain/vaccinations/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import type { Reader } from "./reader.ts";

/** Every vaccination, which holds the page of each. */
export const readVaccinations: Reader<"vaccinations"> = async (asker) => {
  const panel = shownPanel(await listVaccinations(asker, me));
  return panel.ok ? ok({ panel: panel.value }) : panel;
};

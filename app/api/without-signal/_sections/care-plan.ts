import { getCarePlan } from "#lib/domain/care-plan/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import type { Reader } from "./reader.ts";

/** The plan that teams share, with what changed in it and what was suggested. */
export const readCarePlan: Reader<"care-plan"> = async (asker) => {
  const panel = shownPanel(await getCarePlan(asker, me));
  return panel.ok ? ok({ panel: panel.value }) : panel;
};

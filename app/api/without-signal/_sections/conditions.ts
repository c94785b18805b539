import { listConditions } from "#lib/domain/conditions/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import type { Reader } from "./reader.ts";

/** The list of health conditions, which holds the page of each. */
export const readConditions: Reader<"conditions"> = async (asker) => {
  const list = shownPanel(await listConditions(asker, me));
  return list.ok ? ok({ list: list.value }) : list;
};

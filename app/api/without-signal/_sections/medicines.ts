import { listAllergies } from "#lib/domain/allergies/queries.ts";
import { listMedicines } from "#lib/domain/medicines/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { ownMedicines } from "#app/(signed-in)/[person]/medicines/_parts/own-medicines.ts";
import type { Reader } from "./reader.ts";

/** The list of medicines, which holds the page of each, with the allergies that stand beside them. */
export const readMedicines: Reader<"medicines"> = async (asker) => {
  const [read, allergies, own] = await Promise.all([
    listMedicines(asker, me),
    listAllergies(asker, me, "with-medicines"),
    ownMedicines(asker, me),
  ]);
  const list = shownPanel(read);
  if (!list.ok) return list;
  return ok({ list: list.value, allergies: allergies.ok ? allergies.value : null, own });
};

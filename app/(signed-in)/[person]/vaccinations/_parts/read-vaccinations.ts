import { cache } from "react";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getVaccination, listVaccinations } from "#lib/domain/vaccinations/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Title and page ask once; a list that nobody answered is a failure. */
export const readVaccinations = cache(async (person: PersonHandle) =>
  shownPanel(await listVaccinations(await requireAsker(), person)),
);

/** Title and page of one vaccination ask once. */
export const readVaccination = cache(async (person: PersonHandle, id: string) =>
  getVaccination(await requireAsker(), person, id),
);

import { cache } from "react";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getCarePlan, getSuggestion } from "#lib/domain/care-plan/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The plan as the service has it; title and page ask once. */
export const readPlan = cache(async (person: PersonHandle) =>
  shownPanel(await getCarePlan(await requireAsker(), person)),
);

/** One suggestion; title and page ask once. */
export const readSuggestion = cache(async (person: PersonHandle, id: string) =>
  getSuggestion(await requireAsker(), person, id),
);

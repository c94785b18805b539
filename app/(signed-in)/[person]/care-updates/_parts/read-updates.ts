import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { getCareUpdate, listCareUpdates } from "#lib/domain/care-updates/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Everything that happened; title and page ask once. */
export const readUpdates = cache(async (person: PersonHandle) =>
  listCareUpdates(await requireAsker(), person),
);

/** One thing that happened; title and page ask once. */
export const readUpdate = cache(async (person: PersonHandle, id: string) =>
  getCareUpdate(await requireAsker(), person, id),
);

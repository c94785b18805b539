import { cache } from "react";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listImplants } from "#lib/domain/implants/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What the register says; title and page ask once. */
export const readImplants = cache(async (person: PersonHandle) =>
  shownPanel(await listImplants(await requireAsker(), person)),
);

import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { getCareTeam } from "#lib/domain/care-team/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Who looks after the person; title and page ask once. */
export const readTeam = cache(async (person: PersonHandle) => getCareTeam(await requireAsker(), person));

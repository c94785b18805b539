import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { getAlarm } from "#lib/domain/falls/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The alarm at home; title and page ask once. */
export const readAlarm = cache(async (person: PersonHandle) => getAlarm(await requireAsker(), person));

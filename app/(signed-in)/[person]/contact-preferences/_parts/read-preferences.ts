import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { getContactPreferences, getWhoUses } from "#lib/domain/contact-preferences/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Read once for title and page together. */
export const readPreferences = cache(async (person: PersonHandle) =>
  getContactPreferences(await requireAsker(), person),
);

/** The same of who uses them. */
export const readWhoUses = cache(async (person: PersonHandle) => getWhoUses(await requireAsker(), person));

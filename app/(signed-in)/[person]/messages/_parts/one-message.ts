import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { getMessage } from "#lib/domain/messages/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** One message; title and page ask once. */
export const readMessage = cache(async (person: PersonHandle, id: string) =>
  getMessage(await requireAsker(), person, id),
);

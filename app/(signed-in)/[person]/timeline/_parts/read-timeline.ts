import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { lookAtTimeline } from "#lib/domain/timeline/commands.ts";
import { missingOf, newestFirst, wholePanel, type Timeline } from "#lib/domain/timeline/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { readParts } from "./read-parts.ts";

/** All of the record by date, with what is new. Title and page share one reading, which is one look. */
export const readTimeline = cache(async (person: PersonHandle): Promise<Result<Timeline>> => {
  const asker = await requireAsker();
  const read = await readParts(asker, person);
  const refused = read.find((part) => !part.ok);
  if (refused && !refused.ok) return refused;
  const parts = read.flatMap((part) => (part.ok ? [part.value] : []));
  const all = parts.flatMap(({ entries }) => entries);
  const panel = shownPanel(ok({ ...wholePanel(parts), items: all }));
  if (!panel.ok) return panel;
  const fresh = await lookAtTimeline(asker, person, parts);
  const entries = newestFirst(all.map((entry) => ({ ...entry, isNew: fresh?.has(entry.id) ?? false })));
  return ok({
    entries,
    missing: missingOf(parts),
    panel: { ...panel.value, items: entries },
    removed: parts.reduce((sum, { removed }) => sum + removed, 0),
    newsKnown: fresh !== null,
  });
});

import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { lookAtTimeline } from "#lib/domain/timeline/commands.ts";
import {
  missingOf,
  newestFirst,
  timelineKinds,
  wholePanel,
  type Timeline,
  type TimelineKind,
} from "#lib/domain/timeline/model.ts";
import type { Permission, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { sharedWith } from "#app/(signed-in)/shared-with.ts";
import { readParts } from "./read-parts.ts";

/** What opens each kind. */
const permissionOf: Readonly<Record<TimelineKind, Permission>> = {
  consultation: "consultations:read",
  letter: "documents:read",
  "test-result": "test-results:read",
  condition: "conditions:read",
  medicine: "medicines:read",
  vaccination: "vaccinations:read",
  measurement: "measurements:read",
  allergy: "allergies:read",
  own: "own-entries:read",
};

async function openKinds(person: PersonHandle): Promise<readonly TimelineKind[]> {
  const { may } = await sharedWith(person);
  return timelineKinds.filter((kind) => may(permissionOf[kind]));
}

/** All of the record by date, with what is new. Title and page share one reading, which is one look. */
export const readTimeline = cache(async (person: PersonHandle): Promise<Result<Timeline>> => {
  const asker = await requireAsker();
  const open = await openKinds(person);
  const read = await readParts(asker, person, open);
  const refused = read.find((part) => !part.ok);
  if (refused && !refused.ok) return refused;
  if (open.length === 0) return failed({ kind: "not-shared" });
  const parts = read.flatMap((part) => (part.ok ? [part.value] : []));
  const all = parts.flatMap(({ entries }) => entries);
  const panel = shownPanel(ok({ ...wholePanel(parts), items: all }));
  if (!panel.ok) return panel;
  const fresh = await lookAtTimeline(asker, person, parts, permissionOf[open[0] ?? "own"]);
  const entries = newestFirst(all.map((entry) => ({ ...entry, isNew: fresh?.has(entry.id) ?? false })));
  return ok({
    entries,
    missing: missingOf(parts),
    panel: { ...panel.value, items: entries },
    removed: parts.reduce((sum, { removed }) => sum + removed, 0),
    newsKnown: fresh !== null,
    notShared: timelineKinds.filter((kind) => !open.includes(kind)),
  });
});

import { cache } from "react";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { requireAsker } from "#lib/access/request.ts";
import type { AddedValue, KnownKind, MeasurementPanel } from "#lib/domain/measurements/model.ts";
import { listMeasurements } from "#lib/domain/measurements/queries.ts";
import { readingRules, type OwnReading } from "#lib/domain/own-entries/model.ts";
import { listOwnEntries, type ListedEntry } from "#lib/domain/own-entries/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";

/** What the surgery holds, and beside it what the person added. */
export interface Measurements {
  readonly panel: MeasurementPanel;
  /** Newest first. */
  readonly added: readonly AddedValue[];
  /** Whether it was asked for what the person added, and did not come. */
  readonly addedMissing: boolean;
}

const kindOf = ({ reading }: OwnReading): KnownKind => (reading === "pulse" ? "heart-rate" : reading);

function toAdded({ id, content, author }: ListedEntry): readonly AddedValue[] {
  if (content.kind !== "reading") return [];
  const { value, lower, on, comment, reading } = content;
  const { unit } = readingRules[reading];
  return [
    {
      id,
      kind: kindOf(content),
      takenAt: on,
      value:
        lower === null
          ? { kind: "number", value, comparator: null, unit, ucum: null }
          : { kind: "pressure", systolic: value, diastolic: lower, unit, ucum: null },
      comment: comment === "" ? null : comment,
      author,
    },
  ];
}

/** Title and page ask once. Where the surgery is silent, what the person added is a page all the same. */
export const readMeasurements = cache(async (person: PersonHandle): Promise<Result<Measurements>> => {
  const asker = await requireAsker();
  const [list, own] = await Promise.all([listMeasurements(asker, person), listOwnEntries(asker, person)]);
  if (!list.ok) return list;
  const added = own.ok ? own.value.flatMap(toAdded) : [];
  const panel = added.length > 0 ? list : shownPanel(list);
  if (!panel.ok) return panel;
  const addedMissing = !own.ok && own.failure.kind !== "not-allowed";
  return ok({ panel: panel.value, added, addedMissing });
});

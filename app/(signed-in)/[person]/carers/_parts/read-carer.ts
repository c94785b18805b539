import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import {
  carerConcept,
  standingOf,
  type CarerRequests,
  type CarerStanding,
  type InRecord,
} from "#lib/domain/carers/model.ts";
import { listCarerRequests } from "#lib/domain/carers/queries.ts";
import { standingOf as conditionStanding } from "#lib/domain/conditions/model.ts";
import { listConditions } from "#lib/domain/conditions/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";

/** What the record says, where it could be read; an answer that is not whole says nothing of what is not in it. */
async function readRecord(person: PersonHandle): Promise<InRecord> {
  const list = await listConditions(await requireAsker(), person);
  if (!list.ok) return "unknown";
  const noted = list.value.items.find(
    (one) => one.snomed === carerConcept && conditionStanding(one) === "current",
  );
  if (noted !== undefined) return { since: noted.recordedAt ?? noted.startedAt };
  return list.value.answered.length > 0 && list.value.incomplete.length === 0 ? null : "unknown";
}

export interface CarerNow extends CarerRequests {
  readonly inRecord: InRecord;
  readonly standing: CarerStanding;
}

/** How it stands now, by what was told and by what the record says. Read once for title and page together. */
export const readCarer = cache(async (person: PersonHandle): Promise<Result<CarerNow>> => {
  const [told, inRecord] = await Promise.all([
    listCarerRequests(await requireAsker(), person),
    readRecord(person),
  ]);
  if (!told.ok) return told;
  return ok({ ...told.value, inRecord, standing: standingOf(told.value.requests, inRecord) });
});

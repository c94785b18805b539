import "server-only";
import type { Permit, RecordPermission } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { getRecordAreas } from "./client.ts";
import type { RecordAnswer } from "./schema-areas.ts";
import { readArea, type AreaAnswer, type ListedArea } from "./schema-lists.ts";
import type { RecordAreas } from "./schema-request.ts";

/** How much of the record is asked for: the areas of one kind, or all at once, for a page that shows all kinds. */
export type RecordReach = "own-area" | "whole-record";

/** Everything that pages of the record show, in one question: the parts of one page share its answer. */
const wholeRecord: RecordAreas = {
  allergies: { ended: true },
  medication: { issues: true },
  consultations: {},
  problems: [{}],
  immunisations: { notGiven: true },
  uncategorisedData: {},
  referrals: {},
  diaryEntries: {},
};

/** Which areas are asked for, and which of them is read. */
export interface AreaQuestion {
  readonly areas: RecordAreas;
  readonly area: ListedArea;
  readonly reach: RecordReach;
}

/** One area of the surgery's record, with the answer in which it came. */
export interface RecordArea extends AreaAnswer {
  readonly record: RecordAnswer;
}

/** One area of the record (STU3). Ask for the user permissions first. */
export async function getRecordArea(
  permit: Permit<RecordPermission>,
  { areas, area, reach }: AreaQuestion,
): Promise<Result<RecordArea>> {
  const record = await getRecordAreas(permit, reach === "whole-record" ? wholeRecord : areas);
  if (!record.ok) return record;
  const answer = readArea(record.value, area);
  return answer.ok ? ok({ ...answer.value, record: record.value }) : answer;
}

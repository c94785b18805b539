import "server-only";
import { getRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/client.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import {
  readArea,
  type AreaAnswer,
  type ListedArea,
} from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { RecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/schema-request.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import type { Permit, RecordPermission } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { howFarBack } from "./from-gp-connect-pfs-user-permissions.ts";

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

/** One area of the surgery's record, with the answer in which it came and how far back it goes. */
export interface SurgeryArea extends AreaAnswer {
  readonly record: RecordAnswer;
  readonly howFarBack: HowFarBack;
}

/** Which areas are asked for, which of them is read, and what the surgery's level must reach for it. */
export interface SurgeryQuestion {
  readonly areas: RecordAreas;
  readonly area: ListedArea;
  readonly needs: "summary" | "detailed";
  readonly reach: RecordReach;
}

/**
 * One area of the record as the surgery shows it. Permissions first: at some practices that call switches online
 * access on. `not-allowed` where the surgery does not show this area to the person, or its system cannot.
 */
export async function askSurgeryArea(
  permit: Permit<RecordPermission>,
  { areas, area, needs, reach }: SurgeryQuestion,
): Promise<Result<SurgeryArea>> {
  const permissions = await getUserPermissions(permit);
  if (!permissions.ok) return permissions;
  const back = howFarBack(permissions.value, needs);
  if (back.kind === "nothing") return failed({ kind: "not-allowed", because: "refused-by-source" });
  const record = await getRecordAreas(permit, reach === "whole-record" ? wholeRecord : areas);
  if (!record.ok) return record;
  const answer = readArea(record.value, area);
  return answer.ok ? ok({ ...answer.value, record: record.value, howFarBack: back }) : answer;
}

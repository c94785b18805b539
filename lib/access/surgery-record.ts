import "server-only";
import {
  getRecordArea,
  type AreaQuestion,
  type RecordArea,
} from "#lib/gateways/gp-connect-pfs-access-record/client-area.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import type { Permit, RecordPermission } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { howFarBack } from "./from-gp-connect-pfs-user-permissions.ts";

export type { RecordReach } from "#lib/gateways/gp-connect-pfs-access-record/client-area.ts";

/** One area of the surgery's record, with the answer in which it came and how far back it goes. */
export interface SurgeryArea extends RecordArea {
  readonly howFarBack: HowFarBack;
}

/** Which area is asked for, and what the surgery's level of access must reach for it. */
export interface SurgeryQuestion extends AreaQuestion {
  readonly needs: "summary" | "detailed";
}

/**
 * One area of the record as the surgery shows it. Permissions first: at some practices that call switches online
 * access on. `not-allowed` where the surgery does not show this area to the person, or its system cannot.
 */
export async function askSurgeryArea(
  permit: Permit<RecordPermission>,
  { needs, ...question }: SurgeryQuestion,
): Promise<Result<SurgeryArea>> {
  const permissions = await getUserPermissions(permit);
  if (!permissions.ok) return permissions;
  const back = howFarBack(permissions.value, needs);
  if (back.kind === "nothing") return failed({ kind: "not-allowed", because: "refused-by-source" });
  const area = await getRecordArea(permit, question);
  return area.ok ? ok({ ...area.value, howFarBack: back }) : area;
}

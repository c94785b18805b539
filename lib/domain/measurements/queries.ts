import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askSurgeryArea, type RecordReach, type SurgeryArea } from "#lib/access/surgery-record.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { toMeasurements } from "./from-gp-connect-pfs-access-record.ts";
import type { Measurement, MeasurementPanel } from "./model.ts";

/** Everything that was measured or noted and stands in no other area of the surgery's record, newest first. */
export async function listMeasurements(
  asker: Asker,
  person: PersonHandle,
  reach: RecordReach = "own-area",
): Promise<Result<MeasurementPanel>> {
  const permit = await requirePermit(asker, "measurements:read", person);
  if (!permit.ok) return permit;
  const { subject } = permit.value;
  const idOf = (what: "entry" | "kind", id: string) =>
    opaqueId(env().HANDLE_KEY, "measurements", subject, "gp", what, id);
  const heard: { area: SurgeryArea | null; removed: number; complete: boolean } = {
    area: null,
    removed: 0,
    complete: true,
  };
  const gp = async (): Promise<Result<readonly Measurement[]>> => {
    const area = await askSurgeryArea(permit.value, {
      areas: { uncategorisedData: {} },
      area: "uncategorisedData",
      needs: "detailed",
      reach,
    });
    if (!area.ok) return area;
    const { items, removed, complete } = toMeasurements(area.value, area.value.record, idOf);
    Object.assign(heard, { area: area.value, removed, complete });
    return ok(items);
  };
  const gathered = await gather<Measurement, "gp">({ gp }, () => now().toString());
  const answered = gathered.answered.length > 0;
  return ok({
    ...gathered,
    incomplete: answered && !heard.complete ? ["gp"] : [],
    heldBack: answered ? (heard.area?.heldBack ?? []) : [],
    howFarBack: answered ? (heard.area?.howFarBack ?? null) : null,
    removed: answered ? heard.removed : 0,
  });
}

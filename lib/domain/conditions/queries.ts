import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askSurgeryArea, type RecordReach } from "#lib/access/surgery-record.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import type { HeldBack, HowFarBack } from "#lib/how-far-back.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { IdsOf } from "./from-gp-connect-pfs-access-record-links.ts";
import { toConditions, type MappedConditions } from "./from-gp-connect-pfs-access-record.ts";
import { newestFirst, type Condition, type ConditionList, type ConditionSource } from "./model.ts";

type ConditionsPermit = Permit<"conditions:read">;

interface Heard extends MappedConditions {
  readonly heldBack: readonly HeldBack[];
  readonly howFarBack: HowFarBack;
}

/** The same names for consultations as the consultations have themselves, so that a link finds its page. */
const idsOf = ({ subject }: ConditionsPermit): IdsOf => ({
  condition: (id) => opaqueId(env().HANDLE_KEY, "conditions", subject, "gp", id),
  consultation: (id) => opaqueId(env().HANDLE_KEY, "consultations", subject, "gp", id),
});

async function askSurgery(permit: ConditionsPermit, reach: RecordReach): Promise<Result<Heard>> {
  const area = await askSurgeryArea(permit, {
    areas: { problems: [{}] },
    area: "problems",
    needs: "detailed",
    reach,
  });
  if (!area.ok) return area;
  const { record, heldBack, howFarBack } = area.value;
  return ok({ ...toConditions(record, area.value, idsOf(permit)), heldBack, howFarBack });
}

/**
 * Every condition that the surgery shows to this person, past ones too, newest first. Ask with the reach
 * `whole-record` on a page that shows other kinds of entry too.
 */
export async function listConditions(
  asker: Asker,
  person: PersonHandle,
  reach: RecordReach = "own-area",
): Promise<Result<ConditionList>> {
  const permit = await requirePermit(asker, "conditions:read", person);
  if (!permit.ok) return permit;
  const heard: { gp: Heard | null } = { gp: null };
  const gathered = await gather<Condition, ConditionSource>(
    {
      gp: async () => {
        const answer = await askSurgery(permit.value, reach);
        if (!answer.ok) return answer;
        heard.gp = answer.value;
        return ok(answer.value.conditions);
      },
    },
    () => now().toString(),
  );
  const gp = gathered.answered.length > 0 ? heard.gp : null;
  return ok({
    ...gathered,
    items: newestFirst(gathered.items),
    incomplete: gp?.complete === false ? ["gp"] : [],
    heldBack: gp?.heldBack ?? [],
    howFarBack: gp?.howFarBack ?? null,
    removed: gp?.removed ?? 0,
  });
}

/** One condition by its opaque id. `not-found` only when the surgery has answered in full. */
export async function getCondition(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<Condition>> {
  const list = await listConditions(asker, person);
  if (!list.ok) return list;
  const { items, missing, incomplete } = list.value;
  const condition = items.find((one) => one.id === id);
  if (condition) return ok(condition);
  if (incomplete.length > 0) return failed({ kind: "unavailable" });
  return failed(missing[0]?.failure ?? { kind: "not-found" });
}

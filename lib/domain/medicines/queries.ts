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
import { toMedicines } from "./from-gp-connect-pfs-access-record.ts";
import { inOrder, type Medicine, type MedicineList } from "./model.ts";

interface Heard {
  readonly removed: number;
  readonly complete: boolean;
  readonly heldBack: readonly HeldBack[];
  readonly howFarBack: HowFarBack;
}

/** Allergies stand beside medicines on every page, so both are asked for in one question. */
const areas = { allergies: { ended: true }, medication: { issues: true } } as const;

async function askSurgery(
  permit: Permit<"medicines:read">,
  reach: RecordReach,
): Promise<Result<Heard & { readonly medicines: readonly Medicine[] }>> {
  const answer = await askSurgeryArea(permit, { areas, area: "medication", needs: "summary", reach });
  if (!answer.ok) return answer;
  const { entries, record, complete, heldBack, howFarBack } = answer.value;
  const idOf = (id: string) => opaqueId(env().HANDLE_KEY, "medicines", permit.subject, "gp", id);
  const read = toMedicines(entries, record, idOf);
  return ok({ ...read, complete: complete && read.complete, heldBack, howFarBack });
}

/** Every medicine that the surgery's record holds, hospital and bought ones too: current ones first. */
export async function listMedicines(
  asker: Asker,
  person: PersonHandle,
  reach: RecordReach = "own-area",
): Promise<Result<MedicineList>> {
  const permit = await requirePermit(asker, "medicines:read", person);
  if (!permit.ok) return permit;
  let heard: Heard | null = null;
  const gathered = await gather<Medicine, "gp">(
    {
      gp: async () => {
        const answer = await askSurgery(permit.value, reach);
        if (!answer.ok) return answer;
        heard = answer.value;
        return ok(answer.value.medicines);
      },
    },
    () => now().toString(),
  );
  const told = gathered.answered.length > 0 ? (heard as Heard | null) : null;
  return ok({
    ...gathered,
    items: inOrder(gathered.items),
    removed: told?.removed ?? 0,
    incomplete: told?.complete === false ? ["gp"] : [],
    heldBack: told?.heldBack ?? [],
    howFarBack: told?.howFarBack ?? null,
  });
}

/** One medicine by its opaque id. `not-found` only when the surgery has answered in full. */
export async function getMedicine(asker: Asker, person: PersonHandle, id: string): Promise<Result<Medicine>> {
  const list = await listMedicines(asker, person);
  if (!list.ok) return list;
  const medicine = list.value.items.find((one) => one.id === id);
  if (medicine !== undefined) return ok(medicine);
  const silent = list.value.missing[0]?.failure;
  if (silent !== undefined) return failed(silent.kind === "not-found" ? { kind: "unavailable" } : silent);
  return failed({ kind: list.value.incomplete.length > 0 ? "unavailable" : "not-found" });
}

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
import { ok, type Result } from "#lib/result.ts";
import { toAllergies } from "./from-gp-connect-pfs-access-record.ts";
import { inOrder, type Allergy, type AllergyList, type NoKnownAllergy } from "./model.ts";

/** "with-medicines": in the same question as medicines, for pages that show both. */
export type AllergyReach = RecordReach | "with-medicines";

interface Heard {
  readonly noneKnown: readonly NoKnownAllergy[];
  readonly removed: number;
  readonly complete: boolean;
  readonly heldBack: readonly HeldBack[];
  readonly howFarBack: HowFarBack;
}

async function askSurgery(
  permit: Permit<"allergies:read">,
  reach: AllergyReach,
): Promise<Result<Heard & { readonly allergies: readonly Allergy[] }>> {
  const areas = {
    allergies: { ended: true },
    ...(reach === "with-medicines" && { medication: { issues: true } }),
  };
  const asked = reach === "whole-record" ? reach : "own-area";
  const answer = await askSurgeryArea(permit, { areas, area: "allergies", needs: "summary", reach: asked });
  if (!answer.ok) return answer;
  const { entries, record, complete, heldBack, howFarBack } = answer.value;
  const idOf = (id: string) => opaqueId(env().HANDLE_KEY, "allergies", permit.subject, "gp", id);
  const read = toAllergies(entries, record, idOf);
  return ok({ ...read, complete: complete && read.complete, heldBack, howFarBack });
}

/** Every allergy and reaction that the surgery shows: current ones first, severe before others. */
export async function listAllergies(
  asker: Asker,
  person: PersonHandle,
  reach: AllergyReach = "own-area",
): Promise<Result<AllergyList>> {
  const permit = await requirePermit(asker, "allergies:read", person);
  if (!permit.ok) return permit;
  let heard: Heard | null = null;
  const gathered = await gather<Allergy, "gp">(
    {
      gp: async () => {
        const answer = await askSurgery(permit.value, reach);
        if (!answer.ok) return answer;
        heard = answer.value;
        return ok(answer.value.allergies);
      },
    },
    () => now().toString(),
  );
  const told = gathered.answered.length > 0 ? (heard as Heard | null) : null;
  return ok({
    ...gathered,
    items: inOrder(gathered.items),
    noneKnown: told?.noneKnown ?? [],
    removed: told?.removed ?? 0,
    incomplete: told?.complete === false ? ["gp"] : [],
    heldBack: told?.heldBack ?? [],
    howFarBack: told?.howFarBack ?? null,
  });
}

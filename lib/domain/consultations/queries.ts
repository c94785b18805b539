import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { howFarBack } from "#lib/access/from-gp-connect-pfs-user-permissions.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askSurgeryArea, type RecordReach, type SurgeryArea } from "#lib/access/surgery-record.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import type { Panel } from "#lib/record-panel.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toConsultations } from "./from-gp-connect-pfs-access-record.ts";
import type { IdsOf } from "./from-gp-connect-pfs-access-record-entries.ts";
import { toPlannedCare, toReferrals } from "./from-gp-connect-pfs-access-record-plans.ts";
import {
  newestFirst,
  soonestFirst,
  type Consultation,
  type ConsultationList,
  type ConsultationSource,
} from "./model.ts";

type ConsultationsPermit = Permit<"consultations:read">;
type OwnArea = "consultations" | "referrals" | "diaryEntries";

/** One question for all three: the surgery is asked once. */
const areas = { consultations: {}, referrals: {}, diaryEntries: {} } as const;

/** The same names for conditions as the conditions have themselves, so that a link finds its page. */
function idsOf({ subject }: ConsultationsPermit): IdsOf {
  const of = (noun: string) => (id: string) => opaqueId(env().HANDLE_KEY, noun, subject, "gp", id);
  return {
    consultation: of("consultations"),
    condition: of("conditions"),
    referral: of("referrals"),
    planned: of("planned"),
  };
}

interface Mapped<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
  readonly removed?: number;
}

/** One area of the surgery's record as a panel of its own. */
async function panelOf<T>(
  permit: ConsultationsPermit,
  reach: RecordReach,
  area: OwnArea,
  map: (answer: SurgeryArea) => Mapped<T>,
): Promise<Panel<T> & { readonly removed: number }> {
  const heard: { gp: (Mapped<T> & SurgeryArea) | null } = { gp: null };
  const gp = async (): Promise<Result<readonly T[]>> => {
    const answer = await askSurgeryArea(permit, { areas, area, needs: "detailed", reach });
    if (!answer.ok) return answer;
    heard.gp = { ...answer.value, ...map(answer.value) };
    return ok(heard.gp.items);
  };
  const gathered = await gather<T, ConsultationSource>({ gp }, () => now().toString());
  const told = gathered.answered.length > 0 ? heard.gp : null;
  return {
    ...gathered,
    incomplete: told?.complete === false ? ["gp"] : [],
    heldBack: told?.heldBack ?? [],
    howFarBack: told?.howFarBack ?? null,
    removed: told?.removed ?? 0,
  };
}

/** Free text needs the highest level of access; the same answer serves the areas too. */
async function wordsShown(permit: ConsultationsPermit): Promise<HowFarBack | null> {
  const permissions = await getUserPermissions(permit);
  return permissions.ok ? howFarBack(permissions.value, "full") : null;
}

/**
 * Every consultation that the surgery shows to this person, newest first, with the referrals it made and what it
 * plans. Ask with the reach `whole-record` on a page that shows other kinds of entry too.
 */
export async function listConsultations(
  asker: Asker,
  person: PersonHandle,
  reach: RecordReach = "own-area",
): Promise<Result<ConsultationList>> {
  const asked = await requirePermit(asker, "consultations:read", person);
  if (!asked.ok) return asked;
  const permit = asked.value;
  const ids = idsOf(permit);
  const [own, referrals, planned, words] = await Promise.all([
    panelOf(permit, reach, "consultations", (area) => {
      const { consultations, ...told } = toConsultations(area.record, area, ids);
      return { ...told, items: consultations };
    }),
    panelOf(permit, reach, "referrals", (area) => toReferrals(area.record, area, ids)),
    panelOf(permit, reach, "diaryEntries", (area) => toPlannedCare(area.record, area, ids)),
    wordsShown(permit),
  ]);
  return ok({
    ...own,
    items: newestFirst(own.items),
    wordsShown: words,
    referrals: { ...referrals, items: newestFirst(referrals.items) },
    planned: { ...planned, items: soonestFirst(planned.items) },
  });
}

/** One consultation, and from when on the surgery shows what was written in words. */
export interface ConsultationDetail {
  readonly consultation: Consultation;
  readonly wordsShown: HowFarBack | null;
}

/** One consultation by its opaque id. `not-found` only when the surgery has answered in full. */
export async function getConsultation(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<ConsultationDetail>> {
  const list = await listConsultations(asker, person);
  if (!list.ok) return list;
  const { items, missing, incomplete, wordsShown: words } = list.value;
  const consultation = items.find((one) => one.id === id);
  if (consultation) return ok({ consultation, wordsShown: words });
  if (incomplete.length > 0) return failed({ kind: "unavailable" });
  return failed(missing[0]?.failure ?? { kind: "not-found" });
}

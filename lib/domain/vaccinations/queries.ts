import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askSurgeryArea, type RecordReach, type SurgeryArea } from "#lib/access/surgery-record.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import { listImmunisations } from "#lib/gateways/immunisation-fhir/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toSurgeryVaccinations } from "./from-gp-connect-pfs-access-record.ts";
import { toldOfError, toRegisterVaccinations } from "./from-immunisation-fhir.ts";
import {
  joined,
  type Vaccination,
  type VaccinationEntry,
  type VaccinationPanel,
  type VaccinationSource,
} from "./model.ts";

type VaccinationPermit = Permit<"vaccinations:read">;

/** What each source told beside its entries. */
interface Heard {
  area: SurgeryArea | null;
  readonly removed: Partial<Record<VaccinationSource, number>>;
  readonly partly: Set<VaccinationSource>;
}

interface Mapped {
  readonly items: readonly VaccinationEntry[];
  readonly removed: number;
  readonly complete: boolean;
}

function take(heard: Heard, source: VaccinationSource, { items, removed, complete }: Mapped) {
  heard.removed[source] = removed;
  if (!complete) heard.partly.add(source);
  return ok(items);
}

const idsOf = (permit: VaccinationPermit) => (source: VaccinationSource, id: string) =>
  opaqueId(env().HANDLE_KEY, "vaccinations", permit.subject, source, id);

async function askSurgery(
  permit: VaccinationPermit,
  reach: RecordReach,
  heard: Heard,
): Promise<Result<readonly VaccinationEntry[]>> {
  const area = await askSurgeryArea(permit, {
    areas: { immunisations: { notGiven: true } },
    area: "immunisations",
    needs: "detailed",
    reach,
  });
  if (!area.ok) return area;
  heard.area = area.value;
  return take(heard, "gp", toSurgeryVaccinations(area.value, area.value.record, idsOf(permit)));
}

async function askRegister(
  permit: VaccinationPermit,
  heard: Heard,
): Promise<Result<readonly VaccinationEntry[]>> {
  const answer = await listImmunisations(permit);
  if (!answer.ok) return answer;
  if (toldOfError(answer.value)) return failed({ kind: "unavailable" });
  return take(heard, "vaccination-register", toRegisterVaccinations(answer.value, idsOf(permit)));
}

/** Every vaccination that the surgery and the national register know, given or not, without doubles; newest first. */
export async function listVaccinations(
  asker: Asker,
  person: PersonHandle,
  reach: RecordReach = "own-area",
): Promise<Result<VaccinationPanel>> {
  const permit = await requirePermit(asker, "vaccinations:read", person);
  if (!permit.ok) return permit;
  const heard: Heard = { area: null, removed: {}, partly: new Set() };
  const gathered = await gather<VaccinationEntry, VaccinationSource>(
    {
      "vaccination-register": () => askRegister(permit.value, heard),
      gp: () => askSurgery(permit.value, reach, heard),
    },
    () => now().toString(),
  );
  const answered = gathered.answered.map(({ source }) => source);
  const area = answered.includes("gp") ? heard.area : null;
  return ok({
    ...gathered,
    items: joined(gathered.items),
    incomplete: answered.filter((source) => heard.partly.has(source)),
    heldBack: area?.heldBack ?? [],
    howFarBack: area?.howFarBack ?? null,
    removed: answered.reduce((sum, source) => sum + (heard.removed[source] ?? 0), 0),
  });
}

/** A vaccination, with the panel that it came in: it says who did not answer. */
export interface VaccinationDetail {
  readonly vaccination: Vaccination;
  readonly panel: VaccinationPanel;
}

/** One vaccination by an opaque id of one of its entries. `not-found` only when both sources answered in full. */
export async function getVaccination(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<VaccinationDetail>> {
  const panel = await listVaccinations(asker, person);
  if (!panel.ok) return panel;
  const { items, missing, incomplete } = panel.value;
  const vaccination = items.find(({ entries }) => entries.some((entry) => entry.id === id));
  if (vaccination) return ok({ vaccination, panel: panel.value });
  const silent = missing.find(
    ({ failure }) => failure.kind === "unavailable" || failure.kind === "unreadable",
  );
  if (silent) return failed(silent.failure);
  return failed({ kind: incomplete.length > 0 ? "unavailable" : "not-found" });
}

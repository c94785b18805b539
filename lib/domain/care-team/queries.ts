import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { dateAt, now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { listTeamMembers } from "#lib/gateways/care-team/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toCareTeam } from "./from-care-team.ts";
import type { CareTeam } from "./model.ts";

/** Who looks after a person, and who did until lately; both empty where nobody told. */
export async function getCareTeam(asker: Asker, person: PersonHandle): Promise<Result<CareTeam>> {
  const permit = await requirePermit(asker, "care-team:read", person);
  if (!permit.ok) return permit;
  const { subject } = permit.value;
  const told = await within(sourceDeadlineMs, listTeamMembers(permit.value), () =>
    failed({ kind: "unavailable" }),
  );
  if (!told.ok) return told;
  const idOf = (id: string) => opaqueId(env().HANDLE_KEY, "care-team", subject, id);
  return ok(toCareTeam(told.value, dateAt(now()).toString(), idOf));
}

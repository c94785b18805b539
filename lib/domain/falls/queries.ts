import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { getTelecare } from "#lib/gateways/care-events/client.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toAlarm } from "./from-care-events.ts";
import type { Alarm } from "./model.ts";

/** The person's alarm at home; null where no alarm centre has told of one. */
export async function getAlarm(asker: Asker, person: PersonHandle): Promise<Result<Alarm | null>> {
  const permit = await requirePermit(asker, "falls:read", person);
  if (!permit.ok) return permit;
  const telecare = await within(sourceDeadlineMs, getTelecare(permit.value), () =>
    failed({ kind: "unavailable" }),
  );
  if (!telecare.ok) return telecare;
  return ok(telecare.value === null ? null : toAlarm(telecare.value));
}

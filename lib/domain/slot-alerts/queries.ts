import "server-only";
import { z } from "zod";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { namedKinds, type Kind } from "#lib/appointment-kind.ts";
import { now } from "#lib/clock.ts";
import { takesPartInFeed } from "#lib/gateways/freed-slots/client.ts";
import { log } from "#lib/log.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { keptAlerts, wasStopped, type StoredAlert } from "#lib/store/slot-alerts.ts";
import { alertDays, alertSexes, alertWays, openAlerts, type SlotAlert } from "./model.ts";

const wanted = z.object({
  kind: z.enum(namedKinds),
  how: z.enum(alertWays),
  sex: z.enum(alertSexes),
  days: z.array(z.enum(alertDays)),
});

const found = z.object({
  start: z.string(),
  kind: z.string().transform((kind) => kind as Kind),
  way: z.enum(["in-person", "phone", "video"]).nullable(),
});

/** An alert as it was kept, or null where it can no longer be read. */
export function toAlert(row: StoredAlert): SlotAlert | null {
  const read = wanted.safeParse(row.wanted);
  if (!read.success) return null;
  return {
    id: row.id,
    surgery: row.surgery,
    wanted: read.data,
    createdAt: row.createdAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    found: found.safeParse(row.found).data ?? null,
  };
}

/** The person's open alerts, the last first. What the shell reads of them is no look. */
export async function listAlerts(asker: Asker, person: PersonHandle): Promise<Result<readonly SlotAlert[]>> {
  const permit = await requirePermit(inBackground(asker), "appointments:read", person);
  if (!permit.ok) return permit;
  try {
    const rows = await keptAlerts(permit.value);
    return ok(
      openAlerts(
        rows.flatMap((row) => toAlert(row) ?? []),
        now().toString(),
      ),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "slot-alerts-not-read", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** Whether this is an alert of the person's that was stopped; false also where our store does not say. */
export async function isStopped(asker: Asker, person: PersonHandle, id: string): Promise<boolean> {
  const permit = await requirePermit(inBackground(asker), "appointments:read", person);
  if (!permit.ok) return false;
  try {
    return await wasStopped(permit.value, id);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "slot-alerts-not-read", { correlationId: asker.correlationId, reason });
    return false;
  }
}

/** Whether a surgery tells of times that become free. Nothing of the person is asked. */
export async function tellsOfFreedTimes(asker: Asker, odsCode: string): Promise<Result<boolean>> {
  const told = await takesPartInFeed(requirePublicPermit(asker.correlationId), odsCode);
  return !told.ok && told.failure.kind === "not-found" ? ok(false) : told;
}

import "server-only";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type { CareItem } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { knowPrivate } from "./kept-private.ts";

/** The hospital's own id of the appointment that an item is, or belongs to; null where it has to do with none. */
function appointmentOf(item: CareItem): string | null {
  if (item.kind === "appointment")
    return item.id ?? item.portalLink ?? JSON.stringify([item.description, item.start]);
  if (item.kind !== "document" && item.kind !== "questionnaire") return null;
  return item.linkedTo?.replace(/^Appointment\//, "") ?? null;
}

/**
 * What hospitals said, without the appointments that the person keeps private from who asks and without letters and
 * questions that belong to them. `unavailable` where it cannot be known what those are.
 */
export async function shownCare(
  permit: Permit<Permission>,
  care: HospitalCare,
): Promise<Result<HospitalCare>> {
  if (permit.relation !== "acting") return ok(care);
  const known = await knowPrivate(permit, "appointment");
  if (!known.ok) return known;
  const isShown = (item: CareItem) => {
    const own = appointmentOf(item);
    return (
      own === null || !known.value(appointmentAddressId(env().HANDLE_KEY, permit.subject, "hospital", own))
    );
  };
  return ok({ ...care, items: care.items.filter(isShown) });
}

import "server-only";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { withoutAppointments, type HeardCare } from "./from-wayfinder-patient-care-aggregator.ts";
import { knowPrivate } from "./kept-private.ts";

/**
 * What hospitals said, without the appointments that the person keeps private from who asks and without letters and
 * questions that belong to them. `unavailable` where it cannot be known what those are.
 */
export async function shownCare(permit: Permit<Permission>, care: HeardCare): Promise<Result<HeardCare>> {
  if (permit.relation !== "acting") return ok(care);
  const known = await knowPrivate(permit, "appointment");
  if (!known.ok) return known;
  const addressOf = (own: string) => appointmentAddressId(env().HANDLE_KEY, permit.subject, "hospital", own);
  return ok(withoutAppointments(care, (own) => known.value(addressOf(own))));
}

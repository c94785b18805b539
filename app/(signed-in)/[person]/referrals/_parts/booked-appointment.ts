import { inBackground } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listAppointments } from "#lib/domain/appointments/queries.ts";
import type { Referral } from "#lib/domain/referrals/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

/**
 * The id in addresses of the appointment to which a referral has led, found by its time; null where hospitals do not tell
 * of it (yet), or of more than one then.
 */
export async function bookedAppointment(
  person: PersonHandle,
  { state, start }: Pick<Referral, "state" | "start">,
): Promise<string | null> {
  if (state !== "BOOKED" || start === null) return null;
  const list = await listAppointments(inBackground(await requireAsker()), person, { when: "upcoming" });
  if (!list.ok) return null;
  const then = list.value.gathered.items.filter(
    ({ source, status, startsAt }) =>
      source === "hospital" &&
      status === "booked" &&
      startsAt !== null &&
      Date.parse(startsAt) === Date.parse(start),
  );
  return then.length === 1 ? (then[0]?.id ?? null) : null;
}

import { AskedHelp } from "#components/booking/asked-help.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { isExpected, type Appointment } from "#lib/domain/appointments/model.ts";
import { helpWith } from "#lib/domain/booking/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** On the page of a surgery's appointment to come, the help that was asked for here when it was booked; null elsewhere. */
export async function helpPart(person: PersonHandle, appointment: Appointment) {
  if (appointment.source !== "gp" || !isExpected(appointment, now().toString())) return null;
  const help = await helpWith(await requireAsker(), person, appointment.id);
  return <AskedHelp key="help" help={help} />;
}

import type { Asker } from "#lib/access/asker.ts";
import { now } from "#lib/clock.ts";
import { isExpected, type Appointment, type AppointmentList } from "#lib/domain/appointments/model.ts";
import { followAppointments } from "#lib/domain/reminders/commands.ts";
import type { Remindable } from "#lib/domain/reminders/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** An appointment as far as a reminder needs it. */
export const remindable = (appointment: Appointment): Remindable => ({
  id: appointment.id,
  startsAt: appointment.startsAt,
  // Nobody is reminded of what they keep private: others may see the screen.
  expected: isExpected(appointment, now().toString()) && appointment.keptPrivate !== true,
});

/** Whether reminders follow it: not while its hospital is silent itself, for its time may be an older one. */
export const mayMove = (
  { source }: Appointment,
  { ownSilent }: Pick<AppointmentList, "ownSilent">,
): boolean => source !== "hospital" || !ownSilent;

/** Lets reminders follow everything that is to come, as it was just read. */
export async function followList(asker: Asker, person: PersonHandle, list: AppointmentList): Promise<void> {
  const { items, answered } = list.gathered;
  const hospitals = list.silentSystems.length === 0 && !list.hospitalsTellNobodyUnder16 && !list.ownSilent;
  await followAppointments(asker, person, {
    appointments: items.filter((one) => mayMove(one, list)).map(remindable),
    complete: answered
      .map(({ source }) => source)
      .filter((source) => !list.incomplete.includes(source) && (source !== "hospital" || hospitals)),
  });
}

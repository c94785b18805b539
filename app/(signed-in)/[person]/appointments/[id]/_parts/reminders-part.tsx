import { cache } from "react";
import { followAppointments } from "#lib/domain/reminders/commands.ts";
import { plannedFor } from "#lib/domain/reminders/model.ts";
import { listReminders } from "#lib/domain/reminders/queries.ts";
import { mayMove, remindable } from "#app/(signed-in)/[person]/_parts/follow-reminders.ts";
import { AppointmentReminders } from "#components/reminders/appointment-reminders.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import type { AppointmentDetail } from "#lib/domain/appointments/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What a person chose, after the reminders of this appointment were brought to how it stands. */
export const readOwnReminders = cache(async (person: PersonHandle, detail: AppointmentDetail) => {
  const asker = await requireAsker();
  const { appointment } = detail;
  if (mayMove(appointment, detail))
    await followAppointments(asker, person, { appointments: [remindable(appointment)], complete: [] });
  return listReminders(asker, person);
});

/** The reminders' part of an appointment's page; nothing where it is over or has no time, or they cannot be read. */
export async function remindersPart(person: PersonHandle, detail: AppointmentDetail) {
  const { appointment } = detail;
  const { expected, startsAt } = remindable(appointment);
  if (!expected || startsAt === null) return null;
  const read = await readOwnReminders(person, detail);
  if (!read.ok) return null;
  const planned = plannedFor(remindable(appointment), read.value.choice, now().toString());
  return <AppointmentReminders key="reminders" person={person} id={appointment.id} planned={planned} />;
}

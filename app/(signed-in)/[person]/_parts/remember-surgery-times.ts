import type { Asker } from "#lib/access/asker.ts";
import { rememberLook } from "#lib/access/surgery-changes.ts";
import { now } from "#lib/clock.ts";
import { surgeryTimes, type Appointment, type AppointmentList } from "#lib/domain/appointments/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Remembers the times of a list that was read, so that what the surgery moves later is told. */
export const rememberList = (
  asker: Asker,
  person: PersonHandle,
  { gathered, incomplete }: AppointmentList,
): Promise<void> =>
  rememberLook(asker, person, {
    appointments: surgeryTimes(gathered.items, now().toString()),
    complete: gathered.answered.some(({ source }) => source === "gp") && !incomplete.includes("gp"),
    openedId: null,
  });

/** Remembers that the page of one appointment was opened: what its surgery did is read then. */
export const rememberOpened = (asker: Asker, person: PersonHandle, appointment: Appointment): Promise<void> =>
  rememberLook(asker, person, {
    appointments: surgeryTimes([appointment], now().toString()),
    complete: false,
    openedId: appointment.id,
  });

import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { hasBegun, slotsOf, statusOf } from "#mocks/nation/diary/diary.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import type { Choice } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "long",
  day: "numeric",
  month: "long",
});
const timeFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
});

/** "Wednesday 24 May" */
export const dayWords = (instant: string): string => dayFormat.format(new Date(instant)).replace(",", "");

/** "Wednesday 24 May, 9:40am" */
export const timeWords = (instant: string): string =>
  `${dayWords(instant)}, ${timeFormat.format(new Date(instant)).replaceAll(/\s/gu, "")}`;

const MOST_CHOICES = 100;

/** Booked appointments that have not begun, the next one first. */
function comingAppointments(nation: Nation): Appointment[] {
  const now = nation.now();
  return Object.values(diaryOf(nation).appointments)
    .filter((one) => statusOf(one, now) === "booked" && !hasBegun(one, now))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .slice(0, MOST_CHOICES);
}

/** Each coming appointment as a choice of the control room. */
export const appointmentChoices = (nation: Nation): Choice[] =>
  comingAppointments(nation).map((one) => ({
    key: one.id,
    label: `${nameByNumber(nation, one.nhsNumber)}: ${slotsOf(one)[0]?.template.appointment ?? "Appointment"}, ${timeWords(one.start)}`,
  }));

/** The coming appointment of a choice; throws RangeError when it has begun, or was cancelled, meanwhile. */
export function comingAppointment(nation: Nation, choice: string): Appointment {
  const found = comingAppointments(nation).find(({ id }) => id === choice);
  if (!found) throw new RangeError("There is no such appointment to come.");
  return found;
}

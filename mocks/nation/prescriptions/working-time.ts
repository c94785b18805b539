import { isWorkingDay } from "../bank-holidays.ts";
import { londonDay, londonInstant, shiftDay } from "../calendar.ts";

/** The instant at which London's clock shows `time` on the `count`th working day after another instant. */
export function workingDaysAfter(instant: string, count: number, time: string): string {
  let day = londonDay(new Date(instant));
  for (let left = count; left > 0;) {
    day = shiftDay(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return londonInstant(`${day}T${time}:00`);
}

/** The same, counting every day. */
export function daysAfter(instant: string, count: number, time: string): string {
  return londonInstant(`${shiftDay(londonDay(new Date(instant)), count)}T${time}:00`);
}

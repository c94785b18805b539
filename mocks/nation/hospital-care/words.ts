import { londonInstant, londonWallClock, shiftDay } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { uuidOf } from "../uuid-of.ts";

/** London's date and time of an instant, to be read in the control room. */
export function momentOf(instant: string): string {
  const [day = "", time = ""] = londonWallClock(new Date(instant)).split("T");
  return `${day} ${time.slice(0, 5)}`;
}

/** So many days later at the same time by London's clock, as an instant. */
export function daysLater(instant: string, days: number): string {
  const wall = londonWallClock(new Date(instant));
  return londonInstant(`${shiftDay(wall.slice(0, 10), days)}${wall.slice(10)}`);
}

/** An id for what happens now. */
export function newId(nation: Nation, what: string): string {
  const made = nation.keep("hospital care made", () => ({ count: 0 }));
  made.count += 1;
  return uuidOf(`${what} ${nation.now().toISOString()} ${made.count}`);
}

import { londonWallClock, shiftDay } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import { diaryOf, occupies } from "./booking.ts";
import { inSeason, services } from "./vaccines-offered.ts";
import { sessionsOn, type Site } from "./sites.ts";

/** A time that can still be booked. */
export type Slot = {
  /** London's wall clock, `2028-06-01T09:10:00`. */
  from: string;
  until: string;
  /** Minutes. */
  duration: number;
  services: readonly string[];
  /** How many more it takes. */
  free: number;
};

/** Sites put their times in twelve weeks ahead. */
const HORIZON_DAYS = 84;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const two = (number: number): string => String(number).padStart(2, "0");
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;

/** Every time of a day at a site with all its places, whether taken or not. */
function written(site: Site, day: string): Slot[] {
  return sessionsOn(site, day).flatMap((session) => {
    const offered = services.filter((one) => session.services.includes(one.id) && inSeason(one, day));
    if (offered.length === 0) return [];
    const count = Math.floor((minutesOf(session.until) - minutesOf(session.from)) / session.slotMinutes);
    return Array.from({ length: count }, (_, place): Slot => {
      const start = minutesOf(session.from) + place * session.slotMinutes;
      return {
        from: `${day}T${timeOf(start)}`,
        until: `${day}T${timeOf(start + session.slotMinutes)}`,
        duration: session.slotMinutes,
        services: offered.map(({ id }) => id),
        free: session.capacity,
      };
    });
  });
}

/** Every time of a site on a day that can be booked at health time, in order. */
export function freeSlots(nation: Nation, site: Site, day: string): Slot[] {
  if (day < nation.today() || day > shiftDay(nation.today(), HORIZON_DAYS)) return [];
  const diary = diaryOf(nation);
  if (diary.closed.includes(`${site.id}|${day}`)) return [];
  const taken = diary.bookings.filter((booking) => booking.site === site.id && occupies(nation, booking));
  const now = londonWallClock(nation.now());
  return written(site, day)
    .map((slot) => ({ ...slot, free: slot.free - taken.filter(({ from }) => from === slot.from).length }))
    .filter(({ free, from }) => free > 0 && from > now);
}

/** The days from one to another, both included. */
export function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = shiftDay(day, 1)) days.push(day);
  return days;
}

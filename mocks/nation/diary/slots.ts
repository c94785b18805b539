import { createHash } from "node:crypto";
import { isWorkingDay, weekdayOf } from "../bank-holidays.ts";
import { londonInstant, shiftDay } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import { practiceBook } from "./practice-books.ts";
import type { Template } from "./template.ts";

/** One place in the diary, as its template and its day make it; what became of it is kept elsewhere. */
export type Slot = {
  id: string;
  scheduleId: string;
  odsCode: string;
  template: Template;
  /** Date in London. */
  day: string;
  /** ISO 8601 with London's offset. */
  start: string;
  end: string;
  startsAt: number;
  endsAt: number;
  /** When it can first be booked online. */
  releasedAt: number;
  /** When somebody outside the sandbox books it, unless one of us does so before; null if nobody ever does. */
  strangerAt: number | null;
};

/** How far ahead the diary is written. */
const WEEKS_AHEAD = 8;

const RELEASE_TIME = "08:00:00";

/** Whether a template's session is held on a day. */
export const isHeld = (template: Template, day: string): boolean =>
  template.weekdays.includes(weekdayOf(day)) && isWorkingDay(day);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** A number from 0 to 1 that is the same for the same text. */
const chance = (text: string): number => createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;

/** How strangers hurry: of a day's own slots most go in the first hour, of others in the first days. */
const haste = ({ releasedDaysBefore }: Template): number => (releasedDaysBefore === 0 ? 4 : 2);

/** When a stranger comes for a slot, between its release and its start. */
function strangerOf(id: string, template: Template, time: string, window: [number, number]): number | null {
  if (template.spare.includes(time) || chance(`${id} quiet`) < template.quiet) return null;
  const [releasedAt, startsAt] = window;
  return Math.round(releasedAt + chance(`${id} stranger`) ** haste(template) * (startsAt - releasedAt));
}

const compact = (day: string): string => day.replaceAll("-", "");

const scheduleIdOf = (odsCode: string, template: Template, day: string): string =>
  `${odsCode}-${template.key}-${compact(day)}`;

const offsets = new Map<string, string>();

/** London's offset at noon of a day, which is that of every surgery: the clocks change on Sunday nights. */
function offsetOf(day: string): string {
  const known = offsets.get(day) ?? londonInstant(`${day}T12:00:00`).slice(19);
  offsets.set(day, known);
  return known;
}

const instantOf = (day: string, time: string): string => `${day}T${time}${offsetOf(day)}`;

/** A slot of a template at a time of a day, whether or not the session is held then. */
export function slotAt(odsCode: string, template: Template, day: string, time: string): Slot {
  const scheduleId = scheduleIdOf(odsCode, template, day);
  const id = `${scheduleId}-${time.replace(":", "")}`;
  const start = instantOf(day, `${time}:00`);
  const end = instantOf(day, `${timeOf(minutesOf(time) + template.minutes)}:00`);
  const startsAt = Date.parse(start);
  const releaseDay = shiftDay(day, -template.releasedDaysBefore);
  const releasedAt = Date.parse(instantOf(releaseDay, RELEASE_TIME));
  const strangerAt = strangerOf(id, template, time, [releasedAt, startsAt]);
  const endsAt = Date.parse(end);
  return { id, scheduleId, odsCode, template, day, start, end, startsAt, endsAt, releasedAt, strangerAt };
}

/** The times of a template's slots, in order. */
export function timesOf({ from, until, minutes }: Template): string[] {
  const times: string[] = [];
  for (let at = minutesOf(from); at + minutes <= minutesOf(until); at += minutes) times.push(timeOf(at));
  return times;
}

/** Every slot of a practice on a day, template by template; none on weekends and bank holidays. */
export function slotsOfDay(nation: Nation, odsCode: string, day: string): readonly Slot[] {
  const days = nation.remember("diary days", () => new Map<string, readonly Slot[]>());
  const key = `${odsCode} ${day}`;
  const known = days.get(key);
  if (known) return known;
  const slots = practiceBook(odsCode)
    .templates.filter((template) => isHeld(template, day))
    .flatMap((template) => timesOf(template).map((time) => slotAt(odsCode, template, day, time)));
  days.set(key, slots);
  return slots;
}

/** The slot of an id, whether or not its session is held that day; undefined for an id that is none. */
export function slotOf(id: string): Slot | undefined {
  const match = /^(A2000[1-5])-([a-z-]+)-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)$/.exec(id);
  if (!match) return undefined;
  const [, odsCode = "", key, year, month, date, hour, minute] = match;
  const template = practiceBook(odsCode).templates.find((candidate) => candidate.key === key);
  const time = `${hour}:${minute}`;
  if (!template || !timesOf(template).includes(time)) return undefined;
  return slotAt(odsCode, template, `${year}-${month}-${date}`, time);
}

/** The days from one to another, both included, but none beyond the end of the diary. */
export function diaryDays(nation: Nation, from: string, until: string): string[] {
  const last = shiftDay(nation.today(), WEEKS_AHEAD * 7);
  const days: string[] = [];
  for (let day = from; day <= until && day <= last; day = shiftDay(day, 1)) days.push(day);
  return days;
}

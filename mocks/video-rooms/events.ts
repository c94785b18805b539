import { londonInstant, londonWallClock } from "#mocks/nation/calendar.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { choiceOf, requireHeld, upcoming, type Held } from "#mocks/nation/hospital-care/appointments.ts";
import { momentOf } from "#mocks/nation/hospital-care/words.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";

const MINUTE = 60_000;

/** Long enough to look at the page, and the room is open. */
const BEGINS_IN_MINUTES = 10;

const byVideo = (nation: Nation): Held[] =>
  upcoming(nation).filter(({ appointment }) => appointment.medium === "VIDEO_CONSULTATION");

/** The instant so many minutes after now, on a whole minute of London's clock. */
const minutesFromNow = (nation: Nation, minutes: number): string => {
  const wall = londonWallClock(new Date(nation.now().getTime() + minutes * MINUTE));
  return londonInstant(`${wall.slice(0, 16)}:00`);
};

const bringForward: NationEvent = {
  name: "bring-video-call-forward",
  label: `Let a hospital’s video appointment begin in ${BEGINS_IN_MINUTES} minutes`,
  heading: "Hospital",
  choices: (nation) => byVideo(nation).map(choiceOf),
  happen: (nation, choice) => {
    const { person, appointment } = requireHeld(byVideo(nation), choice);
    const { start, end } = appointment;
    const lasts = end === null || start === null ? null : (Date.parse(end) - Date.parse(start)) / MINUTE;
    appointment.start = minutesFromNow(nation, BEGINS_IN_MINUTES);
    if (lasts !== null) appointment.end = minutesFromNow(nation, BEGINS_IN_MINUTES + lasts);
    return `The video call of ${nameOf(person)} begins at ${momentOf(appointment.start)}.`;
  },
};

/** What can happen to a call by video. */
export const events: readonly NationEvent[] = [bringForward];

import { isWorkingDay } from "#mocks/nation/bank-holidays.ts";
import { londonInstant, shiftDay } from "#mocks/nation/calendar.ts";
import { careIn, patients } from "#mocks/nation/hospital-care/care.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { services, type ServiceKey } from "#mocks/people/hospital-care/referral-destinations.ts";
import { serviceFigures, type ServiceFigures } from "#mocks/people/hospital-care/service-figures.ts";

/** A time at a service that nobody has. */
export type FreeTime = { id: string; start: string; end: string; medium: ServiceFigures["media"][number] };

const CLOCK = ["09:20", "11:40", "14:10"];
const DAYS = 8;
const HALF_HOUR = 1_800_000;

const taken = (nation: Nation) => nation.keep<{ ids: string[] }>("referral times taken", () => ({ ids: [] }));

/** Somebody else has this time. */
export const take = (nation: Nation, id: string): void => void taken(nation).ids.push(id);

/** The working days on which a service has times: where people wait longer, they begin later. */
function daysOf(nation: Nation, service: ServiceKey): string[] {
  const weeks = serviceFigures[service].wait?.weeks ?? 12;
  const days: string[] = [];
  for (let day = shiftDay(nation.today(), weeks * 5); days.length < DAYS; day = shiftDay(day, 1))
    if (isWorkingDay(day)) days.push(day);
  return days;
}

function booked(nation: Nation, service: ServiceKey): Set<number> {
  const { hospital, specialty } = services[service];
  const all = patients(nation).flatMap(({ key }) => careIn(nation, key).appointments);
  return new Set(
    all
      .filter((one) => one.hospital === hospital && one.specialty === specialty && one.status === "booked")
      .map(({ start }) => Date.parse(start ?? "")),
  );
}

/** The free times of a service that is booked online, the soonest first; of another there are none. */
export function freeTimes(nation: Nation, service: ServiceKey): FreeTime[] {
  const { id, bookable } = services[service];
  if (!bookable) return [];
  const { media } = serviceFigures[service];
  const gone = booked(nation, service);
  return daysOf(nation, service)
    .flatMap((day, index) =>
      CLOCK.map((time, place): FreeTime => {
        const start = londonInstant(`${day}T${time}:00`);
        const end = londonInstant(
          new Date(Date.parse(`${day}T${time}:00Z`) + HALF_HOUR).toISOString().slice(0, 19),
        );
        const medium = media[(index + place) % media.length] ?? "FACE_TO_FACE";
        return { id: `${id}-${`${day}${time}`.replaceAll(/\D/g, "")}`, start, end, medium };
      }),
    )
    .filter((one) => !taken(nation).ids.includes(one.id) && !gone.has(Date.parse(one.start)));
}

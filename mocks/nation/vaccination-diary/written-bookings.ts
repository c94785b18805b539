import { shiftDay } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import { sessionsOn, sites } from "./sites.ts";

/** Who has booked a vaccination on 16 May 2028, at which place (ODS code), and when. */
const written = [
  // 30 weeks pregnant: RSV is still to come.
  { person: "sarah", place: "NZ904", service: "RSV:Adult", day: "2028-06-01", time: "11:10", minutes: 5 },
] as const;

/** Everyone's bookings as they are when the nation is seeded; each keeps its time and moves to a day that is held. */
export function plantedBookings(nation: Nation) {
  return nation.shift([...written]).flatMap(({ person: key, place, service, day, time, minutes }, index) => {
    const person = nation.personByKey(key);
    const group = sites.findIndex(({ odsCode }) => odsCode === place);
    const site = sites[group];
    if (!person || !site) return [];
    let held: string = day;
    while (!sessionsOn(site, held).some(({ from, until }) => from <= time && time < until))
      held = shiftDay(held, 1);
    const two = String(group + 1).padStart(2, "0");
    return {
      reference: `${two}-31-${String(index + 1).padStart(6, "0")}`,
      site: site.id,
      from: `${held}T${time}:00`,
      duration: minutes,
      service,
      status: "Booked" as const,
      attendee: {
        nhsNumber: person.nhsNumber,
        firstName: person.given,
        lastName: person.family,
        dateOfBirth: person.born,
      },
      contacts: [],
      additionalData: null,
      created: nation.now().toISOString(),
      cancellationReason: null,
      batchSize: null,
      attended: false,
    };
  });
}

import { given } from "#mocks/people/vaccinations/vaccination.ts";
import { londonInstant, londonWallClock, shiftDay } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";
import { givenVaccinations, recordVaccination } from "../vaccinations.ts";
import { takeSlot } from "./appointments.ts";
import { diaryOf, type VaccinationBooking } from "./booking.ts";
import { services } from "./vaccines-offered.ts";
import { siteById, type Site } from "./sites.ts";
import { daysBetween, freeSlots } from "./slots.ts";

/** Somebody whom nobody knows, and who was faster. */
const STRANGER = {
  nhsNumber: "9990001235",
  firstName: "Somebody",
  lastName: "Else",
  dateOfBirth: "1949-02-03",
};

/** Books every place that is left at a time, for somebody else. Gives how many that were. */
export function takeEveryPlace(nation: Nation, site: Site, from: string): number {
  const slot = freeSlots(nation, site, from.slice(0, 10)).find((free) => free.from === from);
  if (!slot) return 0;
  const { duration, free, services: offered } = slot;
  const service = offered[0] ?? "";
  for (let place = 0; place < free; place += 1)
    takeSlot(nation, {
      ...{ site: site.id, from, duration, service, attendee: STRANGER, contacts: [] },
      ...{ additionalData: null, kind: "Booked" },
    });
  return free;
}

/**
 * Books somebody in who was invited, as the national service does in a campaign: also for a vaccination that not everybody
 * can book. The first free time of a place in two weeks. Throws RangeError where there is none.
 */
export function bookInvited(
  nation: Nation,
  person: Person,
  { site, service }: { site: Site; service: string },
) {
  const days = daysBetween(shiftDay(nation.today(), 14), shiftDay(nation.today(), 28));
  const slot = days.flatMap((day) => freeSlots(nation, site, day)).at(0);
  const { nhsNumber, given: firstName, family: lastName, born: dateOfBirth } = person;
  const booking =
    slot &&
    takeSlot(nation, {
      ...{ site: site.id, from: slot.from, duration: slot.duration, service: slot.services[0] ?? "" },
      ...{ attendee: { nhsNumber, firstName, lastName, dateOfBirth }, contacts: [] },
      ...{ additionalData: null, kind: "Booked" },
    });
  if (!booking) throw new RangeError("There is no free time.");
  booking.service = service;
  return booking;
}

type Giving = { nhsNumber: string; service: string; place: string; key: string };

/** Gives a vaccination now. Throws RangeError for a service that does not exist. */
export function give(nation: Nation, { nhsNumber, service, place, key }: Giving): void {
  const product = services.find(({ id }) => id === service)?.product;
  if (!product) throw new RangeError(`There is no service ${service}.`);
  const at = londonInstant(londonWallClock(nation.now()));
  const vaccination = given({
    ...{ key, product, given: at, batch: "SB2805A", place, performer: "The vaccinator on duty", dose: 1 },
    expires: shiftDay(nation.today(), 200),
  });
  const before = givenVaccinations(nation, nhsNumber).filter(
    ({ target, status }) => target === vaccination.target && status === "completed",
  );
  // Flu is counted within its season, which is not known here: the year's first dose.
  recordVaccination(nation, nhsNumber, {
    ...vaccination,
    dose: vaccination.target === "FLU" ? 1 : before.length + 1,
  });
}

/** The bookings whose time has come and for which nothing was given yet. */
export function waitingRoom(nation: Nation): VaccinationBooking[] {
  const now = londonWallClock(nation.now());
  return diaryOf(nation).bookings.filter(
    ({ status, attended, from }) => status === "Booked" && !attended && from <= now,
  );
}

/** Gives what was booked; the history shows it 48 hours later. Throws RangeError when it cannot be given now. */
export function giveBooked(nation: Nation, reference: string): VaccinationBooking {
  const booking = waitingRoom(nation).find((one) => one.reference === reference);
  if (!booking) throw new RangeError(`There is no booking ${reference} whose time has come.`);
  const place = siteById(booking.site)?.odsCode ?? "";
  give(nation, { nhsNumber: booking.attendee.nhsNumber, service: booking.service, place, key: reference });
  booking.attended = true;
  return booking;
}

import { shiftDay, yearsOld } from "#mocks/nation/calendar.ts";
import type { Choice, NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber, nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { callOffClinic } from "#mocks/nation/vaccination-diary/appointments.ts";
import { diaryOf } from "#mocks/nation/vaccination-diary/booking.ts";
import {
  bookInvited,
  give,
  giveBooked,
  takeEveryPlace,
  waitingRoom,
} from "#mocks/nation/vaccination-diary/happenings.ts";
import { services } from "#mocks/nation/vaccination-diary/vaccines-offered.ts";
import { siteById, sites } from "#mocks/nation/vaccination-diary/sites.ts";
import { daysBetween, freeSlots } from "#mocks/nation/vaccination-diary/slots.ts";
import { tellOfBookings } from "./tellings.ts";

const heading = "Vaccinations";
const WALK_IN_SITE = "NZ904";

const labelOf = (service: string): string => services.find(({ id }) => id === service)?.label ?? service;

function givenChoices(nation: Nation): Choice[] {
  const booked = waitingRoom(nation).map(({ reference, attendee, service }) => ({
    key: reference,
    label: `${nameByNumber(nation, attendee.nhsNumber)}: ${labelOf(service)}, as booked (${reference})`,
  }));
  const walkIns = nation
    .people()
    .slice(0, MOST_PEOPLE)
    .flatMap((person) =>
      WALK_INS.map((service) => ({
        key: `walk-in|${person.key}|${service}`,
        label: `${nameOf(person)}: ${labelOf(service)}, without an appointment`,
      })),
    );
  return [...booked, ...walkIns];
}

/** The named people come first; a crowd behind them would fill the page. */
const MOST_PEOPLE = 20;
const WALK_INS = ["RSV:Adult", "FLU:65+", "FLU:18_64"];

const vaccinationGiven: NationEvent = {
  name: "vaccination-given",
  label: "Give a vaccination",
  heading,
  choices: givenChoices,
  happen: (nation, choice) => {
    const later = "It stands in the national record in 48 hours.";
    if (!choice.startsWith("walk-in|")) {
      const booking = giveBooked(nation, choice);
      return `${nameByNumber(nation, booking.attendee.nhsNumber)} was given ${labelOf(booking.service)}. ${later}`;
    }
    const [, key = "", service = ""] = choice.split("|");
    const person = nation.personByKey(key);
    if (!person) throw new RangeError(`There is no ${key}.`);
    const at = nation.now().toISOString();
    give(nation, { nhsNumber: person.nhsNumber, service, place: WALK_IN_SITE, key: `${choice}|${at}` });
    return `${nameOf(person)} was given ${labelOf(service)}. ${later}`;
  },
};

const COVID = "COVID:18+";

/** Adults who are not awaited for it; the named people come first. */
const notAwaited = (nation: Nation) => {
  const awaited = new Set(
    diaryOf(nation)
      .bookings.filter(
        ({ service, status, attended }) => service === COVID && status === "Booked" && !attended,
      )
      .map(({ attendee }) => attendee.nhsNumber),
  );
  return nation
    .people()
    .filter(({ nhsNumber, born }) => !awaited.has(nhsNumber) && yearsOld(born, nation.today()) >= 18)
    .slice(0, MOST_PEOPLE);
};

const covidBooked: NationEvent = {
  name: "covid-vaccination-booked",
  label: "Let someone book the COVID-19 vaccination that they were invited to, on the national website",
  heading,
  choices: (nation) => notAwaited(nation).map((person) => ({ key: person.key, label: nameOf(person) })),
  happen: async (nation, choice) => {
    const person = notAwaited(nation).find(({ key }) => key === choice);
    const site = sites.find(({ odsCode }) => odsCode === WALK_IN_SITE);
    if (!person || !site) throw new RangeError("They have booked it already, or are too young.");
    const { reference, from } = bookInvited(nation, person, { site, service: COVID });
    await tellOfBookings(nation);
    return `${nameOf(person)} has booked ${labelOf(COVID)}: ${site.name}, ${from.replace("T", " ").slice(0, 16)} (${reference}).`;
  },
};

/** The next days of each site on which there are times. */
const openDays = (nation: Nation, site: (typeof sites)[number], most: number): string[] =>
  daysBetween(shiftDay(nation.today(), 1), shiftDay(nation.today(), 21))
    .filter((day) => freeSlots(nation, site, day).length > 0)
    .slice(0, most);

const clinicCalledOff: NationEvent = {
  name: "vaccination-clinic-called-off",
  label: "Call off a vaccination clinic",
  heading,
  choices: (nation) =>
    sites.flatMap((site) =>
      openDays(nation, site, 5).map((day) => ({ key: `${site.id}|${day}`, label: `${site.name}, ${day}` })),
    ),
  happen: (nation, choice) => {
    const [id = "", day = ""] = choice.split("|");
    const site = siteById(id);
    if (!site || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError("There is no such clinic.");
    const hit = callOffClinic(nation, id, day).length;
    return `${site.name} called off ${day}. Bookings that were cancelled: ${hit}.`;
  },
};

const lastSlotTaken: NationEvent = {
  name: "vaccination-slot-taken",
  label: "Let somebody else take a vaccination time",
  heading,
  choices: (nation) =>
    sites.flatMap((site) =>
      openDays(nation, site, 1)
        .flatMap((day) => freeSlots(nation, site, day))
        .slice(0, 6)
        .map(({ from }) => ({
          key: `${site.id}|${from}`,
          label: `${site.name}, ${from.slice(0, 10)} at ${from.slice(11, 16)}`,
        })),
    ),
  happen: (nation, choice) => {
    const [id = "", from = ""] = choice.split("|");
    const site = siteById(id);
    const taken = site ? takeEveryPlace(nation, site, from) : 0;
    if (taken === 0) throw new RangeError("That time is not free any more.");
    return `Somebody took the last place at ${site?.name ?? ""}, ${from.slice(0, 10)} at ${from.slice(11, 16)}.`;
  },
};

/** What can happen around vaccinations. */
export const events: readonly NationEvent[] = [vaccinationGiven, covidBooked, clinicCalledOff, lastSlotTaken];

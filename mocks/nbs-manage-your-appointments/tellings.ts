import { londonInstant, shiftDay } from "#mocks/nation/calendar.ts";
import { applicationPage, writeTo, writtenMoment } from "#mocks/nation/messages-out.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { diaryOf, type VaccinationBooking } from "#mocks/nation/vaccination-diary/booking.ts";
import { siteById } from "#mocks/nation/vaccination-diary/sites.ts";

/** ODS code of NHS England, for which the national booking service writes. */
const NATIONAL = "X26";

/** What people are told of a booking, the earliest first, and when by London's clock; `null`: at once. */
const tellings = [
  { what: "booked", days: null, title: "Your COVID-19 vaccination is booked" },
  { what: "week", days: 7, title: "Your COVID-19 vaccination is in 1 week" },
  { what: "day", days: 1, title: "Your COVID-19 vaccination is tomorrow" },
] as const;

type Telling = (typeof tellings)[number];

/** What was told, or came too late to be told: `<reference> <what>`. */
const toldOf = (nation: Nation) => nation.keep("vaccination tellings", () => ({ told: [] as string[] })).told;

const startOf = ({ from }: VaccinationBooking): string => londonInstant(from);

/** So many days before, at the same time of day. */
const daysBefore = ({ from }: VaccinationBooking, days: number): number =>
  Date.parse(londonInstant(`${shiftDay(from.slice(0, 10), -days)}${from.slice(10)}`));

function isDue(nation: Nation, booking: VaccinationBooking, { days }: Telling): boolean {
  if (days === null) return true;
  const due = daysBefore(booking, days);
  return due <= nation.now().getTime() && due > Date.parse(booking.created);
}

function textOf(nation: Nation, booking: VaccinationBooking, { title }: Telling): string {
  const site = siteById(booking.site);
  const facts = [
    `- When: ${writtenMoment(startOf(booking))}`,
    `- Where: ${site?.name ?? ""}, ${site?.address ?? ""}`,
    `- Booking reference: ${booking.reference}`,
  ];
  return [
    `## ${title}`,
    facts.join("\n"),
    `[Change or cancel this appointment](${applicationPage(nation, "/me/appointments")})`,
    "To have another time, cancel this one and book again. You can also phone 119.",
  ].join("\n\n");
}

/** An application that is away is not written to for ever. */
const MOST_TRIES = 5;

function mayTryAgain(nation: Nation, key: string): boolean {
  const tries = nation.remember("vaccination tellings tried", () => new Map<string, number>());
  tries.set(key, (tries.get(key) ?? 0) + 1);
  return (tries.get(key) ?? 0) < MOST_TRIES;
}

/** Of what is due only the last is told: who was told nothing for a month need not hear that it is in a week. */
async function tellOf(nation: Nation, booking: VaccinationBooking): Promise<void> {
  const told = toldOf(nation);
  const key = ({ what }: Telling) => `${booking.reference} ${what}`;
  const due = tellings.filter((one) => !told.includes(key(one)) && isDue(nation, booking, one));
  const last = due.at(-1);
  told.push(...due.map(key));
  if (last === undefined) return;
  const taken = await writeTo(nation, {
    ...{ from: NATIONAL, nhsNumber: booking.attendee.nhsNumber },
    campaign: `vaccination-${booking.reference}`,
    requestId: `${booking.reference} ${booking.created} ${last.what}`,
    text: textOf(nation, booking, last),
  });
  if (!taken && mayTryAgain(nation, key(last))) told.splice(told.indexOf(key(last)), 1);
}

/** The national service writes to who has booked a COVID-19 vaccination: at once, a week before and a day before, each once. */
export async function tellOfBookings(nation: Nation): Promise<void> {
  const now = nation.now().getTime();
  for (const booking of diaryOf(nation).bookings)
    if (booking.service.startsWith("COVID:") && booking.status === "Booked")
      if (Date.parse(startOf(booking)) > now) await tellOf(nation, booking);
}

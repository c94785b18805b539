import { z, type ZodType } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

// Plain JSON without an OpenAPI: shapes of the service's published source. Times are local and have no offset.

const standard = "Manage Your Appointments";
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
const span = z.object({ from: time, until: time });

const site = z.object({
  id: z.string().min(1),
  name: z.string(),
  address: z.string(),
  phoneNumber: z.string().nullish(),
  odsCode: z.string(),
  informationForCitizens: z.string().nullish(),
  accessibilities: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
});

const sites = z.array(
  z.object({
    site,
    /** Metres. */
    distance: z.number().nonnegative(),
  }),
);

const days = z.array(
  z.object({
    site: z.string(),
    days: z.array(z.object({ date: z.iso.date(), blocks: z.array(span) })),
  }),
);

const hours = z.object({ site: z.string(), date: z.iso.date(), hours: z.array(span) });

const slots = z.object({
  site: z.string(),
  slots: z.array(span.extend({ services: z.array(z.string()) })),
});

const madeBooking = z.object({ bookingReference: z.string().min(1) });

const booking = z.object({
  reference: z.string().min(1),
  from: localDateTime,
  /** Minutes. */
  duration: z.number().int().positive(),
  service: z.string(),
  site: z.string(),
  status: z.enum(["Provisional", "Booked", "Cancelled"]),
  attendeeDetails: z.object({ nhsNumber: z.string() }),
  created: z.string(),
});

export type Site = z.infer<typeof site>;
export type Sites = z.infer<typeof sites>;
export type Days = z.infer<typeof days>;
export type Hours = z.infer<typeof hours>;
export type Slots = z.infer<typeof slots>;
export type VaccinationBooking = z.infer<typeof booking>;

const reader =
  <T>(schema: ZodType<T>, what: string) =>
  (body: unknown): Reading<T> => {
    const parsed = schema.safeParse(body);
    return parsed.success
      ? read(parsed.data)
      : { ok: false, refusal: refusalOf(parsed.error, `${standard} ${what}`) };
  };

export const readSite = reader(site, "site");
export const readSites = reader(sites, "sites");
export const readDays = reader(days, "availability by days");
export const readHours = reader(hours, "availability by hours");
export const readSlots = reader(slots, "availability by slots");
export const readMadeBooking = reader(madeBooking, "booking made");
const readAnyBookings = reader(z.array(booking), "bookings");
const readAnyBooking = reader(booking, "booking");

function onlyAbout<T extends VaccinationBooking>(subject: NhsNumber, bookings: readonly T[]): Reading<null> {
  const place = bookings.findIndex(({ attendeeDetails }) => attendeeDetails.nhsNumber !== subject);
  if (place < 0) return read(null);
  const rule = `${standard}: a booking must be for the NHS number that was asked about`;
  return wrongPerson(`$[${place}].attendeeDetails.nhsNumber`, rule);
}

/** Bookings, all of them for `subject`: the service itself gives anyone's to whoever signs. */
export function readBookings(body: unknown, subject: NhsNumber): Reading<VaccinationBooking[]> {
  const all = readAnyBookings(body);
  if (!all.ok) return all;
  const guarded = onlyAbout(subject, all.value);
  return guarded.ok ? all : guarded;
}

/** One booking, which must be for `subject`. */
export function readBooking(body: unknown, subject: NhsNumber): Reading<VaccinationBooking> {
  const one = readAnyBooking(body);
  if (!one.ok) return one;
  const guarded = onlyAbout(subject, [one.value]);
  return guarded.ok ? one : guarded;
}

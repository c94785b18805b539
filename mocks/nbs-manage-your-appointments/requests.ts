import { londonWallClock } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { BookingRequest } from "#mocks/nation/vaccination-diary/appointments.ts";
import type { Attendee, CancellationReason, Contact } from "#mocks/nation/vaccination-diary/booking.ts";
import { BodyReader, type Complaint } from "./body.ts";

/** What a body asks for, or everything that is wrong with it. */
export type Asked<T> = { asked: T } | { complaints: Complaint[] };

const outcome = <T>(reader: BodyReader, asked: T): Asked<T> =>
  reader.complaints.length > 0 ? { complaints: reader.complaints } : { asked };

const MOST_SITES = 50;
const MOST_ATTENDEES = 5;

/** Who comes: the services that each of them wants. */
type Attendees = { attendees: { services: string[] }[] };

function readAttendees(reader: BodyReader): Attendees["attendees"] {
  const readers = reader.objects("attendees", "Provide a list of attendees.");
  if (readers.length > MOST_ATTENDEES)
    reader.complain("attendees", "Only a maximum of 5 attendees are allowed.");
  return readers.map((attendee, place) => {
    const services = attendee.texts("services", "Provide at least one service.");
    reader.include(`attendees[${place}]`, attendee);
    return { services };
  });
}

export type DaysQuery = Attendees & { sites: string[]; from: string; until: string };

/** Days are asked from tomorrow on. */
export function readDaysQuery(nation: Nation, body: unknown): Asked<DaysQuery> {
  const reader = new BodyReader(body);
  const sites = reader.texts("sites", "Provide a list of sites.");
  if (sites.length > MOST_SITES) reader.complain("sites", "Only a maximum of 50 sites are allowed.");
  const attendees = readAttendees(reader);
  const from = reader.day("from", "Provide a date in 'yyyy-MM-dd'");
  const until = reader.day("until", "Provide an until date in 'yyyy-MM-dd'");
  if (from && until && from > until) reader.complain("from", "'from' date must be before 'until' date");
  if (from && from <= nation.today()) reader.complain("from", "From date must be in the future.");
  return outcome(reader, { sites, attendees, from, until });
}

export type HoursQuery = Attendees & { site: string; date: string };

export function readHoursQuery(nation: Nation, body: unknown): Asked<HoursQuery> {
  const reader = new BodyReader(body);
  const site = reader.text("site", "Provide a site.");
  const attendees = readAttendees(reader);
  const date = reader.day("date", "Provide a date in 'yyyy-MM-dd'");
  if (date && date <= nation.today()) reader.complain("date", "Date must be in the future.");
  return outcome(reader, { site, attendees, date });
}

export type SlotsQuery = Attendees & { site: string; from: string; until: string };

export function readSlotsQuery(nation: Nation, body: unknown): Asked<SlotsQuery> {
  const reader = new BodyReader(body);
  const site = reader.text("site", "Provide a site.");
  const attendees = readAttendees(reader);
  const from = reader.dateTime("from", "Provide a from date time.");
  const until = reader.dateTime("until", "Provide an until date time.");
  if (from && from <= londonWallClock(nation.now()))
    reader.complain("from", "From date time must be in the future.");
  if (from.slice(0, 10) !== until.slice(0, 10))
    reader.complain("", "From date and until date must be on the same day.");
  else if (from && from >= until) reader.complain("", "'From' must be earlier than 'Until'");
  return outcome(reader, { site, attendees, from, until });
}

const CONTACT_TYPES = ["Phone", "Email", "Landline"] as const;

function readContacts(reader: BodyReader): Contact[] {
  return reader.objects("contactDetails", null).flatMap((contact, place) => {
    const type = contact.oneOf("type", CONTACT_TYPES, "Provide a valid contact type");
    const value = contact.text("value", "Provide a contact value");
    reader.include(`contactDetails[${place}]`, contact);
    return type ? [{ type, value }] : [];
  });
}

function readAttendee(nation: Nation, outer: BodyReader): Attendee {
  const reader = outer.object("attendeeDetails", "Provide attendee details");
  const nhsNumber = reader.text("nhsNumber", "Provide a valid Nhs number");
  if (nhsNumber && !/^\d{10}$/.test(nhsNumber)) reader.complain("nhsNumber", "Provide a valid Nhs number");
  const firstName = reader.text("firstName", "Provide a first name");
  const lastName = reader.text("lastName", "Provide a last name");
  const dateOfBirth = reader.day("dateOfBirth", "Provide a date in 'yyyy-MM-dd'");
  if (dateOfBirth >= nation.today()) reader.complain("dateOfBirth", "Date of birth must be in the past");
  outer.include("attendeeDetails", reader);
  return { nhsNumber, firstName, lastName, dateOfBirth };
}

const asObject = (value: unknown): Record<string, unknown> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

export function readBookingRequest(nation: Nation, body: unknown): Asked<BookingRequest> {
  const reader = new BodyReader(body);
  return outcome(reader, {
    site: reader.text("site", "A site identifier must be provided"),
    from: reader.dateTime("from", "Provide a date and time in 'yyyy-MM-dd HH:mm'"),
    duration: reader.number("duration", 1, 300, "Appointment duration must be between 1 and 300"),
    service: reader.text("service", "Provide a valid service"),
    attendee: readAttendee(nation, reader),
    contacts: readContacts(reader),
    additionalData: asObject(reader.raw("additionalData")),
    kind: reader.oneOf("kind", ["Provisional", "Booked"] as const, "Provide a valid kind") ?? "Provisional",
  });
}

export type ConfirmRequest = { contacts: Contact[]; related: string[]; old: string | null };

/** A confirmation may have no body at all; one with a body says contacts or what it replaces. */
export function readConfirmRequest(reference: string, body: unknown): Asked<ConfirmRequest> {
  if (body === null) return { asked: { contacts: [], related: [], old: null } };
  const reader = new BodyReader(body);
  if (!reader.has("contactDetails") && !reader.has("bookingToReschedule"))
    reader.complain("", "Request was not valid");
  const contacts = readContacts(reader);
  const old = reader.has("bookingToReschedule")
    ? reader.text("bookingToReschedule", "Provide a valid booking reference")
    : null;
  if (old === reference)
    reader.complain(
      "bookingToReschedule",
      "The booking to reschedule cannot be the primary booking reference",
    );
  const written = reader.raw("relatedBookings");
  const related = Array.isArray(written) ? written.map(String) : [];
  if (related.includes(reference))
    reader.complain("relatedBookings", "Related bookings must not include the primary booking reference");
  return outcome(reader, { contacts, related, old });
}

const REASONS: readonly CancellationReason[] = [
  "CancelledByCitizen",
  "CancelledBySite",
  "RescheduledByCitizen",
  "CancelledByService",
];

export type CancelRequest = { reason: CancellationReason; additionalData: Record<string, unknown> | null };

/** Without a reason it is the citizen who cancels. */
export function readCancelRequest(body: unknown): Asked<CancelRequest> {
  if (body === null) return { asked: { reason: "CancelledByCitizen", additionalData: null } };
  const reader = new BodyReader(body);
  const reason = reader.has("cancellationReason")
    ? reader.oneOf("cancellationReason", REASONS, "Provide a valid cancellation reason")
    : "CancelledByCitizen";
  return outcome(reader, {
    reason: reason ?? "CancelledByCitizen",
    additionalData: asObject(reader.raw("additionalData")),
  });
}

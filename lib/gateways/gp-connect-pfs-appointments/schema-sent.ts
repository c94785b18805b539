import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { odsCodeSystem } from "../fhir/elements.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

const definitions = "https://fhir.nhs.uk/STU3/StructureDefinition/";
const appointmentProfile = `${definitions}GPConnect-Appointment-1`;
const bookingOrganisation = `${definitions}Extension-GPConnect-BookingOrganisation-1`;
/** The reason that the surgery keeps where somebody books another time instead. */
export const changedReason = "Changed to another time";

const cancellationReason = `${definitions}Extension-GPConnect-AppointmentCancellationReason-1`;

const organisationTypes = "https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-OrganisationType-1";
const practiceType = "gp-practice";

/** Who books: the patient's own surgery, as the search for slots gave it. */
export interface BookingSurgery {
  readonly odsCode: string;
  readonly name: string;
  readonly telephone: string;
}

/** What is asked of the surgery. Times are ISO 8601 with London's offset; ids are those of the search. */
export interface BookingWish {
  /** One slot, or adjacent ones of one schedule, channel and type, in order. */
  readonly slots: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly location: string;
  readonly practitioner?: string;
  readonly surgery: BookingSurgery;
  /** When the person asked for it. */
  readonly created: string;
  /** The person's words; the surgery gives the description back, and never the reason. */
  readonly reason: string;
  /** What the surgery should know besides ("Needs an interpreter"). */
  readonly comment?: string;
}

const text = z.string().trim().min(1);
const ukLocalTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[01]:00$/, "must be UK local time with its offset");
const relative = (type: string) => z.string().regex(new RegExp(`^${type}/[A-Za-z0-9.-]{1,64}$`));

const containedOrganisation = z.object({
  resourceType: z.literal("Organization"),
  id: text,
  identifier: z.array(z.object({ system: z.literal(odsCodeSystem), value: text })).length(1),
  name: text,
  telecom: z.array(z.object({ system: text, value: text })).min(1),
});

const actors = z.union([relative("Patient"), relative("Location"), relative("Practitioner")]);

/** What GPConnect-Appointment-1 asks of every Appointment that is sent. */
const sentAppointment = z.looseObject({
  resourceType: z.literal("Appointment"),
  meta: z.object({
    profile: z.array(z.string()).refine((all) => all.includes(appointmentProfile), "must name the profile"),
  }),
  contained: z.array(containedOrganisation).min(1),
  extension: z
    .array(z.looseObject({ url: z.string() }))
    .refine(
      (all) => all.some(({ url }) => url === bookingOrganisation),
      "must name the booking organisation",
    ),
  start: ukLocalTime,
  end: ukLocalTime,
  slot: z.array(z.object({ reference: relative("Slot") })).min(1),
  created: ukLocalTime,
  participant: z
    .array(z.object({ actor: z.object({ reference: actors }), status: z.string() }))
    .min(1)
    .refine(
      (all) => all.filter(({ actor }) => actor.reference.startsWith("Patient/")).length === 1,
      "must hold exactly one patient",
    ),
});

const bookingRequest = sentAppointment.extend({
  status: z.literal("booked"),
  specialty: z.undefined({ error: "must not be sent" }).optional(),
});

const cancellationRequest = sentAppointment.extend({
  id: text,
  status: z.literal("cancelled"),
  extension: sentAppointment.shape.extension.refine(
    (all) => all.filter(({ url }) => url === cancellationReason).length === 1,
    "must hold one reason for cancelling",
  ),
});

export type BookingRequest = z.infer<typeof bookingRequest>;
export type CancellationRequest = z.infer<typeof cancellationRequest>;

/** Checks a request to book, ours or a published one. */
export function readBookingRequest(body: unknown): Reading<BookingRequest> {
  const parsed = bookingRequest.safeParse(body);
  if (!parsed.success)
    return { ok: false, refusal: refusalOf(parsed.error, "GPConnect-Appointment-1 (book)") };
  return read(parsed.data);
}

/** Checks a request to cancel, ours or a published one. */
export function readCancellationRequest(body: unknown): Reading<CancellationRequest> {
  const parsed = cancellationRequest.safeParse(body);
  if (!parsed.success)
    return { ok: false, refusal: refusalOf(parsed.error, "GPConnect-Appointment-1 (cancel)") };
  return read(parsed.data);
}

const accepted = (reference: string) => ({ actor: { reference }, status: "accepted" });

/** The request to book for `subject`. */
export function bookingRequestOf(subject: NhsNumber, wish: BookingWish): Reading<BookingRequest> {
  const { surgery, practitioner } = wish;
  const organisation = {
    resourceType: "Organization",
    id: "1",
    meta: { profile: [`${definitions}CareConnect-GPC-Organization-1`] },
    identifier: [{ system: odsCodeSystem, value: surgery.odsCode }],
    type: [{ coding: [{ system: organisationTypes, code: practiceType }] }],
    name: surgery.name,
    telecom: [{ system: "phone", value: surgery.telephone }],
  };
  const request = {
    resourceType: "Appointment",
    meta: { profile: [appointmentProfile] },
    contained: [organisation],
    extension: [{ url: bookingOrganisation, valueReference: { reference: "#1" } }],
    status: "booked",
    reason: [{ text: wish.reason }],
    description: wish.reason,
    start: wish.start,
    end: wish.end,
    slot: wish.slots.map((id) => ({ reference: `Slot/${id}` })),
    created: wish.created,
    ...(wish.comment === undefined ? {} : { comment: wish.comment }),
    participant: [
      accepted(`Patient/${subject}`),
      accepted(`Location/${wish.location}`),
      ...(practitioner === undefined ? [] : [accepted(`Practitioner/${practitioner}`)]),
    ],
  };
  return checked(request, readBookingRequest(request));
}

/**
 * The request to cancel: the appointment exactly as the surgery gave it, but for its status and the reason. What
 * this service does not read travels back unchanged, as the surgery demands.
 */
export function cancellationRequestOf(whole: unknown, reason: string): Reading<CancellationRequest> {
  const held = whole as Readonly<Record<string, unknown>>;
  const others = Array.isArray(held["extension"]) ? (held["extension"] as readonly { url?: string }[]) : [];
  const request = {
    ...held,
    status: "cancelled",
    extension: [
      ...others.filter(({ url }) => url !== cancellationReason),
      { url: cancellationReason, valueString: reason },
    ],
  };
  return checked(request, readCancellationRequest(request));
}

/** What goes out is the request itself: a schema would drop what it does not read. */
const checked = <T>(request: unknown, reading: Reading<T>): Reading<T> =>
  reading.ok ? read(request as T) : refused(reading.refusal.path, reading.refusal.rule);

/** Of which slots a search speaks: those that a practice offers to practices, and to this one. */
export const searchFilters = (surgery: string | undefined): readonly (readonly [string, string])[] => [
  ["searchFilter", `${organisationTypes}|${practiceType}`],
  ...(surgery === undefined ? [] : [["searchFilter", `${odsCodeSystem}|${surgery}`] as const]),
];

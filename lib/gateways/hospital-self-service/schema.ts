import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

const standard = "hospital self-service";
const instant = z.iso.datetime({ offset: true });

/** What one act is open for: until when, or why it is not. A reason of a new name may come. */
const option = z
  .object({ open: z.boolean(), until: instant.nullable(), because: z.string().nullable() })
  .refine(({ open, until }) => !open || until !== null, "an act that is open has an end");

const appointment = z.object({
  id: z.string().min(1),
  nhsNumber: z.string(),
  hospital: z.string().min(1),
  version: z.string().regex(/^[\w-]{1,64}$/),
  status: z.enum(["booked", "fulfilled", "cancelled", "noshow"]),
  start: instant.nullable(),
  confirmedAt: instant.nullable(),
  cancelledBy: z.enum(["hospital", "patient"]).nullable(),
  movedFrom: z.object({ start: instant, at: instant }).nullable(),
  clinician: z.string().min(1).nullable(),
  preparation: z.array(z.string().min(1)).max(20),
  options: z.object({ confirm: option, askToChange: option, cancel: option }),
  // Until which day the hospital takes to answer what was asked; a hospital need not say.
  answerBy: z.iso.date().nullish(),
});

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);

const hospital = z.object({
  odsCode: z.string().min(1),
  name: z.string().min(1),
  contact: z.object({
    name: z.string().min(1),
    telephone: z.string().min(1),
    hours: z.array(z.object({ day: weekday, opens: clockTime, closes: clockTime })).max(14),
  }),
});

const everything = z.object({
  nhsNumber: z.string(),
  hospitals: z.array(hospital).max(500),
  appointments: z.array(appointment).max(500),
});

/** An appointment as its hospital's own system tells it, with what its patient can do about it. */
export type OwnAppointment = z.infer<typeof appointment>;

/** A hospital that lets patients act on appointments, with the office that books them. */
export type OfferingHospital = z.infer<typeof hospital>;

export interface SelfService {
  readonly hospitals: readonly OfferingHospital[];
  readonly appointments: readonly OwnAppointment[];
}

const wrongPerson = <T>(path: string): Reading<T> => refused(path, `${standard}: is about somebody else`);

/** What the hospitals that offer it say about `subject`, and about nobody else. */
export function readSelfService(body: unknown, subject: NhsNumber): Reading<SelfService> {
  const parsed = everything.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  const { nhsNumber, hospitals, appointments } = parsed.data;
  const strange = appointments.findIndex((one) => one.nhsNumber !== subject);
  if (nhsNumber !== subject) return wrongPerson("$.nhsNumber");
  if (strange !== -1) return wrongPerson(`$.appointments[${strange}].nhsNumber`);
  return read({ hospitals, appointments });
}

/** One appointment of `subject`. */
export function readOwnAppointment(body: unknown, subject: NhsNumber): Reading<OwnAppointment> {
  const parsed = appointment.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  return parsed.data.nhsNumber === subject ? read(parsed.data) : wrongPerson("$.nhsNumber");
}

/** What a patient can do with an appointment, in the hospital's words. */
export type AskedOfHospital =
  | { readonly act: "confirm" }
  | { readonly act: "ask-to-change"; readonly words: string; readonly days: readonly string[] }
  | { readonly act: "cancel"; readonly reason: string };

import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

const standard = "waiting list service";
const instant = z.iso.datetime({ offset: true });

/** Whether an act is open; why not may be of a new name. */
const option = z.object({ open: z.boolean(), because: z.string().nullable() });

const change = z
  .object({
    id: z.string().min(1),
    nhsNumber: z.string(),
    pathway: z.string().min(1),
    reference: z.string().min(1).max(40),
    status: z.enum(["received", "looked-at", "answered"]),
    sentAt: instant,
    /** Of a new name too. */
    what: z.array(z.string()).max(20),
    words: z.string(),
    answerBy: z.iso.date(),
    lookedAt: instant.nullable(),
    answer: z.object({ at: instant, text: z.string().min(1) }).nullable(),
  })
  .refine(({ status, answer }) => (status === "answered") === (answer !== null), "answered has an answer");

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);

const place = z.object({
  pathway: z.string().min(1),
  nhsNumber: z.string(),
  hospital: z.string().min(1),
  version: z.string().regex(/^[\w-]{1,64}$/),
  contact: z.object({
    name: z.string().min(1),
    telephone: z.string().min(1),
    hours: z.array(z.object({ day: weekday, opens: clockTime, closes: clockTime })).max(14),
  }),
  /** The appointment that was waited for, by its id in the hospital’s system. */
  date: z.object({ appointment: z.string().min(1), start: instant }).nullable(),
  tellChange: option,
  withdraw: option,
  withdrawn: z.object({ at: instant, reference: z.string().min(1).max(40) }).nullable(),
  changes: z.array(change).max(200),
});

const everything = z.object({ nhsNumber: z.string(), entries: z.array(place).max(200) });

/** What somebody told a department while they wait, and how far it is. */
export type ListChange = z.infer<typeof change>;

/** A place on a waiting list, as its department tells it. */
export type ListPlace = z.infer<typeof place>;

const wrongPerson = <T>(path: string): Reading<T> => refused(path, `${standard}: is about somebody else`);

/** Every place of `subject` on a list, and nobody else's. */
export function readPlaces(body: unknown, subject: NhsNumber): Reading<readonly ListPlace[]> {
  const parsed = everything.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  const { nhsNumber, entries } = parsed.data;
  if (nhsNumber !== subject) return wrongPerson("$.nhsNumber");
  const strange = entries.findIndex(
    (one) => one.nhsNumber !== subject || one.changes.some((told) => told.nhsNumber !== subject),
  );
  return strange === -1 ? read(entries) : wrongPerson(`$.entries[${strange}]`);
}

/** One message of `subject`. */
export function readChange(body: unknown, subject: NhsNumber): Reading<ListChange> {
  const parsed = change.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  return parsed.data.nhsNumber === subject ? read(parsed.data) : wrongPerson("$.nhsNumber");
}

/** One place of `subject`. */
export function readPlace(body: unknown, subject: NhsNumber): Reading<ListPlace> {
  const parsed = place.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  return parsed.data.nhsNumber === subject ? read(parsed.data) : wrongPerson("$.nhsNumber");
}

/** What is different, as a FHIR Communication (R4). */
export interface ChangeCommunication {
  readonly resourceType: "Communication";
  readonly status: "completed";
  readonly reasonCode: readonly {
    readonly coding: readonly [{ readonly system: string; readonly code: string }];
  }[];
  readonly payload: readonly [{ readonly contentString: string }];
}

/** Leaving a list, in the department's codes. */
export interface AskedToLeave {
  readonly reason: string;
}

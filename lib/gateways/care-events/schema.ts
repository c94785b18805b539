import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const standard = "care events";
const instant = z.iso.datetime({ offset: true });
const words = z.string().min(1).max(2_000);
const id = z.string().min(1).max(64);

/** A change that nobody here knows condemns the answer: it could be a medicine that must not be taken. */
const medicine = z.object({
  change: z.enum(["started", "stopped", "changed"]),
  name: words,
  dose: words.nullable(),
  before: words.nullable(),
  why: words.nullable(),
});

const discharge = z.object({
  reason: words.nullable(),
  medicines: z.array(medicine).max(100),
  followUp: z.array(words).max(50),
  warningSigns: z.array(z.object({ sign: words, todo: words })).max(50),
  /** Id of the hospital's letter at the patient care aggregator. */
  letter: id.nullable(),
  planChanged: z.boolean(),
});

const event = z.object({
  id,
  /** Of a new name too: then only that something happened is known. */
  kind: z.string().min(1),
  at: instant,
  place: z.object({ odsCode: z.string().min(1), name: words }),
  ward: z.object({ name: words, telephone: z.string().min(1).nullable() }).nullable(),
  discharge: discharge.nullable(),
  private: z.boolean().default(false),
});

const events = z.object({ person: z.string(), events: z.array(event).max(1_000) });

/** Something that happened in a person's care. */
export type CareEvent = z.infer<typeof event>;

const device = z.object({
  id,
  kind: z.string().min(1),
  name: words,
  status: z.string().min(1),
  battery: z.number().min(0).max(100).nullable(),
  lastSeen: instant.nullable(),
});

const alert = z.object({ id, kind: z.string().min(1), at: instant, device: id, outcome: z.string().min(1) });

const telecare = z.object({
  person: z.string(),
  telecare: z
    .object({
      centre: z.object({ name: words, telephone: z.string().min(1) }),
      devices: z.array(device).max(50),
      alerts: z.array(alert).max(1_000),
    })
    .nullable(),
});

/** A person's alarm at home: whom it calls, its devices, and what they told. */
export type Telecare = NonNullable<z.infer<typeof telecare>["telecare"]>;

const feed = z.object({
  events: z
    .array(
      z.object({
        event: id,
        person: z.string().transform((digits) => digits as NhsNumber),
        at: instant,
        relationships: z.array(z.string().min(1)).max(500),
      }),
    )
    .max(1_000),
  cursor: z.string().min(1),
  more: z.boolean(),
});

/** Some of the feed, oldest first; it says of whom and when, under which relationships, and never what. */
export type CareFeed = z.infer<typeof feed>;

export function readEvents(body: unknown, subject: NhsNumber): Reading<readonly CareEvent[]> {
  const parsed = events.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (parsed.data.person !== subject)
    return wrongPerson("$.person", `${standard}: must be about the person asked for`);
  return read(parsed.data.events);
}

export function readTelecare(body: unknown, subject: NhsNumber): Reading<Telecare | null> {
  const parsed = telecare.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (parsed.data.person !== subject)
    return wrongPerson("$.person", `${standard}: must be about the person asked for`);
  return read(parsed.data.telecare);
}

export function readFeed(body: unknown): Reading<CareFeed> {
  const parsed = feed.safeParse(body);
  return parsed.success ? read(parsed.data) : { ok: false, refusal: refusalOf(parsed.error, standard) };
}

import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const standard = "data opt-out";

const session = z.object({ session: z.uuid() });
const deliveries = z.object({
  nhsNumber: z.string(),
  deliveries: z.array(z.object({ type: z.enum(["sms", "email"]), to: z.string() })),
});
const preference = z.object({
  nhsNumber: z.string(),
  opted_out: z.enum(["active", "inactive"]),
  since: z.string().nullable(),
});
const saved = z.object({ preference_saved: z.literal(true) });

/** Where a one-time code can be sent; `to` shows its end only. */
export type Delivery = z.infer<typeof deliveries>["deliveries"][number];

/** Whether the person has opted out, and since when (null where they never said). */
export interface OptOut {
  readonly optedOut: boolean;
  readonly since: string | null;
}

function parse<T>(schema: z.ZodType<T>, body: unknown): Reading<T> {
  const parsed = schema.safeParse(body);
  return parsed.success ? read(parsed.data) : { ok: false, refusal: refusalOf(parsed.error, standard) };
}

function about<T extends { nhsNumber: string }>(reading: Reading<T>, subject: NhsNumber): Reading<T> {
  if (!reading.ok || reading.value.nhsNumber === subject) return reading;
  return wrongPerson("$.nhsNumber", "must be the NHS number that was asked about");
}

export function readSession(body: unknown): Reading<string> {
  const reading = parse(session, body);
  return reading.ok ? read(reading.value.session) : reading;
}

export function readDeliveries(body: unknown, subject: NhsNumber): Reading<readonly Delivery[]> {
  const reading = about(parse(deliveries, body), subject);
  return reading.ok ? read(reading.value.deliveries) : reading;
}

export function readPreference(body: unknown, subject: NhsNumber): Reading<OptOut> {
  const reading = about(parse(preference, body), subject);
  if (!reading.ok) return reading;
  return read({ optedOut: reading.value.opted_out === "active", since: reading.value.since });
}

export function readSaved(body: unknown): Reading<true> {
  const reading = parse(saved, body);
  return reading.ok ? read(true) : reading;
}

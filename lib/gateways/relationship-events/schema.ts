import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const happenings = [
  "applied",
  "granted",
  "rejected",
  "withdrawn",
  "suspended",
  "ended",
  "reactivated",
  "marked-as-error",
  "changed",
] as const;

/** An event between two people. It never says why. */
export interface RelationshipEvent {
  readonly id: string;
  /** Id of the Consent. */
  readonly relationship: string;
  readonly patient: NhsNumber;
  readonly performer: NhsNumber;
  readonly happened: (typeof happenings)[number];
  /** When it happened, in ISO 8601. */
  readonly at: string;
}

export interface RelationshipEvents {
  readonly events: readonly RelationshipEvent[];
  /** Where to go on from; to be kept only when the events have been dealt with. */
  readonly cursor: string;
  /** There is more to fetch at once. */
  readonly more: boolean;
}

const nhsNumber = z
  .string()
  .regex(/^\d{10}$/)
  .transform((digits) => digits as NhsNumber);

const answer = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      relationship: z.string(),
      patient: nhsNumber,
      performer: nhsNumber,
      // What nobody has published yet is a change like any other: whoever hears of it looks again.
      happened: z.enum(happenings).catch("changed"),
      at: z.string(),
    }),
  ),
  cursor: z.string(),
  more: z.boolean(),
});

/** An answer of the feed; there is no person whom it must be about. */
export function readEvents(body: unknown): Reading<RelationshipEvents> {
  const parsed = answer.safeParse(body);
  return parsed.success
    ? read(parsed.data)
    : { ok: false, refusal: refusalOf(parsed.error, "relationship events (not public)") };
}

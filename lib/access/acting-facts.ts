import "server-only";
import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { accessCodes } from "#lib/access-code.ts";

const number = z
  .string()
  .regex(/^\d{10}$/)
  .transform((digits) => digits as NhsNumber);

/** What is known of one relationship between two people, as it is kept (encrypted) with the session that asked. */
export const actingFacts = z.object({
  /** Id of the Consent. */
  role: z.string(),
  performer: number,
  patient: number,
  status: z.enum(["proposed", "active", "rejected", "inactive", "entered-in-error"]),
  /** Published code of why it stands so. */
  reason: z.string().nullable(),
  basis: z.string().nullable(),
  start: z.string().nullable(),
  /** The last instant at which it holds. */
  end: z.string().nullable(),
  created: z.string().nullable(),
  updated: z.string().nullable(),
  /** When a surgery last said yes. */
  verified: z.string().nullable(),
  grantor: z.string().nullable(),
  given: z.string().nullable(),
  family: z.string().nullable(),
  birthDate: z.string().nullable(),
  access: z.array(z.enum(accessCodes)),
  /** Age at which the patient's surgery reviews it. */
  reviewAge: z.number(),
  /** Ages for which a surgery decided beforehand that it goes on. */
  reviewedFor: z.array(z.number()),
});

export type ActingFacts = Readonly<z.infer<typeof actingFacts>>;

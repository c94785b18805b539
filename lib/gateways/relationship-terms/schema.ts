import { z } from "zod";
import { accessCodes, type AccessCode } from "#lib/access-code.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const standard = "relationship terms";

export type TermsAccess = AccessCode;

const terms = z.object({
  id: z.string().min(1).max(64),
  /** Of a new name too: what nobody here knows is never granted. */
  access: z.array(z.string()).max(50),
  reviewAge: z.number().int().min(0).max(16).nullable(),
  reviewedFor: z.array(z.number().int()).max(20),
  patient: z.string(),
  performer: z.string(),
  updated: z.iso.datetime({ offset: true }),
});

const everything = z.object({ roles: z.array(terms).max(500) });

/** What a role grants, and when its patient's surgery looks at it again. */
export interface RoleTerms {
  /** The id of the Consent in the Validated Relationships Service. */
  readonly id: string;
  readonly access: readonly TermsAccess[];
  /** The age of the patient at which the surgery reviews a parent's access; null: it did not say. */
  readonly reviewAge: number | null;
  /** Ages for which the surgery has decided already that the role goes on. */
  readonly reviewedFor: readonly number[];
  readonly patient: NhsNumber;
  readonly performer: NhsNumber;
  /** When the role was last changed: an instant in ISO 8601. */
  readonly updated: string;
}

/** The terms that were understood, and how many codes were dropped because nobody here knows them. */
export interface Understood<T> {
  readonly terms: T;
  readonly dropped: number;
}

type Raw = z.infer<typeof terms>;

function understood(raw: Raw): Understood<RoleTerms> {
  const access = accessCodes.filter((code) => raw.access.includes(code));
  const known: readonly string[] = accessCodes;
  const dropped = raw.access.filter((code) => !known.includes(code)).length;
  const [patient, performer] = [raw.patient as NhsNumber, raw.performer as NhsNumber];
  return { terms: { ...raw, access, patient, performer }, dropped };
}

/** The terms of every role that has `subject` on one side; one of somebody else condemns the answer. */
export function readAllTerms(
  body: unknown,
  subject: NhsNumber,
  side: "performer" | "patient",
): Reading<Understood<readonly RoleTerms[]>> {
  const parsed = everything.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  const strange = parsed.data.roles.findIndex((role) => role[side] !== subject);
  if (strange !== -1)
    return wrongPerson(`$.roles[${strange}].${side}`, `${standard}: a role must have the asker on that side`);
  const all = parsed.data.roles.map(understood);
  return read({
    terms: all.map((one) => one.terms),
    dropped: all.reduce((sum, one) => sum + one.dropped, 0),
  });
}

/** The terms of one role of which `subject` is one of the two. */
export function readTerms(body: unknown, subject: NhsNumber): Reading<Understood<RoleTerms>> {
  const parsed = terms.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (parsed.data.patient !== subject && parsed.data.performer !== subject)
    return wrongPerson("$.patient", `${standard}: a role must have the asker on one side`);
  return read(understood(parsed.data));
}

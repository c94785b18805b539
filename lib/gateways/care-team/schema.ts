import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const standard = "care team";
const words = z.string().min(1).max(500);
const date = z.iso.date();

const member = z.object({
  id: z.string().min(1).max(64),
  name: words,
  role: words,
  does: words.nullable(),
  organisation: words,
  telephone: words.nullable(),
  hours: words.nullable(),
  last: z.object({ what: words, on: date }).nullable(),
  /** No longer in the team since that day. */
  left: date.nullable(),
});

const team = z.object({ person: z.string(), members: z.array(member).max(200) });

/** Somebody who looks after a person, or did. */
export type TeamMember = z.infer<typeof member>;

export function readTeam(body: unknown, subject: NhsNumber): Reading<readonly TeamMember[]> {
  const parsed = team.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (parsed.data.person !== subject)
    return wrongPerson("$.person", `${standard}: must be about the person asked for`);
  return read(parsed.data.members);
}

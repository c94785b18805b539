import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const said = z.enum(["yes", "no", "not-stated"]);

const organs = z.object({
  heart: said,
  lungs: said,
  kidneys: said,
  liver: said,
  corneas: said,
  pancreas: said,
  smallBowel: said,
  tissue: said,
});

const registration = z.object({
  nhsNumber: z.string(),
  id: z.string().min(1),
  version: z.number().int().positive(),
  decision: z.enum(["opt-in", "opt-out", "appointed-representative"]),
  all: said.nullable(),
  organs: organs.nullable(),
  faith: said,
  representatives: z.array(z.object({ name: z.string(), telephone: z.string() })),
  registeredAt: z.string(),
  updatedAt: z.string(),
});

/** What the person told the register last. */
export type DonorRegistration = z.infer<typeof registration>;

/** A decision as it is sent: `all: "yes"` leaves every organ "not-stated". */
export type DonorDecision = Pick<
  DonorRegistration,
  "decision" | "all" | "organs" | "faith" | "representatives"
>;

/** A registration of `subject`; anybody else's is refused. */
export function readRegistration(body: unknown, subject: NhsNumber): Reading<DonorRegistration> {
  const parsed = registration.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "organ donor register") };
  if (parsed.data.nhsNumber === subject) return read(parsed.data);
  return wrongPerson("$.nhsNumber", "must be the NHS number that was asked about");
}

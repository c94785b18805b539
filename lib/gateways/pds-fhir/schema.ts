import type { NhsNumber } from "#lib/nhs-number.ts";
import { onlyAbout } from "../fhir/person-guard.ts";
import { patient, type Patient } from "../fhir/r4.ts";
import { hasUnknownModifier } from "../fhir/bundle.ts";
import { read, refused, refusalOf, type Reading } from "../fhir/reading.ts";

/**
 * A Patient as PDS answers `GET /Patient/{id}`. A superseded number is answered with the surviving record under
 * another number: that is somebody whom nobody asked about here, and is refused.
 */
export function readPatient(body: unknown, subject: NhsNumber): Reading<Patient> {
  const parsed = patient.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 Patient (PDS)") };
  if (hasUnknownModifier(body))
    return refused("$.modifierExtension", "FHIR R4: a modifier that is not understood must not be ignored");
  const resource = { ...(body as Record<string, unknown>) };
  const guarded = onlyAbout(subject, [{ path: "$", fullUrl: null, resource }]);
  return guarded.ok ? read(parsed.data) : guarded;
}

import { odsCodeSystem } from "#lib/gateways/fhir/elements.ts";
import type { PdsPatient } from "#lib/gateways/pds-fhir/schema.ts";

/** The ODS code of the surgery at which somebody is registered; null where PDS names none, as for a restricted record. */
export function toSurgeryCode({ generalPractitioner = [] }: PdsPatient): string | null {
  const codes = generalPractitioner.flatMap(({ identifier }) =>
    identifier?.system === odsCodeSystem && identifier.value ? [identifier.value] : [],
  );
  return codes[0] ?? null;
}

import { z } from "zod";
import { codeableConcept, reference } from "../fhir/elements.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const healthcareService = z.object({
  resourceType: z.literal("HealthcareService"),
  id: z.string(),
  name: z.string(),
  providedBy: reference.optional(),
  type: z.array(codeableConcept).optional(),
  specialty: z.array(codeableConcept).optional(),
  location: z.array(reference).optional(),
  endpoint: z.array(z.unknown()).optional(),
});

export interface HealthcareService {
  readonly id: string;
  readonly name: string;
  /** ODS codes of the hospital and of the site; their names and telephones are the service search's to tell. */
  readonly providedBy: string | null;
  readonly site: string | null;
  readonly specialty: string | null;
  /** Published code of the kind of appointment (`FIRST_OUTPATIENT`). */
  readonly appointmentType: string | null;
  /** Times can be picked online. */
  readonly directlyBookable: boolean;
}

export function readHealthcareService(body: unknown): Reading<HealthcareService> {
  const parsed = healthcareService.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 HealthcareService") };
  const { id, name, providedBy, type, specialty, location, endpoint = [] } = parsed.data;
  return read({
    id,
    name,
    providedBy: providedBy?.identifier?.value ?? null,
    site: location?.[0]?.identifier?.value ?? null,
    specialty: specialty?.[0]?.coding?.[0]?.display ?? null,
    appointmentType: type?.[0]?.coding?.[0]?.code ?? null,
    directlyBookable: endpoint.length > 0,
  });
}

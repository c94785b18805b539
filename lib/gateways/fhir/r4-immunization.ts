import { z } from "zod";
import { codeableConcept, identifier, quantity, reference, resourceBase } from "./elements.ts";

const concept = codeableConcept.optional();

/** FHIR R4 Immunization as UK Core profiles it: required here is what R4 itself requires. */
export const immunization = z.object({
  ...resourceBase,
  resourceType: z.literal("Immunization"),
  extension: z.array(z.object({ url: z.string(), valueCodeableConcept: concept })).optional(),
  identifier: z.array(identifier).optional(),
  status: z.enum(["completed", "entered-in-error", "not-done"]),
  statusReason: concept,
  vaccineCode: codeableConcept,
  patient: reference,
  occurrenceDateTime: z.string().optional(),
  occurrenceString: z.string().optional(),
  recorded: z.string().optional(),
  /** false: somebody told it, and whoever recorded it did not see it given. */
  primarySource: z.boolean().optional(),
  location: reference.optional(),
  manufacturer: reference.optional(),
  lotNumber: z.string().optional(),
  expirationDate: z.string().optional(),
  site: concept,
  route: concept,
  doseQuantity: quantity.optional(),
  performer: z.array(z.object({ actor: reference })).optional(),
  reasonCode: z.array(codeableConcept).optional(),
  protocolApplied: z
    .array(
      z.object({
        targetDisease: z.array(codeableConcept).optional(),
        doseNumberPositiveInt: z.number().int().positive().optional(),
        doseNumberString: z.string().optional(),
      }),
    )
    .optional(),
});

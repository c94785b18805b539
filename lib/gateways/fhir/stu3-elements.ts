import { z } from "zod";
import { annotation, codeableConcept, reference } from "./elements.ts";

// Elements as FHIR STU3 and Care Connect have them in the areas of a GP record.

const plainExtension = z.object({
  url: z.string(),
  valueCode: z.string().optional(),
  valueString: z.string().optional(),
  valueDateTime: z.string().optional(),
  valueReference: reference.optional(),
  valueCodeableConcept: codeableConcept.optional(),
  valuePositiveInt: z.number().optional(),
  valueUnsignedInt: z.number().optional(),
});

/** An extension, which may hold others one level deep. */
export const extensions = z
  .array(plainExtension.extend({ extension: z.array(plainExtension).optional() }))
  .optional();

/** A decimal; published answers print some as text. */
const decimal = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);

/** A quantity, whose unit may be told in an extension. */
export const amount = z.object({
  value: decimal.optional(),
  unit: z.string().optional(),
  extension: extensions,
});
export const note = z.array(annotation).optional();

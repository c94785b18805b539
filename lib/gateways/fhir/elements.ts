import { z } from "zod";

// Elements that STU3 and R4 share. Objects drop fields that we do not read; codes that decide something are strict.

const coding = z.object({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});

export const codeableConcept = z.object({ coding: z.array(coding).optional(), text: z.string().optional() });

export const period = z.object({ start: z.string().optional(), end: z.string().optional() });

export const identifier = z.object({
  system: z.string().optional(),
  value: z.string().optional(),
  period: period.optional(),
});

export const reference = z.object({
  reference: z.string().optional(),
  identifier: identifier.optional(),
  display: z.string().optional(),
});

export const quantity = z.object({
  value: z.number().optional(),
  comparator: z.enum(["<", "<=", ">=", ">"]).optional(),
  unit: z.string().optional(),
  system: z.string().optional(),
  code: z.string().optional(),
});

const range = z.object({ low: quantity.optional(), high: quantity.optional() });

const ratio = z.object({ numerator: quantity.optional(), denominator: quantity.optional() });

export const annotation = z.object({
  text: z.string(),
  time: z.string().optional(),
  authorString: z.string().optional(),
  authorReference: reference.optional(),
});

export const humanName = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
  prefix: z.array(z.string()).optional(),
  period: period.optional(),
});

export const contactPoint = z.object({
  system: z.string().optional(),
  value: z.string().optional(),
  use: z.string().optional(),
  period: period.optional(),
});

export const address = z.object({
  line: z.array(z.string()).optional(),
  city: z.string().optional(),
  district: z.string().optional(),
  postalCode: z.string().optional(),
});

const meta = z.object({
  versionId: z.string().optional(),
  lastUpdated: z.string().optional(),
  tag: z.array(coding).optional(),
  security: z.array(coding).optional(),
});

export const extension = z.object({
  url: z.string(),
  valueCode: z.string().optional(),
  valueAnnotation: annotation.optional(),
});

/** What every resource has. */
export const resourceBase = {
  id: z.string().optional(),
  meta: meta.optional(),
  contained: z.array(z.looseObject({ resourceType: z.string(), id: z.string().optional() })).optional(),
};

/** Observation.value[x], of which at most one is present. */
export const observationValues = {
  valueQuantity: quantity.optional(),
  valueCodeableConcept: codeableConcept.optional(),
  valueString: z.string().optional(),
  valueRange: range.optional(),
  valueRatio: ratio.optional(),
  valueDateTime: z.string().optional(),
  // Kinds of value that are noticed, but not read.
  valueBoolean: z.boolean().optional(),
  valueTime: z.string().optional(),
  valuePeriod: period.optional(),
  valueSampledData: z.unknown().optional(),
  valueAttachment: z.unknown().optional(),
  dataAbsentReason: codeableConcept.optional(),
};

export const referenceRange = z.object({
  low: quantity.optional(),
  high: quantity.optional(),
  type: codeableConcept.optional(),
  appliesTo: z.array(codeableConcept).optional(),
  age: range.optional(),
  text: z.string().optional(),
});

export type CodeableConcept = z.infer<typeof codeableConcept>;
export type Reference = z.infer<typeof reference>;
export type Quantity = z.infer<typeof quantity>;
export type Annotation = z.infer<typeof annotation>;
export type HumanName = z.infer<typeof humanName>;
export type ContactPoint = z.infer<typeof contactPoint>;

export const nhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
export const odsCodeSystem = "https://fhir.nhs.uk/Id/ods-organization-code";
export const snomed = "http://snomed.info/sct";

import { z } from "zod";
import type { Dialect } from "./bundle.ts";
import { codeableConcept, humanName, identifier, period, reference, resourceBase } from "./elements.ts";
import { patient } from "./r4.ts";

// FHIR R4 as the Validated Relationships Service speaks it: the least that this service reads.

/** A reference by identifier, which is how this service names people. */
const person = z.object({ identifier: z.object({ system: z.string().optional(), value: z.string() }) });

export const consent = z.object({
  ...resourceBase,
  resourceType: z.literal("Consent"),
  id: z.string(),
  status: z.enum(["proposed", "active", "rejected", "inactive", "entered-in-error"]),
  patient: person,
  dateTime: z.string().optional(),
  performer: z.tuple([person]),
  policyRule: codeableConcept.optional(),
  verification: z
    .array(z.object({ verified: z.boolean(), verificationDate: z.string().optional() }))
    .optional(),
  provision: z.object({ period: period.optional() }).optional(),
  extension: z
    .array(
      z.object({
        url: z.string(),
        valueCodeableConcept: codeableConcept.optional(),
        valueReference: reference.optional(),
      }),
    )
    .optional(),
});

const relatedPerson = z.object({
  ...resourceBase,
  resourceType: z.literal("RelatedPerson"),
  identifier: z.array(identifier).min(1),
  patient: person,
  relationship: z.array(codeableConcept).optional(),
  name: z.array(humanName).optional(),
  birthDate: z.string().optional(),
});

const relationshipResource = z.discriminatedUnion("resourceType", [consent, relatedPerson, patient]);

export type RelationshipResource = z.infer<typeof relationshipResource>;

export const relationshipDialect: Dialect<RelationshipResource> = {
  standard: "FHIR R4",
  resource: relationshipResource,
  types: new Set(relationshipResource.options.map((option) => option.shape.resourceType.value)),
};

export type Consent = z.infer<typeof consent>;
export type RelatedPerson = z.infer<typeof relatedPerson>;

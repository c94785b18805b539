import { z } from "zod";
import type { Dialect } from "./bundle.ts";
import {
  annotation,
  codeableConcept,
  extension,
  observationValues,
  reference,
  referenceRange,
  resourceBase,
} from "./elements.ts";
import * as r4 from "./r4.ts";

// FHIR STU3 (3.0.1), Care Connect: the least that this service reads. Where STU3 and R4 agree, R4's schema serves.

/** `related` holds what R4 calls `hasMember`, `comment` what it calls `note`, and `interpretation` is one concept. */
export const observation = r4.observation
  .omit({
    hasMember: true,
    derivedFrom: true,
    note: true,
    interpretation: true,
    component: true,
    valueInteger: true,
  })
  .extend({
    comment: z.string().optional(),
    interpretation: codeableConcept.optional(),
    related: z
      .array(
        z.object({
          type: z
            .enum(["has-member", "derived-from", "sequel-to", "replaces", "qualified-by", "interfered-by"])
            .optional(),
          target: reference,
        }),
      )
      .optional(),
    component: z
      .array(
        z.object({
          code: codeableConcept,
          ...observationValues,
          interpretation: codeableConcept.optional(),
          referenceRange: z.array(referenceRange).optional(),
        }),
      )
      .optional(),
  });

export const diagnosticReport = r4.diagnosticReport
  .omit({ performer: true, resultsInterpreter: true, conclusionCode: true })
  .extend({
    performer: z.array(z.object({ role: codeableConcept.optional(), actor: reference })).optional(),
    codedDiagnosis: z.array(codeableConcept).optional(),
  });

export const procedureRequest = z.object({
  ...resourceBase,
  resourceType: z.literal("ProcedureRequest"),
  status: z.enum(["draft", "active", "suspended", "completed", "entered-in-error", "cancelled", "unknown"]),
  intent: z.string(),
  code: codeableConcept,
  subject: reference,
  authoredOn: z.string().optional(),
  requester: z.object({ agent: reference }).optional(),
  note: z.array(annotation).optional(),
});

export const list = z.object({
  ...resourceBase,
  resourceType: z.literal("List"),
  extension: z.array(extension).optional(),
  status: z.enum(["current", "retired", "entered-in-error"]),
  mode: z.enum(["working", "snapshot", "changes"]),
  code: codeableConcept.optional(),
  subject: reference.optional(),
  entry: z.array(z.object({ item: reference, deleted: z.boolean().optional() })).optional(),
  emptyReason: codeableConcept.optional(),
});

/** Published responses of the operation print one general practitioner where STU3 asks for a list; both are read. */
export const oneOrMore = z.preprocess(
  (value) => (Array.isArray(value) || value === undefined ? value : [value]),
  z.array(reference).optional(),
);

export const patient = r4.patient.extend({
  generalPractitioner: oneOrMore,
  managingOrganization: reference.optional(),
});

const stu3Resource = z.discriminatedUnion("resourceType", [
  observation,
  diagnosticReport,
  r4.specimen,
  procedureRequest,
  list,
  patient,
  r4.organization,
  r4.practitioner,
  r4.practitionerRole,
]);

export type Stu3Resource = z.infer<typeof stu3Resource>;

export const stu3Dialect: Dialect<Stu3Resource> = {
  standard: "FHIR STU3",
  resource: stu3Resource,
  types: new Set(stu3Resource.options.map((option) => option.shape.resourceType.value)),
};

export type Observation = z.infer<typeof observation>;
export type List = z.infer<typeof list>;

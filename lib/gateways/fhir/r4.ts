import { z } from "zod";
import type { Dialect } from "./bundle.ts";
import {
  address,
  annotation,
  codeableConcept,
  contactPoint,
  extension,
  humanName,
  identifier,
  observationValues,
  period,
  reference,
  referenceRange,
  resourceBase,
} from "./elements.ts";

// FHIR R4 (4.0.1), UK Core: the least that this service reads. Required here is what R4 itself requires.

export const observation = z.object({
  ...resourceBase,
  resourceType: z.literal("Observation"),
  status: z.enum([
    "registered",
    "preliminary",
    "final",
    "amended",
    "corrected",
    "cancelled",
    "entered-in-error",
    "unknown",
  ]),
  code: codeableConcept,
  subject: reference.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: period.optional(),
  issued: z.string().optional(),
  performer: z.array(reference).optional(),
  ...observationValues,
  valueInteger: z.number().optional(),
  interpretation: z.array(codeableConcept).optional(),
  note: z.array(annotation).optional(),
  specimen: reference.optional(),
  referenceRange: z.array(referenceRange).optional(),
  hasMember: z.array(reference).optional(),
  derivedFrom: z.array(reference).optional(),
  component: z
    .array(
      z.object({
        code: codeableConcept,
        ...observationValues,
        interpretation: z.array(codeableConcept).optional(),
        referenceRange: z.array(referenceRange).optional(),
      }),
    )
    .optional(),
});

export const diagnosticReport = z.object({
  ...resourceBase,
  resourceType: z.literal("DiagnosticReport"),
  extension: z.array(extension).optional(),
  status: z.enum([
    "registered",
    "partial",
    "preliminary",
    "final",
    "amended",
    "corrected",
    "appended",
    "cancelled",
    "entered-in-error",
    "unknown",
  ]),
  code: codeableConcept,
  subject: reference.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: period.optional(),
  issued: z.string().optional(),
  basedOn: z.array(reference).optional(),
  performer: z.array(reference).optional(),
  resultsInterpreter: z.array(reference).optional(),
  specimen: z.array(reference).optional(),
  result: z.array(reference).optional(),
  conclusion: z.string().optional(),
  conclusionCode: z.array(codeableConcept).optional(),
});

export const specimen = z.object({
  ...resourceBase,
  resourceType: z.literal("Specimen"),
  status: z.enum(["available", "unavailable", "unsatisfactory", "entered-in-error"]).optional(),
  type: codeableConcept.optional(),
  subject: reference.optional(),
  receivedTime: z.string().optional(),
  collection: z
    .object({ collectedDateTime: z.string().optional(), collectedPeriod: period.optional() })
    .optional(),
  note: z.array(annotation).optional(),
});

export const serviceRequest = z.object({
  ...resourceBase,
  resourceType: z.literal("ServiceRequest"),
  status: z.enum(["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"]),
  intent: z.string(),
  code: codeableConcept.optional(),
  subject: reference,
  authoredOn: z.string().optional(),
  requester: reference.optional(),
  performer: z.array(reference).optional(),
});

export const task = z.object({
  ...resourceBase,
  resourceType: z.literal("Task"),
  status: z.enum([
    "draft",
    "requested",
    "received",
    "accepted",
    "rejected",
    "ready",
    "cancelled",
    "in-progress",
    "on-hold",
    "failed",
    "completed",
    "entered-in-error",
  ]),
  businessStatus: codeableConcept.optional(),
  intent: z.string(),
  focus: reference.optional(),
  for: reference.optional(),
  owner: reference.optional(),
  lastModified: z.string().optional(),
  restriction: z.object({ period: period.optional() }).optional(),
});

export const patient = z.object({
  ...resourceBase,
  resourceType: z.literal("Patient"),
  identifier: z.array(identifier).optional(),
  name: z.array(humanName).optional(),
  birthDate: z.string().optional(),
  gender: z.enum(["male", "female", "other", "unknown"]).optional(),
  deceasedDateTime: z.string().optional(),
  generalPractitioner: z.array(reference).optional(),
});

export const organization = z.object({
  ...resourceBase,
  resourceType: z.literal("Organization"),
  identifier: z.array(identifier).optional(),
  name: z.string().optional(),
  telecom: z.array(contactPoint).optional(),
  address: z.array(address).optional(),
});

export const practitioner = z.object({
  ...resourceBase,
  resourceType: z.literal("Practitioner"),
  name: z.array(humanName).optional(),
});

export const practitionerRole = z.object({
  ...resourceBase,
  resourceType: z.literal("PractitionerRole"),
  practitioner: reference.optional(),
  organization: reference.optional(),
});

/** Every resource type that is read; others pass unread. */
const r4Resource = z.discriminatedUnion("resourceType", [
  observation,
  diagnosticReport,
  specimen,
  serviceRequest,
  task,
  patient,
  organization,
  practitioner,
  practitionerRole,
]);

export type R4Resource = z.infer<typeof r4Resource>;

export const r4Dialect: Dialect<R4Resource> = {
  standard: "FHIR R4",
  resource: r4Resource,
  types: new Set(r4Resource.options.map((option) => option.shape.resourceType.value)),
};

export type Observation = z.infer<typeof observation>;
export type DiagnosticReport = z.infer<typeof diagnosticReport>;
export type ServiceRequest = z.infer<typeof serviceRequest>;
export type Task = z.infer<typeof task>;
export type Patient = z.infer<typeof patient>;
export type Organization = z.infer<typeof organization>;

import { z } from "zod";
import type { Dialect } from "./bundle.ts";
import { codeableConcept, identifier, period, reference, resourceBase } from "./elements.ts";
import * as r4 from "./r4.ts";
import { diagnosticReport, list, observation, patient, procedureRequest } from "./stu3.ts";
import { extensions, note } from "./stu3-elements.ts";
import {
  allergyIntolerance,
  immunization,
  medication,
  medicationRequest,
  medicationStatement,
} from "./stu3-medicines.ts";

// FHIR STU3 (3.0.1), Care Connect: the areas of a GP record. Statuses are as strict as the standard has them.

const condition = z.object({
  ...resourceBase,
  resourceType: z.literal("Condition"),
  extension: extensions,
  clinicalStatus: z.enum(["active", "recurrence", "inactive", "remission", "resolved"]).optional(),
  verificationStatus: z
    .enum(["provisional", "differential", "confirmed", "refuted", "entered-in-error", "unknown"])
    .optional(),
  code: codeableConcept.optional(),
  subject: reference,
  onsetDateTime: z.string().optional(),
  abatementDateTime: z.string().optional(),
  assertedDate: z.string().optional(),
  asserter: reference.optional(),
  note,
});

const encounter = z.object({
  ...resourceBase,
  resourceType: z.literal("Encounter"),
  status: z.enum([
    "planned",
    "arrived",
    "triaged",
    "in-progress",
    "onleave",
    "finished",
    "cancelled",
    "entered-in-error",
    "unknown",
  ]),
  type: z.array(codeableConcept).optional(),
  subject: reference,
  participant: z
    .array(z.object({ type: z.array(codeableConcept).optional(), individual: reference.optional() }))
    .optional(),
  period: period.optional(),
  location: z.array(z.object({ location: reference })).optional(),
  serviceProvider: reference.optional(),
});

const referralRequest = z.object({
  ...resourceBase,
  resourceType: z.literal("ReferralRequest"),
  identifier: z.array(identifier).optional(),
  status: z.enum(["draft", "active", "suspended", "cancelled", "completed", "entered-in-error", "unknown"]),
  intent: z.string(),
  priority: z.enum(["routine", "urgent", "asap", "stat"]).optional(),
  subject: reference,
  authoredOn: z.string().optional(),
  requester: z.object({ agent: reference, onBehalfOf: reference.optional() }).optional(),
  specialty: codeableConcept.optional(),
  recipient: z.array(reference).optional(),
  reasonCode: z.array(codeableConcept).optional(),
  description: z.string().optional(),
  note,
});

const documentReference = z.object({
  ...resourceBase,
  resourceType: z.literal("DocumentReference"),
  status: z.enum(["current", "superseded", "entered-in-error"]),
  type: codeableConcept.optional(),
  subject: reference,
  created: z.string().optional(),
  indexed: z.string().optional(),
  author: z.array(reference).optional(),
  custodian: reference.optional(),
  description: z.string().optional(),
  securityLabel: z.array(codeableConcept).optional(),
  content: z
    .array(
      z.object({
        attachment: z.object({
          contentType: z.string().optional(),
          url: z.string().optional(),
          size: z.number().optional(),
          title: z.string().optional(),
        }),
      }),
    )
    .min(1),
});

const named = { ...resourceBase, name: z.string().optional() };
const location = z.object({ ...named, resourceType: z.literal("Location") });
const healthcareService = z.object({ ...named, resourceType: z.literal("HealthcareService") });

/** Beside lists of areas there are those that hold a consultation together: consultation, topics, headings. */
const recordList = list.extend({
  title: z.string().optional(),
  extension: extensions,
  encounter: reference.optional(),
  date: z.string().optional(),
  note,
});

const recordResource = z.discriminatedUnion("resourceType", [
  observation.extend({ context: reference.optional() }),
  diagnosticReport,
  r4.specimen,
  procedureRequest.extend({
    occurrenceDateTime: z.string().optional(),
    occurrencePeriod: period.optional(),
  }),
  recordList,
  patient,
  r4.organization,
  r4.practitioner,
  r4.practitionerRole,
  allergyIntolerance,
  medication,
  medicationStatement,
  medicationRequest,
  condition,
  encounter,
  immunization,
  referralRequest,
  documentReference,
  location,
  healthcareService,
]);

export type RecordResource = z.infer<typeof recordResource>;
export type AllergyIntolerance = z.infer<typeof allergyIntolerance>;

/**
 * Everything that a GP record holds. It comes as one answer, with people and places beside the entries: more than this
 * does not fit into the 2 MB that an answer may have.
 */
export const recordDialect: Dialect<RecordResource> = {
  standard: "FHIR STU3",
  mostEntries: 3_000,
  resource: recordResource,
  types: new Set(recordResource.options.map((option) => option.shape.resourceType.value)),
};

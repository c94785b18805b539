import { z } from "zod";
import { codeableConcept, period, reference, resourceBase } from "./elements.ts";
import { oneOrMore } from "./stu3.ts";
import { amount, extensions, note } from "./stu3-elements.ts";

// FHIR STU3 (3.0.1), Care Connect: medicines, what somebody may not take, and vaccinations.

export const allergyIntolerance = z.object({
  ...resourceBase,
  resourceType: z.literal("AllergyIntolerance"),
  extension: extensions,
  clinicalStatus: z.enum(["active", "inactive", "resolved"]).optional(),
  verificationStatus: z.enum(["unconfirmed", "confirmed", "refuted", "entered-in-error"]),
  type: z.enum(["allergy", "intolerance"]).optional(),
  category: z.array(z.string()).optional(),
  criticality: z.enum(["low", "high", "unable-to-assess"]).optional(),
  code: codeableConcept.optional(),
  patient: reference,
  onsetDateTime: z.string().optional(),
  assertedDate: z.string().optional(),
  recorder: reference.optional(),
  note,
  reaction: z
    .array(
      z.object({
        manifestation: z.array(codeableConcept),
        description: z.string().optional(),
        severity: z.enum(["mild", "moderate", "severe"]).optional(),
      }),
    )
    .optional(),
});

export const medication = z.object({
  ...resourceBase,
  resourceType: z.literal("Medication"),
  code: codeableConcept.optional(),
});

const dosage = z.array(z.object({ text: z.string().optional(), patientInstruction: z.string().optional() }));

export const medicationStatement = z.object({
  ...resourceBase,
  resourceType: z.literal("MedicationStatement"),
  extension: extensions,
  status: z.enum(["active", "completed", "entered-in-error", "intended", "stopped", "on-hold"]),
  basedOn: oneOrMore,
  medicationReference: reference.optional(),
  medicationCodeableConcept: codeableConcept.optional(),
  subject: reference,
  effectivePeriod: period.optional(),
  effectiveDateTime: z.string().optional(),
  dateAsserted: z.string().optional(),
  reasonCode: z.array(codeableConcept).optional(),
  note,
  dosage: dosage.optional(),
});

export const medicationRequest = z.object({
  ...resourceBase,
  resourceType: z.literal("MedicationRequest"),
  extension: extensions,
  status: z.enum([
    "active",
    "on-hold",
    "cancelled",
    "completed",
    "entered-in-error",
    "stopped",
    "draft",
    "unknown",
  ]),
  intent: z.enum(["proposal", "plan", "order", "instance-order"]),
  basedOn: oneOrMore,
  medicationReference: reference.optional(),
  medicationCodeableConcept: codeableConcept.optional(),
  subject: reference,
  authoredOn: z.string().optional(),
  recorder: reference.optional(),
  note,
  dosageInstruction: dosage.optional(),
  dispenseRequest: z
    .object({
      validityPeriod: period.optional(),
      quantity: amount.optional(),
      expectedSupplyDuration: amount.optional(),
    })
    .optional(),
});

export const immunization = z.object({
  ...resourceBase,
  resourceType: z.literal("Immunization"),
  extension: extensions,
  status: z.enum(["completed", "entered-in-error"]),
  notGiven: z.boolean(),
  vaccineCode: codeableConcept,
  patient: reference,
  date: z.string().optional(),
  primarySource: z.boolean(),
  location: reference.optional(),
  lotNumber: z.string().optional(),
  expirationDate: z.string().optional(),
  site: codeableConcept.optional(),
  doseQuantity: amount.optional(),
  note,
  explanation: z
    .object({
      reason: z.array(codeableConcept).optional(),
      reasonNotGiven: z.array(codeableConcept).optional(),
    })
    .optional(),
  vaccinationProtocol: z
    .array(
      z.object({
        doseSequence: z.number().optional(),
        targetDisease: z.array(codeableConcept).optional(),
      }),
    )
    .optional(),
});

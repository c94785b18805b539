import { z } from "zod";
import type { Dialect } from "./bundle.ts";
import {
  annotation,
  codeableConcept,
  identifier,
  period,
  quantity,
  reference,
  resourceBase,
} from "./elements.ts";
import { organization, practitioner, practitionerRole } from "./r4.ts";

// FHIR R4 as the prescription services speak it: the least that this service reads.

/** Published examples write SNOMED CT's address with http and with https; here it is the one with http. */
const medicine = codeableConcept.transform(({ coding, ...rest }) => ({
  ...rest,
  ...(coding && {
    coding: coding.map((one) => ({
      ...one,
      system: one.system?.replace(/^https:(\/\/snomed\.info)/, "http:$1"),
    })),
  }),
}));

const part = z.object({
  url: z.string(),
  valueDateTime: z.string().optional(),
  valueUnsignedInt: z.number().int().optional(),
  valueCoding: z.object({ system: z.string().optional(), code: z.string().optional() }).optional(),
});

export const medicationRequest = z.object({
  ...resourceBase,
  resourceType: z.literal("MedicationRequest"),
  extension: z.array(part.extend({ extension: z.array(part).optional() })).optional(),
  identifier: z.array(identifier).optional(),
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
  statusReason: codeableConcept.optional(),
  intent: z.enum([
    "proposal",
    "plan",
    "order",
    "original-order",
    "reflex-order",
    "filler-order",
    "instance-order",
    "option",
  ]),
  medicationCodeableConcept: medicine.optional(),
  subject: reference,
  authoredOn: z.string().optional(),
  requester: reference.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  basedOn: z.array(reference).optional(),
  groupIdentifier: identifier.optional(),
  courseOfTherapyType: codeableConcept.optional(),
  note: z.array(annotation).optional(),
  dosageInstruction: z
    .array(z.object({ text: z.string().optional(), patientInstruction: z.string().optional() }))
    .optional(),
  dispenseRequest: z
    .object({
      validityPeriod: period.optional(),
      numberOfRepeatsAllowed: z.number().optional(),
      quantity: quantity.optional(),
      expectedSupplyDuration: quantity.optional(),
      performer: reference.optional(),
    })
    .optional(),
});

/** A request for a repeat medicine. */
export const orderTask = z.object({
  ...resourceBase,
  resourceType: z.literal("Task"),
  identifier: z.array(identifier).optional(),
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
  statusReason: codeableConcept.optional(),
  intent: z.string(),
  focus: reference,
  for: reference,
  authoredOn: z.string().optional(),
  lastModified: z.string().optional(),
  note: z.array(annotation).optional(),
  input: z.array(z.object({ type: codeableConcept, valueIdentifier: identifier.optional() })).optional(),
  output: z.array(z.object({ type: codeableConcept, valueIdentifier: identifier.optional() })).optional(),
});

const medicineResource = z.discriminatedUnion("resourceType", [
  medicationRequest,
  orderTask,
  organization,
  practitioner,
  practitionerRole,
]);

export type MedicineResource = z.infer<typeof medicineResource>;

export const medicineDialect: Dialect<MedicineResource> = {
  standard: "FHIR R4",
  resource: medicineResource,
  types: new Set(medicineResource.options.map((option) => option.shape.resourceType.value)),
};

export type MedicationRequest = z.infer<typeof medicationRequest>;
export type OrderTask = z.infer<typeof orderTask>;

import { z } from "zod";
import type { Dialect } from "./bundle.ts";
import {
  address,
  codeableConcept,
  contactPoint,
  humanName,
  identifier,
  period,
  reference,
  resourceBase,
} from "./elements.ts";

// FHIR STU3 (3.0.1), GP Connect appointment management: the least that this service reads.

/** Published answers print one telephone or address where STU3 asks for a list; both are read. */
const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) || value === undefined ? value : [value]),
    z.array(one).optional(),
  );

/** An instant with the offset of local time. */
const localTime = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
    "must be a time with its offset",
  );

const gpConnectExtension = z.object({
  url: z.string(),
  valueCode: z.string().optional(),
  valueString: z.string().optional(),
  valueReference: reference.optional(),
  valueCodeableConcept: codeableConcept.optional(),
});

const practitioner = z.object({
  ...resourceBase,
  resourceType: z.literal("Practitioner"),
  identifier: z.array(identifier).optional(),
  name: z.array(humanName).optional(),
  gender: z.enum(["male", "female", "other", "unknown"]).optional(),
});

const location = z.object({
  ...resourceBase,
  resourceType: z.literal("Location"),
  name: z.string().optional(),
  telecom: oneOrMore(contactPoint),
  address: address.optional(),
  managingOrganization: reference.optional(),
});

const organization = z.object({
  ...resourceBase,
  resourceType: z.literal("Organization"),
  identifier: z.array(identifier).optional(),
  name: z.string().optional(),
  telecom: oneOrMore(contactPoint),
  address: oneOrMore(address),
});

const healthcareService = z.object({
  ...resourceBase,
  resourceType: z.literal("HealthcareService"),
  name: z.string().optional(),
  providedBy: reference.optional(),
});

const schedule = z.object({
  ...resourceBase,
  resourceType: z.literal("Schedule"),
  extension: z.array(gpConnectExtension).optional(),
  serviceCategory: codeableConcept.optional(),
  actor: z.array(reference).min(1),
  planningHorizon: period.optional(),
});

const slot = z.object({
  ...resourceBase,
  resourceType: z.literal("Slot"),
  id: z.string(),
  extension: z.array(gpConnectExtension).optional(),
  serviceType: z.array(codeableConcept).optional(),
  schedule: reference,
  status: z.enum(["busy", "free", "busy-unavailable", "busy-tentative", "entered-in-error"]),
  start: localTime,
  end: localTime,
});

/** Whom a single read includes stands, in published answers, among the participants. */
const participant = z.object({
  actor: reference.optional(),
  status: z.string().optional(),
  resource: z.discriminatedUnion("resourceType", [practitioner, location]).optional(),
});

export const appointment = z.object({
  ...resourceBase,
  resourceType: z.literal("Appointment"),
  id: z.string().optional(),
  extension: z.array(gpConnectExtension).optional(),
  status: z.enum([
    "proposed",
    "pending",
    "booked",
    "arrived",
    "fulfilled",
    "cancelled",
    "noshow",
    "entered-in-error",
  ]),
  serviceCategory: codeableConcept.optional(),
  serviceType: z.array(codeableConcept).optional(),
  description: z.string().optional(),
  start: localTime,
  end: localTime,
  minutesDuration: z.number().optional(),
  slot: z.array(reference).optional(),
  created: z.string().optional(),
  comment: z.string().optional(),
  participant: z.array(participant).min(1),
});

const appointmentResource = z.discriminatedUnion("resourceType", [
  appointment,
  slot,
  schedule,
  practitioner,
  location,
  organization,
  healthcareService,
]);

export type Appointment = z.infer<typeof appointment>;
export type AppointmentResource = z.infer<typeof appointmentResource>;

export const stu3AppointmentDialect: Dialect<AppointmentResource> = {
  standard: "FHIR STU3",
  resource: appointmentResource,
  types: new Set(appointmentResource.options.map((option) => option.shape.resourceType.value)),
};

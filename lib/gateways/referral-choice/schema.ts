import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource, type Dialect, type ReadBundle } from "../fhir/bundle.ts";
import {
  address,
  annotation,
  codeableConcept,
  contactPoint,
  identifier,
  reference,
} from "../fhir/elements.ts";
import type { Reading } from "../fhir/reading.ts";

// The sandbox's own systems: no published API lets patients choose where a referral goes.
const extensions = "https://sandbox.front-door.example/StructureDefinition/referral-choice-";

const values = {
  valueCode: z.string().optional(),
  valueString: z.string().optional(),
  valueInteger: z.number().int().optional(),
  valueDecimal: z.number().optional(),
  valueDate: z.string().optional(),
  valueDateTime: z.string().optional(),
};

const extension = z.object({
  url: z.string(),
  ...values,
  extension: z.array(z.object({ url: z.string(), ...values })).optional(),
});

const base = { id: z.string().min(1), extension: z.array(extension).optional() };

const serviceRequest = z.object({
  ...base,
  resourceType: z.literal("ServiceRequest"),
  meta: z.object({ versionId: z.string().min(1) }),
  status: z.enum(["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"]),
  identifier: z.array(identifier).min(1),
  subject: reference,
  authoredOn: z.string().optional(),
  requester: reference.optional(),
  performer: z.array(reference).optional(),
  reasonCode: z.array(codeableConcept).optional(),
  note: z.array(annotation).optional(),
});

const healthcareService = z.object({
  ...base,
  resourceType: z.literal("HealthcareService"),
  providedBy: reference.optional(),
  location: z.array(reference).optional(),
  name: z.string().min(1),
  telecom: z.array(contactPoint).optional(),
});

const location = z.object({
  ...base,
  resourceType: z.literal("Location"),
  name: z.string().optional(),
  address: address.optional(),
});

const slot = z.object({
  resourceType: z.literal("Slot"),
  id: z.string().min(1),
  status: z.literal("free"),
  start: z.iso.datetime({ offset: true }),
  end: z.iso.datetime({ offset: true }),
  appointmentType: codeableConcept.optional(),
});

const resource = z.discriminatedUnion("resourceType", [serviceRequest, healthcareService, location]);

export type ChoiceRequest = z.infer<typeof serviceRequest>;
export type ChoiceService = z.infer<typeof healthcareService>;
export type ChoiceSlot = z.infer<typeof slot>;
export type ChoiceResource = z.infer<typeof resource>;

/** The extensions of one name ("wait"). */
export const extensionsNamed = ({ extension: all = [] }: Pick<ChoiceRequest, "extension">, name: string) =>
  all.filter(({ url }) => url === extensions + name);

const referrals: Dialect<ChoiceResource> = {
  standard: "FHIR R4",
  resource,
  types: new Set(["ServiceRequest", "HealthcareService", "Location"]),
};

const slots: Dialect<ChoiceSlot> = { standard: "FHIR R4", resource: slot, types: new Set(["Slot"]) };

/** The referrals of `subject` with the services to which they may go. */
export const readReferralChoices = (body: unknown, subject: NhsNumber): Reading<ReadBundle<ChoiceResource>> =>
  readBundle(body, referrals, subject);

/** One referral of `subject`, as it comes back from an act. */
export const readReferralChoice = (body: unknown, subject: NhsNumber): Reading<ChoiceRequest> =>
  readResource(body, serviceRequest, "FHIR R4", subject);

/** Free times, which are about nobody. */
export const readFreeTimes = (body: unknown): Reading<ReadBundle<ChoiceSlot>> =>
  readBundle(body, slots, null);

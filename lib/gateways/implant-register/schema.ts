import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, type Dialect, type ReadBundle } from "../fhir/bundle.ts";
import {
  codeableConcept,
  contactPoint,
  extension,
  identifier,
  reference,
  resourceBase,
} from "../fhir/elements.ts";
import type { Reading } from "../fhir/reading.ts";

// The sandbox's own systems: no published API tells patients of their implants.
const own = "https://sandbox.front-door.example";
export const implantTypeSystem = `${own}/CodeSystem/implant-type`;
export const noticePartUrl = `${own}/StructureDefinition/notice-part`;

const device = z.object({
  ...resourceBase,
  resourceType: z.literal("Device"),
  id: z.string().min(1),
  status: z.enum(["active", "inactive", "entered-in-error", "unknown"]),
  patient: reference,
  udiCarrier: z
    .array(z.object({ deviceIdentifier: z.string().optional(), carrierHRF: z.string().optional() }))
    .optional(),
  manufacturer: z.string().optional(),
  modelNumber: z.string().optional(),
  serialNumber: z.string().optional(),
  lotNumber: z.string().optional(),
  deviceName: z.array(z.object({ name: z.string(), type: z.string() })).optional(),
  type: codeableConcept.optional(),
});

const procedure = z.object({
  ...resourceBase,
  resourceType: z.literal("Procedure"),
  id: z.string().min(1),
  status: z.string(),
  subject: reference,
  code: codeableConcept.optional(),
  performedDateTime: z.string().optional(),
  performer: z.array(z.object({ actor: reference, onBehalfOf: reference.optional() })).optional(),
  bodySite: z.array(codeableConcept).optional(),
  focalDevice: z.array(z.object({ action: codeableConcept.optional(), manipulated: reference })).optional(),
});

const broken = z
  .object({ resourceType: z.enum(["Device", "Procedure"]), id: z.string().optional() })
  .transform(({ id }) => ({ resourceType: "Unreadable" as const, id }));

const notice = z.object({
  ...resourceBase,
  resourceType: z.literal("Communication"),
  id: z.string().min(1),
  contained: z
    .array(
      z.object({
        resourceType: z.literal("Organization"),
        id: z.string(),
        name: z.string().optional(),
        telecom: z.array(contactPoint).optional(),
      }),
    )
    .optional(),
  identifier: z.array(identifier).optional(),
  status: z.enum([
    "preparation",
    "in-progress",
    "not-done",
    "on-hold",
    "stopped",
    "completed",
    "entered-in-error",
    "unknown",
  ]),
  subject: reference,
  topic: codeableConcept.optional(),
  about: z.array(reference).optional(),
  sent: z.string().optional(),
  sender: reference.optional(),
  payload: z
    .array(z.object({ extension: z.array(extension).optional(), contentString: z.string().optional() }))
    .optional(),
});

export type ImplantDevice = z.infer<typeof device>;
export type ImplantProcedure = z.infer<typeof procedure>;
export type SafetyNotice = z.infer<typeof notice>;
/** Something that came and could not be read. It takes nothing else with it. */
export type UnreadableImplant = z.infer<typeof broken>;
export type ImplantResource = ImplantDevice | ImplantProcedure | UnreadableImplant;

const devices: Dialect<ImplantResource> = {
  standard: "FHIR R4",
  resource: z.union([device, procedure, broken]),
  types: new Set(["Device", "Procedure"]),
};

const notices: Dialect<SafetyNotice> = {
  standard: "FHIR R4",
  resource: notice,
  types: new Set(["Communication"]),
};

/** The devices in the body of `subject`, with the operations at which they were put in. */
export const readDevices = (body: unknown, subject: NhsNumber): Reading<ReadBundle<ImplantResource>> =>
  readBundle(body, devices, subject);

/** Safety notices to `subject`. One that cannot be read condemns them all: a recall must not be missed unseen. */
export const readNotices = (body: unknown, subject: NhsNumber): Reading<ReadBundle<SafetyNotice>> =>
  readBundle(body, notices, subject);

import { z } from "zod";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const medicalRecordLevel = z.object({
  accessLevel: z.enum(["none", "summary", "detailed", "documents", "full"]),
});

/** A change of access that was asked for and that the surgery has not decided. */
const pendingRequest = z.object({
  permissionType: z.enum(["medicalRecord", "prescriptions"]),
  medicalRecordType: z.enum(["current", "historical"]).optional(),
  accessLevel: z.enum(["none", "summary", "detailed", "documents", "full", "view", "manage"]),
  status: z.literal("pending"),
  createdDateTime: z.iso.datetime({ offset: true }),
  message: z.string(),
});

/** `PatientPermission` of the published specification: plain JSON, not FHIR. */
const userPermissions = z.object({
  medicalRecord: z
    .object({
      effectiveDate: z.iso.date(),
      current: medicalRecordLevel,
      historical: medicalRecordLevel.optional(),
    })
    .optional(),
  prescriptions: z.object({ accessLevel: z.enum(["none", "view", "manage"]) }).optional(),
  requests: z.array(pendingRequest).optional(),
});

export type UserPermissions = z.infer<typeof userPermissions>;

/** What a surgery lets the person do online. */
export function readUserPermissions(body: unknown): Reading<UserPermissions> {
  const parsed = userPermissions.safeParse(body);
  return parsed.success
    ? read(parsed.data)
    : { ok: false, refusal: refusalOf(parsed.error, "GP Connect user permissions, PatientPermission") };
}

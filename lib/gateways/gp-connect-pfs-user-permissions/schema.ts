import { z } from "zod";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const medicalRecordLevel = z.object({
  accessLevel: z.enum(["none", "summary", "detailed", "documents", "full"]),
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
});

export type UserPermissions = z.infer<typeof userPermissions>;

/** What a surgery lets the person do online. */
export function readUserPermissions(body: unknown): Reading<UserPermissions> {
  const parsed = userPermissions.safeParse(body);
  return parsed.success
    ? read(parsed.data)
    : { ok: false, refusal: refusalOf(parsed.error, "GP Connect user permissions, PatientPermission") };
}

import type { PendingRequest, Registration } from "#mocks/nation/person.ts";
import type { accessOf } from "#mocks/nation/record-access.ts";

/**
 * What the surgery allows: "current" counts from the effective date on, "historical" before it. Changes that were
 * asked for and wait for the surgery are told beside it.
 */
export function permissions(
  practice: Registration,
  { current, historical }: ReturnType<typeof accessOf>,
): Record<string, unknown> {
  return {
    medicalRecord: {
      effectiveDate: practice.accessFrom,
      current: { accessLevel: current },
      historical: { accessLevel: historical },
    },
    prescriptions: { accessLevel: practice.prescriptions },
    ...(practice.pendingRequests.length > 0 && { requests: practice.pendingRequests.map(pending) }),
  };
}

function pending({ about, period, level, created, message }: PendingRequest): Record<string, unknown> {
  return {
    permissionType: about,
    ...(period !== null && { medicalRecordType: period }),
    accessLevel: level,
    status: "pending",
    createdDateTime: created,
    message,
  };
}

import type { Registration } from "#mocks/nation/person.ts";

/** What the surgery allows: "current" counts from the effective date on, "historical" before it. */
export function permissions(practice: Registration): Record<string, unknown> {
  return {
    medicalRecord: {
      effectiveDate: practice.accessFrom,
      current: { accessLevel: practice.recordAccess },
      historical: { accessLevel: practice.historicalAccess },
    },
    prescriptions: { accessLevel: practice.prescriptions },
  };
}

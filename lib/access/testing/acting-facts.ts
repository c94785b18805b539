import type { NhsNumber } from "#lib/nhs-number.ts";
import { accessCodes } from "#lib/access-code.ts";
import type { ActingFacts } from "../acting-facts.ts";

/** A parent's active relationship to a child of eight (on 16 May 2028) with everything granted; a test changes any part. */
export function someFacts(changes: Partial<ActingFacts> = {}): ActingFacts {
  return {
    role: "7a5d2f10-0000-4000-8000-000000000001",
    performer: "9990000018" as NhsNumber,
    patient: "9990000026" as NhsNumber,
    status: "active",
    reason: null,
    basis: "parental-responsibility",
    start: "2024-01-01T00:00:00.000Z",
    end: null,
    created: "2024-01-01T00:00:00.000Z",
    updated: "2024-01-01T00:00:00.000Z",
    verified: "2024-01-01T00:00:00.000Z",
    grantor: "A12345",
    given: "Kit",
    family: "Hale",
    birthDate: "2020-01-01",
    access: [...accessCodes],
    reviewAge: 13,
    reviewedFor: [],
    ...changes,
  };
}

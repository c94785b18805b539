import { getTranslations } from "next-intl/server";
import type { Permission, PersonHandle } from "#lib/permit.ts";
import { sharedWith } from "#app/(signed-in)/shared-with.ts";

/** The parts that one person can share with another and another not, by the pages on which they stand. */
const parts = {
  appointments: "appointments:read",
  "test-results": "test-results:read",
  medicines: "medicines:read",
  allergies: "allergies:read",
  conditions: "conditions:read",
  vaccinations: "vaccinations:read",
  measurements: "measurements:read",
  consultations: "consultations:read",
  documents: "documents:read",
  implants: "implants:read",
  "care-plan": "care-plan:read",
  "care-team": "care-team:read",
  "care-updates": "care-updates:read",
  falls: "falls:read",
  "own-entries": "own-entries:read",
} as const satisfies Record<string, Permission>;

export type PartOfRecord = keyof typeof parts;

const all = Object.keys(parts) as PartOfRecord[];

/** Those that stand in the health record. */
export const allOfRecord = all.filter((part) => part !== "appointments");

export interface OpenParts {
  readonly isOpen: (part: PartOfRecord) => boolean;
  /** Titles of the pages that are not open; none on one's own. */
  readonly closed: readonly string[];
}

/** Which parts are open to who asks; `among` are those that the page is about, all where nothing is said. */
export async function openParts(
  person: PersonHandle,
  among: readonly PartOfRecord[] = all,
): Promise<OpenParts> {
  const [{ may }, t] = await Promise.all([sharedWith(person), getTranslations()]);
  const isOpen = (part: PartOfRecord) => may(parts[part]);
  return { isOpen, closed: among.filter((part) => !isOpen(part)).map((part) => t(`${part}.title`)) };
}

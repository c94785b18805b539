import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";

/** How someone is related to a patient; the published codes, read from the related person to the patient. */
export const kinships = { MTH: "mother", PRN: "parent", CHILD: "child" } as const;
export type Kinship = keyof typeof kinships;

/** Someone who, by the registers of births, is a parent or a child of a patient: who may ask to act for them. */
export type Candidate = { person: Person; patient: Person; kinship: Kinship };

/** Parent, child, and how the parent is related. */
const families: readonly (readonly [parent: string, child: string, kinship: Kinship])[] = [
  ["sarah", "kyle", "MTH"],
  ["femi", "kyle", "PRN"],
  ["priya", "maya", "MTH"],
  ["abdul", "nadia", "PRN"],
];

/** Every verified relationship of the nation, both ways round. */
export function candidates(nation: Nation): Candidate[] {
  return families.flatMap(([parentKey, childKey, kinship]): Candidate[] => {
    const parent = nation.personByKey(parentKey);
    const child = nation.personByKey(childKey);
    if (!parent || !child) return [];
    return [
      { person: parent, patient: child, kinship },
      { person: child, patient: parent, kinship: "CHILD" },
    ];
  });
}

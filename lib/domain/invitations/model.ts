import { dayOf } from "#lib/access-end.ts";
import type { AccessCode } from "#lib/access-code.ts";
import type { RelationshipCode } from "#lib/helper-relationship.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Somebody whom the registers know as a parent or a child of the person. */
export interface CandidateHelper {
  readonly person: PersonHandle;
  /** Null where the registers do not tell it. */
  readonly name: string | null;
  readonly relationship: RelationshipCode | null;
}

/** A patient asked somebody to help them, and waits. Days are ISO dates. */
export interface Invitation {
  /** The other one: who was asked, or who asked. */
  readonly person: PersonHandle;
  readonly name: string;
  readonly access: readonly AccessCode[];
  readonly lastDay: string | null;
  readonly relationship: RelationshipCode;
  /** The surgery of the one who asked; null where it was not known. */
  readonly surgery: string | null;
  readonly reference: string;
  readonly askedOn: string;
  /** Its last day has passed: nobody can say yes to it any more. */
  readonly ended: boolean;
}

/** Whether the last day (ISO date; null: it does not end) is over on `today`. */
export const isPast = (lastDay: string | null, today: string): boolean => lastDay !== null && lastDay < today;

/** The given name: what stands before the family name. */
export function givenNameOf(name: string, family: string): string {
  const given = name.toLowerCase().endsWith(family.toLowerCase())
    ? name.slice(0, name.length - family.length).trim()
    : name.split(" ").slice(0, -1).join(" ");
  return given === "" ? name : given;
}

/** The day in England of a moment that is kept. */
export const dayOfMoment = (moment: Date): string => dayOf(moment.toISOString());

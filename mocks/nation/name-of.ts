import type { Nation } from "./nation.ts";
import type { Person } from "./person.ts";

/** "Kris Lindqvist", for whoever sits in the control room: by the name that the person chose. */
export const nameOf = ({ given, chosenName, family }: Person): string => `${chosenName ?? given} ${family}`;

/** The same by NHS number; who is not of this nation is called by their number. */
export function nameByNumber(nation: Nation, nhsNumber: string): string {
  const person = nation.personByNhsNumber(nhsNumber);
  return person ? nameOf(person) : nhsNumber;
}

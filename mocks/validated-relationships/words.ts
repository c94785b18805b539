import type { Nation } from "#mocks/nation/nation.ts";
import type { Role } from "#mocks/nation/relationships/role.ts";

/** A person's name, as the control room says it. */
export function nameOf(nation: Nation, nhsNumber: string): string {
  const person = nation.personByNhsNumber(nhsNumber);
  return person ? `${person.given} ${person.family}` : "somebody unknown";
}

/** "Nadia Rahman for Abdul Rahman". */
export const pair = (nation: Nation, { performer, patient }: Pick<Role, "performer" | "patient">) =>
  `${nameOf(nation, performer)} for ${nameOf(nation, patient)}`;

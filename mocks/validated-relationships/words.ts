import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Role } from "#mocks/nation/relationships/role.ts";

/** "Nadia Rahman for Abdul Rahman". */
export const pair = (nation: Nation, { performer, patient }: Pick<Role, "performer" | "patient">) =>
  `${nameByNumber(nation, performer)} for ${nameByNumber(nation, patient)}`;

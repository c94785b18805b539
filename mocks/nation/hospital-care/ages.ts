import { yearsOld } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";

/** Whether the person has not had their 16th birthday, at health time: then hospitals' systems tell nothing. */
export const isUnder16 = (nation: Nation, person: Person): boolean =>
  yearsOld(nation.shift(person.born), nation.today()) < 16;

import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";

/** Whether the person has not had their 16th birthday, at health time: then hospitals' systems tell nothing. */
export function isUnder16(nation: Nation, person: Person): boolean {
  const [year = "", ...rest] = nation.shift(person.born).split("-");
  return nation.today() < [Number(year) + 16, ...rest].join("-");
}

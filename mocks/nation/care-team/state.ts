import { careTeamOf, type WrittenMember } from "#mocks/people/care-teams/care-teams-of.ts";
import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";

const kept = (nation: Nation) => nation.keep<Record<string, WrittenMember[]>>("care teams", () => ({}));

/** Who looks after somebody; what they did last is changed in place. */
export const careTeamIn = (nation: Nation, { key }: Person): WrittenMember[] =>
  (kept(nation)[key] ??= nation.shift([...careTeamOf(key)]));

/** Everyone who has a team. */
export const peopleWithTeams = (nation: Nation): Person[] =>
  nation.people().filter((person) => careTeamIn(nation, person).length > 0);

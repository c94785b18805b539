import { careTeamIn, peopleWithTeams } from "#mocks/nation/care-team/state.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";

const members = (nation: Nation) =>
  peopleWithTeams(nation).flatMap((person) =>
    careTeamIn(nation, person)
      .filter(({ left }) => left === null)
      .map((member) => ({ person, member })),
  );

/** What the people of a care team can do. */
export const events: readonly NationEvent[] = [
  {
    name: "care-team-visits",
    label: "Let someone in a care team do something",
    heading: "Care teams",
    choices: (nation) =>
      members(nation).map(({ person, member }) => ({
        key: member.key,
        label: `${member.name}, for ${nameOf(person)}`,
      })),
    happen: (nation, choice) => {
      const found = members(nation).find(({ member }) => member.key === choice);
      if (!found) throw new RangeError("Nobody in a team has this name.");
      found.member.last = { what: "Home visit", on: nation.today() };
      return `${found.member.name} visited ${nameOf(found.person)}.`;
    },
  },
];

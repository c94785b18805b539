import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { londonWallClock } from "#mocks/nation/calendar.ts";
import { organisation } from "#mocks/nation/organisations.ts";

/** What anyone can sign in as, whoever they choose to be. */
const LEVELS = ["P9", "P5", "P0"];

const personView = (nation: Nation, person: Person) => ({
  key: person.key,
  name: nameOf(person),
  born: nation.shift(person.born),
  nhsNumber: person.nhsNumber,
  practice: organisation(person.practice.odsCode).name,
  levels: LEVELS,
  reason: person.reason,
});

/** The state of the nation, as the control room shows it. Instants are ISO 8601 in UTC. */
export function overview(nation: Nation) {
  return {
    healthTime: nation.now().toISOString(),
    londonTime: londonWallClock(nation.now()),
    seed: nation.seededAt.toISOString(),
    people: nation.people().map((person) => personView(nation, person)),
    faults: nation.faults.list(),
    calls: nation.calls.counts(),
  };
}

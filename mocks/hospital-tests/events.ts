import type { NationEvent } from "#mocks/nation/event.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { arrive, waitingFor } from "#mocks/nation/test-results.ts";
import { tests } from "#mocks/people/results/tests.ts";

const waiting = (nation: Nation) =>
  nation.people().flatMap((person) =>
    waitingFor(nation, person.key).map((order) => ({
      person,
      order,
      key: `${person.key} ${order.order}`,
      label: `${nameOf(person)}: ${tests[order.test].display}`,
    })),
  );

export const events: readonly NationEvent[] = [
  {
    name: "test-result-arrives",
    label: "Let a test result arrive",
    heading: "Hospital",
    choices: (nation) => waiting(nation).map(({ key, label }) => ({ key, label })),
    happen: (nation, choice) => {
      const found = waiting(nation).find(({ key }) => key === choice);
      if (!found) throw new RangeError("Nobody waits for that result.");
      arrive(nation, found.person.key, found.order);
      return `The result of ${found.label} is there.`;
    },
  },
];

import type { NationEvent } from "#mocks/nation/event.ts";
import { recall, recallable } from "#mocks/nation/implant-register/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";

const choices = (nation: Nation) =>
  recallable(nation).map(({ person, implant }) => ({
    key: implant.key,
    label: `${person.given} ${person.family}’s ${implant.called}`,
  }));

/** What a maker or the regulator can do about implants. */
export const events: readonly NationEvent[] = [
  {
    name: "implant-recall",
    label: "Send a safety recall about someone’s implant",
    heading: "Hospital",
    choices,
    happen: (nation, choice) => {
      const found = choices(nation).find(({ key }) => key === choice);
      if (!found) throw new RangeError("No recall about this implant waits to be sent.");
      recall(nation, choice);
      return `A safety recall was sent about ${found.label}.`;
    },
  },
];

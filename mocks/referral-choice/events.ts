import type { NationEvent } from "#mocks/nation/event.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { services, type ServiceKey } from "#mocks/people/hospital-care/referral-destinations.ts";
import { handOvers } from "./acts.ts";
import { freeTimes, take } from "./slots.ts";

const heading = "Hospital";

const keys = Object.keys(services) as ServiceKey[];

const taken: NationEvent = {
  name: "take-referral-time",
  label: "Let somebody else take the next free time of a service",
  heading,
  choices: (nation) =>
    keys
      .filter((key) => freeTimes(nation, key).length > 0)
      .map((key) => ({ key: services[key].id, label: services[key].name })),
  happen: (nation, choice) => {
    const service = keys.find((key) => services[key].id === choice);
    const next = service && freeTimes(nation, service)[0];
    if (!service || !next) throw new RangeError("That service has no free time.");
    take(nation, next.id);
    return `${services[service].name}: ${next.start} is taken.`;
  },
};

const open = (nation: Nation) =>
  handOvers(nation).filter(({ accepted }) => Date.parse(accepted) > nation.now().getTime());

const accepted: NationEvent = {
  name: "accept-hand-over",
  label: "Let the new hospital say that it has a referral that was moved",
  heading,
  choices: (nation) =>
    open(nation).map(({ ubrn, to }) => ({ key: ubrn, label: `${ubrn}: ${services[to].name}` })),
  happen: (nation, choice) => {
    const found = open(nation).find(({ ubrn }) => ubrn === choice);
    if (!found) throw new RangeError("No such referral is on its way.");
    const now = nation.now().toISOString();
    if (Date.parse(found.sent) > nation.now().getTime()) found.sent = now;
    found.accepted = now;
    return `${services[found.to].name} has the referral.`;
  },
};

/** What can happen while somebody chooses, and after they moved. */
export const events: readonly NationEvent[] = [taken, accepted];

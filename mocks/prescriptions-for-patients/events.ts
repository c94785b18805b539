import type { NationEvent } from "#mocks/nation/event.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";

const services = {
  works: "The prescription service answers again",
  slow: "The prescription service answers too late (408)",
  busy: "The prescription service is asked too often (429)",
  broken: "The prescription service breaks down (500)",
} as const;

const trackers = { works: "Tracking works again", down: "Tracking stops; everything else goes on" } as const;

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

const tracking: NationEvent = {
  name: "prescription-tracking-changes",
  label: "Stop prescription tracking, or let it work again",
  heading: "Pharmacy",
  choices: (nation) =>
    keysOf(trackers)
      .filter((key) => key !== prescriptionsOf(nation).tracker)
      .map((key) => ({ key, label: trackers[key] })),
  happen: (nation, choice) => {
    const key = keysOf(trackers).find((one) => one === choice);
    if (!key) throw new RangeError("Tracking either works or is down.");
    prescriptionsOf(nation).tracker = key;
    return `${trackers[key]}.`;
  },
};

const service: NationEvent = {
  name: "prescription-service-changes",
  label: "Break the national prescription service, or mend it",
  heading: "Pharmacy",
  choices: (nation) =>
    keysOf(services)
      .filter((key) => key !== prescriptionsOf(nation).service)
      .map((key) => ({ key, label: services[key] })),
  happen: (nation, choice) => {
    const key = keysOf(services).find((one) => one === choice);
    if (!key) throw new RangeError("The prescription service cannot be in such a state.");
    prescriptionsOf(nation).service = key;
    return `${services[key]}.`;
  },
};

export const events: readonly NationEvent[] = [tracking, service];

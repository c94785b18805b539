import type { NationEvent } from "#mocks/nation/event.ts";
import type { Panel } from "#mocks/nation/panel.ts";
import { pushState, type Subscription } from "./subscriptions.ts";

const choiceOf = ({ id, label }: Subscription) => ({ key: id, label });

export const events: readonly NationEvent[] = [
  {
    name: "give-up-a-push-subscription",
    label: "Let a browser give up its push subscription",
    heading: "Messages",
    choices: (nation) =>
      pushState(nation)
        .subscriptions.filter(({ gone }) => !gone)
        .map(choiceOf),
    happen: (nation, choice) => {
      const subscription = pushState(nation).subscriptions.find(({ id }) => id === choice);
      if (!subscription) throw new RangeError("There is no such subscription.");
      subscription.gone = true;
      return `${subscription.label} takes no more pushes: the next one is answered with 410.`;
    },
  },
  {
    name: "forget-a-push-subscription",
    label: "Let the push service forget a subscription",
    heading: "Messages",
    choices: (nation) => pushState(nation).subscriptions.map(choiceOf),
    happen: (nation, choice) => {
      const { subscriptions } = pushState(nation);
      const [forgotten] = subscriptions.splice(
        subscriptions.findIndex(({ id }) => id === choice),
        1,
      );
      return `Nobody knows ${forgotten?.label ?? choice} any more: the next push to it is answered with 404.`;
    },
  },
];

export const panels: readonly Panel[] = [
  {
    heading: "Pushes that arrived",
    empty: "No push has arrived.",
    columns: ["When (health time, UTC)", "To", "Words", "Lives for", "Urgency"],
    rows: (nation) => {
      const { subscriptions, pushes } = pushState(nation);
      const labelOf = (id: string) => subscriptions.find((one) => one.id === id)?.label ?? id;
      return pushes.map(({ at, subscription, words, ttl, urgency }) => [
        at,
        labelOf(subscription),
        words,
        `${String(ttl)} s`,
        urgency,
      ]);
    },
  },
];

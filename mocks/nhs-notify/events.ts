import { letterFormatOf } from "#mocks/nation/demographics.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Panel } from "#mocks/nation/panel.ts";
import { history, messages, planOf, type NotifyMessage } from "./messages.ts";
import { callbacks, post, tell, type Callback } from "./sender.ts";

const heading = "Messages";

const choices = (nation: Nation) =>
  messages(nation).map((message) => ({
    key: message.id,
    label: `${message.reference}: ${history(nation, message).at(-1)?.status ?? "created"}`,
  }));

function messageOf(nation: Nation, id: string): NotifyMessage {
  const message = messages(nation).find((one) => one.id === id);
  if (!message) throw new RangeError("There is no such message.");
  return message;
}

const answered = (sent: readonly Callback[]) =>
  `Sent ${String(sent.length)}; the application answered ${sent.map(({ status }) => status || "nothing").join(", ")}.`;

const telling = (name: string, label: string, backwards: boolean): NationEvent => ({
  name,
  label,
  heading,
  choices: (nation) => (nation.application?.notifyApplicationId === undefined ? [] : choices(nation)),
  happen: async (nation, choice) => answered(await tell(nation, messageOf(nation, choice), backwards)),
});

export const events: readonly NationEvent[] = [
  telling("tell-what-became-of-a-message", "Tell what became of a message", false),
  telling("tell-it-backwards", "Tell what became of a message, the last thing first", true),
  {
    name: "repeat-a-callback",
    label: "Repeat a callback",
    heading,
    choices: (nation) =>
      callbacks(nation).map(({ words, at }, place) => ({ key: String(place), label: `${at} ${words}` })),
    happen: async (nation, choice) => {
      const callback = callbacks(nation)[Number(choice)];
      if (!callback) throw new RangeError("That was never sent.");
      return answered([await post(nation, callback.path, callback.body, callback.words)]);
    },
  },
  {
    name: "let-a-message-fail",
    label: "Let a message fail in the end",
    heading,
    choices: (nation) => choices(nation).filter(({ key }) => !messageOf(nation, key).failed),
    happen: (nation, choice) => {
      messageOf(nation, choice).failed = true;
      return "It cannot be delivered by any channel.";
    },
  },
];

export const panels: readonly Panel[] = [
  {
    heading: "Messages taken by NHS Notify",
    empty: "No message was taken.",
    columns: ["When (health time, UTC)", "To", "By", "What the template is filled with"],
    rows: (nation) =>
      messages(nation)
        .toReversed()
        .map((message) => {
          const person = nation.personByNhsNumber(message.nhsNumber);
          const plan = planOf(message);
          // Letters go in the format that PDS has for the person: Notify looks it up, nobody tells it.
          const format = person && plan?.channels.includes("letter") ? letterFormatOf(nation, person) : null;
          return [
            message.created,
            person ? nameOf(person) : message.nhsNumber,
            [plan?.name ?? "", ...(format === null ? [] : [format.toLowerCase()])].join(", "),
            Object.entries(message.words)
              .map(([name, value]) => `${name}: ${value}`)
              .join(", "),
          ];
        }),
  },
  {
    heading: "Callbacks sent to the application",
    empty: "No callback was sent.",
    columns: ["When (health time, UTC)", "What", "Answer"],
    rows: (nation) =>
      callbacks(nation).map(({ at, words, status }) => [at, words, status === 0 ? "none" : String(status)]),
  },
];

import type { NationEvent } from "#mocks/nation/event.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Panel } from "#mocks/nation/panel.ts";
import type { Person } from "#mocks/nation/person.ts";
import { callbacks, sendAwayUntil } from "./callbacks.ts";
import { applications } from "./register.ts";
import { sendAgain, sendMessage, sentBy, type Message, type Sent } from "./sender.ts";
import { teamAnswers } from "./team-answers.ts";

const nameOf = ({ given, family }: Person) => `${given} ${family}`;

const peopleChoices = (nation: Nation) =>
  nation.people().map((person) => ({ key: person.key, label: nameOf(person) }));

function personOf(nation: Nation, key: string): Person {
  const person = nation.personByKey(key);
  if (!person) throw new RangeError(`There is no ${key}.`);
  return person;
}

/** What the application answered, in words. */
const answered = ({ status, id }: Sent) =>
  status === 0
    ? "The application did not answer."
    : `The application answered ${String(status)}${id === null ? "" : ` and gave it the id ${id}`}.`;

const event = (
  name: string,
  label: string,
  write: (person: Person, nation: Nation) => Omit<Message, "from" | "nhsNumber">,
): NationEvent => ({
  name,
  label,
  heading: "Messages",
  choices: peopleChoices,
  happen: async (nation, choice) => {
    const person = personOf(nation, choice);
    const { nhsNumber, practice } = person;
    return answered(
      await sendMessage(nation, {
        ...{ from: practice.odsCode, nhsNumber, campaign: name },
        ...write(person, nation),
      }),
    );
  },
});

/** A midwife asks for a visit today. The address is one that the application recognises; what staff do, its words say. */
function askToBook(nation: Nation): string {
  const until = `${nation.today()}T17:00`;
  const link = `${nation.application?.appOrigin ?? ""}/me/book?kind=same-day&how=video&until=${until}`;
  return [
    "## Please talk to a GP today",
    "I would like you to see a GP by video today. You can choose the time.",
    `[Book this appointment](${link})`,
    "If you have not booked by 5pm, the surgery will call you on the number that we have for you.",
    "Efua Asante, midwife",
  ].join("\n\n");
}

const labelOf = ({ body, at }: Sent) => {
  const [payload] = body["payload"] as { contentString?: string; contentReference?: { display: string } }[];
  return `${at.slice(0, 16).replace("T", " ")}: ${payload?.contentString ?? payload?.contentReference?.display ?? ""}`;
};

function recipientOf(nation: Nation, { body }: Sent): string {
  const [recipient] = body["recipient"] as { identifier: { value: string } }[];
  const person = nation.personByNhsNumber(recipient?.identifier.value ?? "");
  return person ? nameOf(person) : "nobody here";
}

/** The sender's own number for what it sends. */
const numberOf = (nation: Nation) => `${nation.today()}-${String(sentBy(nation).length + 1)}`;

export const events: readonly NationEvent[] = [
  event("send-a-message", "Send a message from the surgery", () => ({
    text: "## Your review is due\n\nPlease book a **review** with our nurse. It takes 20 minutes.",
  })),
  event("send-a-message-with-choices", "Send a message that asks for a choice", () => ({
    text: "Can you still come to your appointment?",
    reply: ["Yes", "No", "Please call me"],
  })),
  event("send-a-message-with-question", "Send a message that asks for an answer in words", () => ({
    text: "How have you been since you started the new tablets?",
    reply: "text",
  })),
  event(
    "send-a-message-that-asks-to-book",
    "Send a message that asks to book an appointment today",
    (_, nation) => ({
      text: askToBook(nation),
      campaign: "ask-to-book",
    }),
  ),
  event("send-a-result-notification", "Send a notification that a test result is ready", () => ({
    text: "A test result is ready.",
    target: "/me/test-results",
  })),
  event("send-a-notification", "Send a notification", () => ({
    text: "You have a new message.",
    target: "/me",
  })),
  teamAnswers(answered),
  {
    name: "send-it-again",
    label: "Send the same once more",
    heading: "Messages",
    choices: (nation) => sentBy(nation).map((sent, place) => ({ key: String(place), label: labelOf(sent) })),
    happen: async (nation, choice) => {
      const sent = sentBy(nation)[Number(choice)];
      if (!sent) throw new RangeError("That was never sent.");
      return answered(await sendAgain(nation, sent));
    },
  },
  {
    name: "send-out-of-order",
    label: "Send a correction before what it corrects",
    heading: "Messages",
    choices: peopleChoices,
    happen: async (nation, choice) => {
      const { nhsNumber, practice } = personOf(nation, choice);
      const first = { text: "Your appointment is at 9:40am.", requestId: `${numberOf(nation)}-a` };
      const second = {
        text: "We were wrong: your appointment is at 10:20am.",
        requestId: `${numberOf(nation)}-b`,
      };
      const answers = [];
      for (const message of [second, first])
        answers.push(await sendMessage(nation, { from: practice.odsCode, nhsNumber, ...message }));
      return answers.map(answered).join(" ");
    },
  },
  {
    name: "senders-take-nothing",
    label: "Let senders take no receipts and answers",
    heading: "Messages",
    choices: () => [
      { key: "1", label: "For a minute of health time" },
      { key: "10", label: "For ten minutes" },
      { key: "0", label: "Take them again" },
    ],
    happen: (nation, choice) => {
      const minutes = Number(choice);
      if (![0, 1, 10].includes(minutes)) throw new RangeError("That is not offered.");
      sendAwayUntil(nation, new Date(nation.now().getTime() + minutes * 60_000));
      return minutes === 0 ? "Senders take what they are told." : "Senders answer 500 to what they are told.";
    },
  },
];

const applicationName = (id: string) => applications.find((one) => one.id === id)?.name ?? id;

export const panels: readonly Panel[] = [
  {
    heading: "Messages sent to the application",
    empty: "No message was sent.",
    columns: ["When (health time, UTC)", "To", "What", "Answer"],
    rows: (nation) =>
      sentBy(nation).map((sent) => [
        sent.at,
        recipientOf(nation, sent),
        labelOf(sent),
        sent.status === 0 ? "none" : String(sent.status),
      ]),
  },
  {
    heading: "What senders were told",
    empty: "No receipt and no answer has come.",
    columns: ["When (health time, UTC)", "To", "Message", "What", "Times"],
    rows: (nation) =>
      callbacks(nation).map(({ at, application, message, status, answer, times }) => [
        at,
        applicationName(application),
        message,
        answer === "" ? status : `${status}: ${answer}`,
        String(times),
      ]),
  },
];

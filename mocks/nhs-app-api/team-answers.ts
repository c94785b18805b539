import type { NationEvent } from "#mocks/nation/event.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { answeredNow, messageLine, teamMessages } from "#mocks/nation/team-messages/state.ts";
import { sendMessage, type Sent } from "./sender.ts";

const open = (nation: Nation) => teamMessages(nation).filter(({ answeredAt }) => answeredAt === null);

/** A team answers what somebody wrote to it: from its organisation, in the thread that its service named. */
export const teamAnswers = (answered: (sent: Sent) => string): NationEvent => ({
  name: "team-answers-message",
  label: "Answer what someone wrote to a team",
  heading: "Messages",
  choices: (nation) => open(nation).map((one) => ({ key: one.id, label: messageLine(one) })),
  happen: async (nation, choice) => {
    const message = open(nation).find(({ id }) => id === choice);
    if (!message) throw new RangeError("No message with this id waits for an answer.");
    const { nhsNumber, team, conversation, reference } = message;
    const sent = await sendMessage(nation, {
      from: team.organisation.odsCode,
      nhsNumber,
      text: `Thank you for your message ${reference}.\n\nWe have looked into it. You do not need to do anything now.\n\n${team.name}`,
      campaign: conversation,
      requestId: `answer-${message.id}`,
    });
    answeredNow(nation, message);
    return answered(sent);
  },
});

import type { NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Panel } from "#mocks/nation/panel.ts";
import { isRead, messageLine, readNow, teamMessages } from "#mocks/nation/team-messages/state.ts";

const unread = (nation: Nation) => teamMessages(nation).filter((one) => !isRead(one, nation.now()));

/** What a team does with a message; its answers are sent by the NHS App API, and stand among what that sends. */
export const events: readonly NationEvent[] = [
  {
    name: "team-reads-message",
    label: "Read what someone wrote to a team",
    heading: "Messages",
    choices: (nation) => unread(nation).map((one) => ({ key: one.id, label: messageLine(one) })),
    happen: (nation, choice) => {
      const message = unread(nation).find(({ id }) => id === choice);
      if (!message) throw new RangeError("No message with this id waits to be read.");
      readNow(nation, message);
      return `${message.team.name} has read ${message.reference}.`;
    },
  },
];

export const panels: readonly Panel[] = [
  {
    heading: "Messages to teams",
    empty: "Nobody has written to a team.",
    columns: ["When (health time, UTC)", "From", "What", "Files", "How it stands"],
    rows: (nation) =>
      teamMessages(nation).map((one) => [
        one.sentAt,
        nameByNumber(nation, one.nhsNumber),
        `${messageLine(one)}: ${one.text}`,
        one.files.map(({ name, size }) => `${name} (${String(size)} bytes)`).join(", "),
        one.answeredAt !== null ? "answered" : isRead(one, nation.now()) ? "read" : "received",
      ]),
  },
];

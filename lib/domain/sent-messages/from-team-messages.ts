import type { MessageTeam, TeamMessage } from "#lib/gateways/team-messages/schema.ts";
import type { SentMessage, Team } from "./model.ts";

/** A team in our words. */
export const toTeam = ({ organisation, ...team }: MessageTeam): Team => ({
  ...team,
  organisation: organisation.name,
});

/** An instant or a date, or null for what is none. */
const dateOf = (text: string | null): string | null =>
  text === null || Number.isNaN(Date.parse(text)) ? null : text;

/** A message in our words; `id` is that of addresses. */
export function toSentMessage(message: TeamMessage, id: string): SentMessage {
  const { reference, team, about, text, files, sentAt, readAt, answeredAt, replyBy, status } = message;
  return {
    ...{ id, reference, sentAt, readAt, answeredAt, replyBy },
    team: { name: team.name, organisation: team.organisation.name },
    about: { ...about, at: dateOf(about.at) },
    words: text,
    files: files.map(({ name, size }) => ({ id: null, name, size })),
    standing: status,
  };
}

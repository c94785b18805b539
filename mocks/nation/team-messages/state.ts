import { randomUUID } from "node:crypto";
import { londonDay } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import { practice } from "../organisations.ts";
import type { Person } from "../person.ts";
import { workingDaysAfter } from "../prescriptions/working-time.ts";
import { uuidOf } from "../uuid-of.ts";
import type { Subject, Team } from "./teams.ts";

/** A file that was sent, without what stands in it. */
export type TeamFile = { id: string; name: string; type: string; size: number };

/** What was kept of a file's bytes: enough to know the same again. */
export type KeptBytes = { nhsNumber: string; type: string; size: number; sha256: string };

/** A message that somebody wrote to a team. */
export type TeamMessage = {
  id: string;
  /** What people tell each other on the telephone. */
  reference: string;
  /** Under which the team's answers come: one thread. */
  conversation: string;
  /** The sender's own reference, a UUID, and what was sent under it. */
  key: string;
  sent: string;
  nhsNumber: string;
  team: Pick<Team, "id" | "name" | "organisation">;
  about: { kind: Subject; name: string | null; at: string | null };
  text: string;
  files: TeamFile[];
  sentAt: string;
  /** Date. */
  replyBy: string;
  /** When the team read it by itself, where nobody says that it was earlier. */
  readAt: string;
  answeredAt: string | null;
};

type Kept = { messages: TeamMessage[]; files: Record<string, KeptBytes> };

/** Grace wrote to her surgery a few days before everybody's 16 May 2028; it has been read. */
function seeded(nation: Nation): Kept {
  const person = nation.personByKey("grace");
  if (!person) return { messages: [], files: {} };
  const { odsCode, name } = practice(person.practice.odsCode);
  const id = uuidOf("team message grace");
  const message: TeamMessage = {
    id,
    reference: `TM-${id.slice(0, 6).toUpperCase()}`,
    conversation: `conversation-${id}`,
    ...{ key: id, sent: "", nhsNumber: person.nhsNumber },
    team: { id: `${odsCode}-reception`, name: "Reception team", organisation: { odsCode, name } },
    about: { kind: "other", name: null, at: null },
    text: "Can you send my letters in large print?",
    files: [],
    ...nation.shift({
      sentAt: "2028-05-15T08:30:00+01:00",
      replyBy: "2028-05-17",
      readAt: "2028-05-15T14:10:00+01:00",
    }),
    answeredAt: null,
  };
  return { messages: [message], files: {} };
}

const kept = (nation: Nation): Kept => nation.keep<Kept>("team messages", () => seeded(nation));

/** Every message, newest first. */
export const teamMessages = (nation: Nation): TeamMessage[] => kept(nation).messages;

/** The bytes that wait for their message, by the sender's own id. */
export const keptFiles = (nation: Nation): Record<string, KeptBytes> => kept(nation).files;

export type NewTeamMessage = Pick<TeamMessage, "key" | "sent" | "about" | "text" | "files">;

/** Takes a message to a team. It is read at ten on the next working day, unless somebody reads it before. */
export function takeMessage(
  nation: Nation,
  { nhsNumber }: Person,
  { id, name, organisation, workingDays }: Team,
  asked: NewTeamMessage,
): TeamMessage {
  const own = randomUUID();
  const sentAt = nation.now().toISOString();
  const message: TeamMessage = {
    id: own,
    reference: `TM-${own.slice(0, 6).toUpperCase()}`,
    conversation: `conversation-${own}`,
    ...asked,
    nhsNumber,
    team: { id, name, organisation },
    sentAt,
    replyBy: londonDay(new Date(workingDaysAfter(sentAt, workingDays, "17:00"))),
    readAt: workingDaysAfter(sentAt, 1, "10:00"),
    answeredAt: null,
  };
  teamMessages(nation).unshift(message);
  return message;
}

/** Whether the team has read it by now. */
export const isRead = ({ readAt }: TeamMessage, now: Date): boolean => Date.parse(readAt) <= now.getTime();

/** The team reads it now, where it has not. */
export function readNow(nation: Nation, message: TeamMessage): void {
  if (!isRead(message, nation.now())) message.readAt = nation.now().toISOString();
}

/** The team has answered; so it has read it. */
export function answeredNow(nation: Nation, message: TeamMessage): void {
  readNow(nation, message);
  message.answeredAt = nation.now().toISOString();
}

/** A line for whoever sits in the control room. */
export const messageLine = ({ reference, team, about }: TeamMessage): string =>
  `${reference} to ${team.name}, ${team.organisation.name}, about ${about.name ?? about.kind}`;

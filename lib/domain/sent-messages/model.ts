/** What a message can be about; `other` is nothing that has a page of its own. */
export const subjectKinds = ["appointment", "result", "medicine", "other"] as const;

export type SubjectKind = (typeof subjectKinds)[number];

/** What a message is about, as the team is told it. */
export interface About {
  readonly kind: SubjectKind;
  /** Null where the thing has no name, or one that is not passed on. */
  readonly name: string | null;
  /** ISO instant or date, or null. */
  readonly at: string | null;
}

/** Who holds the thing that a message is about; null: nobody in particular. */
export type Holder =
  | { readonly of: "surgery" }
  /** A hospital; `appointment` is its own id for the appointment, null where it is about something else. */
  | { readonly of: "hospital"; readonly appointment: string | null }
  /** Somebody to whom nobody can write here, such as the service that books vaccinations. */
  | { readonly of: "elsewhere" };

/** Those at a surgery or a hospital who read messages. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly telephone: string | null;
  /** When somebody reads, in the team's own words. */
  readonly hours: string | null;
  readonly takes: readonly SubjectKind[];
  /** Working days within which they answer. */
  readonly workingDays: number;
  readonly attachments: boolean;
  /** Appointments that are theirs alone, by the hospital's own ids; null for a team of the surgery. */
  readonly appointments: readonly string[] | null;
}

/** The teams that take a message about a thing: of whoever holds it, and no other. */
export function teamsFor(
  teams: readonly Team[],
  { kind }: Pick<About, "kind">,
  holder: Holder,
): readonly Team[] {
  return teams.filter(({ takes, appointments }) => {
    if (!takes.includes(kind) || holder.of === "elsewhere") return false;
    if (holder.of === "surgery") return appointments === null;
    return holder.appointment !== null && appointments?.includes(holder.appointment) === true;
  });
}

/** `received`: the team's service has it; `read`: somebody of the team has opened it. */
export type Standing = "received" | "read" | "answered";

/** A file as a list shows it. */
export interface AttachedFile {
  /** For addresses; null of one that was sent, which is with the team. */
  readonly id: string | null;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What somebody wrote to a team. */
export interface SentMessage {
  /** For the address. */
  readonly id: string;
  /** What people tell each other on the telephone. */
  readonly reference: string;
  readonly team: { readonly name: string; readonly organisation: string };
  readonly about: About;
  readonly words: string;
  readonly files: readonly AttachedFile[];
  /** ISO instants, health time. */
  readonly sentAt: string;
  readonly readAt: string | null;
  readonly answeredAt: string | null;
  /** ISO date by which the team answers. */
  readonly replyBy: string;
  readonly standing: Standing;
}

/** An answer in the inbox. */
export interface AnswerToSent {
  readonly id: string;
  readonly at: string;
  readonly isRead: boolean;
}

/** One message with the answers to it; null: nobody can tell now whether there are any. */
export interface SentMessageDetail {
  readonly message: SentMessage;
  readonly answers: readonly AnswerToSent[] | null;
  /** Of an answer that is late: where the team is, and its number, null where nobody tells it. */
  readonly late: { readonly odsCode: string; readonly telephone: string | null } | null;
}

/** The most characters of the words by which a list tells messages apart. */
const longestBeginning = 60;

/** The beginning of what was written, in one line, cut at a word with "…" where there is more. */
export function beginningOf(words: string): string {
  const line = words.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longestBeginning) return line;
  const cut = line.slice(0, longestBeginning - 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > longestBeginning / 2 ? end : undefined).trimEnd()}…`;
}

/** The day on which an answer was promised is over, and none has come. `today` is an ISO date. */
export const isOverdue = ({ standing, replyBy }: SentMessage, today: string): boolean =>
  standing !== "answered" && today > replyBy;

import type { PersonHandle } from "./permit.ts";

/** A thing that a message is about: its kind, and its id in addresses (a fixed word where it is nothing with a page). */
const newMessage = (person: PersonHandle, kind: string, id: string): string =>
  `/${person}/messages/new/${kind}/${encodeURIComponent(id)}`;

const sentMessage = (person: PersonHandle, id: string): string =>
  `/${person}/messages/sent/${encodeURIComponent(id)}`;

interface Written {
  readonly kind: string;
  readonly id: string;
  /** The key of what was typed. */
  readonly form: string;
}

/** The part of `paths` that is about messages: those that came, and those that somebody wrote. */
export const messagePaths = {
  /** Everything that was written to a person; how it is narrowed stands in its query. */
  messages: (person: PersonHandle) => `/${person}/messages`,
  notifications: () => "/me/messages/notifications",
  removedMessages: (person: PersonHandle) => `/${person}/messages/removed`,
  message: (person: PersonHandle, id: string) => `/${person}/messages/${encodeURIComponent(id)}`,
  answerMessage: (person: PersonHandle, id: string) => `/${person}/messages/${encodeURIComponent(id)}/reply`,
  messageAnswered: (person: PersonHandle, id: string) =>
    `/${person}/messages/${encodeURIComponent(id)}/reply/sent`,
  /** What a message to a team can be about. */
  startMessage: (person: PersonHandle) => `/${person}/messages/new`,
  newMessage,
  /** Where one file for a message is posted to. */
  attachFile: (person: PersonHandle, { kind, id, form }: Written) =>
    `${newMessage(person, kind, id)}/file?form=${encodeURIComponent(form)}`,
  /** A file that waits for its message. */
  attachedFile: (person: PersonHandle, { kind, id, form }: Written, file: string) =>
    `${newMessage(person, kind, id)}/file/${encodeURIComponent(file)}/download?form=${encodeURIComponent(form)}`,
  sentMessages: (person: PersonHandle) => `/${person}/messages/sent`,
  sentMessage,
  sentMessageReceipt: (person: PersonHandle, id: string) => `${sentMessage(person, id)}/receipt`,
  /** What one is told about people whom one helps and who help; always one's own. */
  notices: () => "/me/notices",
  /** One of them; opening it is reading it. */
  notice: (id: string) => `/me/notices/${encodeURIComponent(id)}`,
} as const;

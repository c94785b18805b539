import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import type { Reading } from "../fhir/reading.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import {
  readMessage,
  readMessages,
  readTeams,
  type MessageTeam,
  type NewTeamMessage,
  type TeamMessage,
} from "./schema.ts";

// Ours, and not public: no published API takes what a patient wants to write to a team.
export type { NewTeamMessage, TeamMessage } from "./schema.ts";

const api = "team-messages";
const accept = ["application/json"];

/** For the bytes of one file: 10 MB on a line between two data centres. */
const fileDeadlineMs = 20_000;

type Reader = Permit<"messages:read">;
type Sender = Permit<"messages:send">;

async function ask<T>(
  permit: Reader | Sender,
  operation: string,
  path: string,
  take: (body: unknown) => Reading<T>,
): Promise<Result<T>> {
  const answer = await exchange(permit, { api, operation, path, method: "GET", accept, idempotent: true });
  if (!answer.ok) return answer;
  return takeReading(take(answer.value.body), { api, operation, correlationId: permit.correlationId });
}

/** Every team to which the person can write. */
export async function listTeams(permit: Reader | Sender): Promise<Result<readonly MessageTeam[]>> {
  const found = await ask(permit, "list-teams", "/teams", (body) => readTeams(body, permit.subject));
  return found.ok ? ok(found.value.teams) : found;
}

/** Everything that the person wrote to teams, newest first. */
export async function listMessages(permit: Reader): Promise<Result<readonly TeamMessage[]>> {
  const found = await ask(permit, "list-messages", "/messages", (body) => readMessages(body, permit.subject));
  return found.ok ? ok(found.value.messages) : found;
}

/** The message that came under our own reference; `not-found` where none did. */
export const findMessage = (permit: Sender, reference: string): Promise<Result<TeamMessage>> =>
  ask(permit, "find-message", `/messages/by-reference/${encodeURIComponent(reference)}`, (body) =>
    readMessage(body, permit.subject),
  );

/** A file to send: what it is, and its bytes. */
export interface FileToSend {
  /** Ours, a UUID. */
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sends the bytes of a file, before its message. Safe to repeat: it is known by its id. */
export async function sendFile(permit: Sender, { id, type, bytes }: FileToSend): Promise<Result<null>> {
  const answer = await exchange(permit, {
    ...{ api, operation: "send-file", path: `/files/${encodeURIComponent(id)}`, method: "PUT" },
    idempotent: true,
    deadlineMs: fileDeadlineMs,
    accept: [],
    body: { type, text: bytes },
  });
  return answer.ok ? ok(null) : answer;
}

export type SentToTeam =
  | { readonly kind: "sent"; readonly message: TeamMessage }
  /** The team takes no such message from this person (any more). */
  | { readonly kind: "not-taken" }
  /** Another message came under this reference before. */
  | { readonly kind: "reference-used" };

/**
 * Sends a message under our own reference, a UUID: it is taken once, however often it is sent. `unavailable` and
 * `unreadable` say nothing of whether it was taken.
 */
export async function sendMessage(
  permit: Sender,
  message: NewTeamMessage,
  reference: string,
): Promise<Result<SentToTeam>> {
  const operation = "send-message";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/messages", method: "POST", accept },
    headers: { "idempotency-key": reference },
    // Sent again, it is known by its reference.
    idempotent: true,
    deadlineMs: writeDeadlineMs,
    readStatuses: [409, 422],
    body: { type: "application/json", text: JSON.stringify(message) },
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 409) return ok({ kind: "not-taken" });
  if (status === 422) return ok({ kind: "reference-used" });
  const { correlationId, subject } = permit;
  const taken = takeReading(readMessage(body, subject), { api, operation, correlationId });
  return taken.ok ? ok({ kind: "sent", message: taken.value }) : taken;
}

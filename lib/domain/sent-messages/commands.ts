import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import {
  became,
  complain,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "#lib/access/noted-command.ts";
import { toldStaff } from "#lib/access/safety-mode.ts";
import { checkFile, cleanFileName, mostFiles, type FileFault } from "#lib/attached-file.ts";
import { drawAgain } from "#lib/draw-again.ts";
import {
  findMessage,
  listTeams,
  sendFile,
  sendMessage,
  type NewTeamMessage,
  type TeamMessage,
} from "#lib/gateways/team-messages/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import type { Failure, Result } from "#lib/result.ts";
import { forgetFiles, keepFile, listFiles, openFile, removeFile } from "#lib/store/message-files.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { NewMessageAsked } from "./form.ts";
import { toTeam } from "./from-team-messages.ts";
import { teamsFor, type About, type Holder } from "./model.ts";
import { addressIdOf } from "./queries.ts";
import { toTeamMessage } from "./to-team-messages.ts";

type Sending = Permit<"messages:send">;

/** What became of a message that was to be sent. */
export type Sent =
  /** `id` is that of addresses. */
  | { readonly kind: "sent"; readonly id: string }
  /** Nobody can tell whether it was taken. Sent again under the same key it is taken once. */
  | { readonly kind: "unknown" }
  /** The team takes no such message (any more). */
  | { readonly kind: "not-taken" }
  /** Under this key a message was sent in other words; these were not. */
  | { readonly kind: "sent-already"; readonly id: string | null };

const sentOutcome = z.object({ kind: z.literal("sent"), id: z.string(), mark: z.string() });

/** What is to be sent, under which key. */
export interface MessageToSend {
  readonly key: string;
  readonly about: About;
  readonly holder: Holder;
  readonly asked: NewMessageAsked;
}

/** The ids under which the service knows the message of a key, and its files. */
const referenceOf = (key: string): string => idempotencyKey(key, "message");
const fileIdOf = (key: string, id: string): string => idempotencyKey(key, "message-file", id);

const isSilent = ({ kind }: Failure): boolean => kind === "unavailable" || kind === "unreadable";

/** The bytes of every file, before the message that names them. */
async function sendFiles(permit: Sending, key: string, ids: readonly string[]): Promise<Result<null>> {
  for (const id of ids) {
    const file = await openFile(permit, key, id);
    if (file === null) return { ok: false, failure: { kind: "changed-meanwhile" } };
    const sent = await sendFile(permit, { id: fileIdOf(key, id), type: file.type, bytes: file.bytes });
    if (!sent.ok) return sent;
  }
  return { ok: true, value: null };
}

/** Keeps that it was sent, and forgets its files. What the team has stands also where our own store does not answer. */
async function keep(
  asker: Asker,
  once: Once & { readonly permit: Sending },
  { id }: TeamMessage,
  mark: string,
): Promise<Became<Sent>> {
  const { permit, key } = once;
  const sent = { kind: "sent" as const, id: addressIdOf(permit.subject, id) };
  let first = false;
  try {
    await doOnce(once, async (tx) => {
      first = true;
      await writeCommandOutcome(asker, permit, done, tx);
      await forgetFiles(permit, key, tx);
      return { ...sent, mark };
    });
    return { told: { ok: true, value: sent }, outcome: first ? null : doneBefore };
  } catch (error) {
    complain(asker, "sent-message-not-kept", error);
    return became(sent, done);
  }
}

/** Asks the service by our own reference what became of a message whose answer was lost. */
async function lookAgain(permit: Sending, key: string): Promise<TeamMessage | "not-there" | "silent"> {
  const found = await findMessage(permit, referenceOf(key));
  if (found.ok) return found.value;
  return found.failure.kind === "not-found" ? "not-there" : "silent";
}

/** Of what was typed: files are with the team once it is sent, and no longer here. */
const markOf = ({ team, words }: NewMessageAsked): string => contentMark([team, words]);

interface ToSend {
  readonly message: NewTeamMessage;
  /** Our own ids of its files. */
  readonly ids: readonly string[];
  readonly mark: string;
}

async function send(
  asker: Asker,
  once: Once & { readonly permit: Sending },
  { message, ids, mark }: ToSend,
): Promise<Became<Sent>> {
  const { permit, key } = once;
  const told = await toldStaff(permit, { words: message.text });
  if (!told.ok) return notDone(told.failure);
  const files = await sendFiles(permit, key, ids);
  if (!files.ok) return notDone(files.failure);
  const sent = await sendMessage(permit, { ...message, text: told.value.words }, referenceOf(key));
  if (sent.ok && sent.value.kind === "sent") return keep(asker, once, sent.value.message, mark);
  if (sent.ok && sent.value.kind === "not-taken")
    return became({ kind: "not-taken" }, refusedFor("not-taken"));
  if (!sent.ok && !isSilent(sent.failure)) return { told: sent, outcome: outcomeOfFailure(sent.failure) };
  const found = await lookAgain(permit, key);
  if (typeof found !== "object") {
    // Not there now is not "never": what was on its way may still come. Sent again, it comes once.
    return became({ kind: "unknown" }, { decision: "unknown", reason: found });
  }
  if (!sent.ok && found.text === told.value.words) return keep(asker, once, found, mark);
  const id = addressIdOf(permit.subject, found.id);
  return became({ kind: "sent-already", id }, refusedFor("reference-used"));
}

/**
 * Sends a message to a team once, however often its form is sent: the service knows it by our reference, and is asked by
 * it where its answer was lost. A failure means that nothing was sent.
 */
export async function sendToTeam(
  asker: Asker,
  person: PersonHandle,
  { key, about, holder, asked }: MessageToSend,
): Promise<Result<Sent>> {
  const permit = await requirePermit(asker, "messages:send", person);
  if (!permit.ok) return permit;
  return noted(asker, permit.value, "message-not-sent", async () => {
    const once = { permit: permit.value, command: "send-message", key };
    const before = sentOutcome.safeParse(await outcomeOf(once));
    if (before.success) {
      const { id, mark } = before.data;
      return mark === markOf(asked)
        ? became({ kind: "sent", id }, doneBefore)
        : became({ kind: "sent-already", id }, refusedFor("key-used"));
    }
    const teams = await listTeams(permit.value);
    if (!teams.ok) return notDone(teams.failure);
    const team = teamsFor(teams.value.map(toTeam), about, holder).find(({ id }) => id === asked.team);
    if (team === undefined) return became({ kind: "not-taken" }, refusedFor("no-such-team"));
    const files = team.attachments ? await listFiles(permit.value, key) : [];
    const beside = files.map(({ id, name }) => ({ id: fileIdOf(key, id), name }));
    const message = toTeamMessage(team.id, about, asked.words, beside);
    return send(asker, once, { message, ids: files.map(({ id }) => id), mark: markOf(asked) });
  });
}

/** What became of a file that was to be attached. */
export type Attached =
  | { readonly kind: "kept" }
  /** `busy`: other pictures are being looked at; `too-many`: the person has too many files waiting. */
  | { readonly kind: "refused"; readonly because: FileFault | "full" | "too-many" | "busy" };

async function attach(permit: Sending, key: string, given: GivenFile): Promise<Became<Attached>> {
  const refused = (because: Extract<Attached, { kind: "refused" }>["because"]) =>
    became<Attached>({ kind: "refused", because }, refusedFor(because));
  if ((await listFiles(permit, key)).length >= mostFiles) return refused("full");
  const checked = checkFile(given.bytes);
  if (!checked.ok) return refused(checked.fault);
  const { type } = checked;
  const drawn =
    type === "application/pdf"
      ? { ok: true as const, bytes: given.bytes }
      : await drawAgain(type, given.bytes);
  if (!drawn.ok) return refused(drawn.why);
  const file = { name: cleanFileName(given.name, type), type, bytes: drawn.bytes };
  const kept = await keepFile(permit, key, file, mostFiles);
  return kept === "kept" ? became<Attached>({ kind: "kept" }, done) : refused(kept);
}

/** A file as a browser sent it: only its bytes are believed. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Checks a file by what stands in it and keeps it, encrypted, until the message of this key is sent: of a picture the
 * pixels alone, drawn anew, and of a PDF all.
 */
export async function attachFile(
  asker: Asker,
  person: PersonHandle,
  key: string,
  given: GivenFile,
): Promise<Result<Attached>> {
  const permit = await requirePermit(asker, "messages:send", person);
  if (!permit.ok) return permit;
  return noted(asker, permit.value, "file-not-kept", () => attach(permit.value, key, given));
}

/** Forgets a file that waits. Safe to repeat. */
export async function removeAttachedFile(
  asker: Asker,
  person: PersonHandle,
  key: string,
  id: string,
): Promise<Result<null>> {
  const permit = await requirePermit(asker, "messages:send", person);
  if (!permit.ok) return permit;
  return noted(asker, permit.value, "file-not-removed", async () => {
    await removeFile(permit.value, key, id);
    return became(null, done);
  });
}

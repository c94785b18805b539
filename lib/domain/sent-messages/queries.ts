import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { dateAt, now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { listMessages, listTeams } from "#lib/gateways/team-messages/client.ts";
import { log } from "#lib/log.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { answersIn } from "#lib/store/answers.ts";
import { listFiles, openFile, type KeptFile } from "#lib/store/message-files.ts";
import { toSentMessage, toTeam } from "./from-team-messages.ts";
import {
  isOverdue,
  teamsFor,
  type About,
  type AttachedFile,
  type Holder,
  type SentMessage,
} from "./model.ts";
import type { AnswerToSent, SentMessageDetail, Team } from "./model.ts";

type Reading = Permit<"messages:read">;

/** The id of a message in addresses: it tells nothing of the service's own. */
export const addressIdOf = (subject: string, own: string): string =>
  opaqueId(env().HANDLE_KEY, "sent-messages", subject, "team", own);

function complain({ correlationId }: Reading, error: unknown): void {
  const reason = error instanceof Error ? error.name : "unknown";
  log("error", "sent-messages-not-read", { correlationId, reason });
}

async function orUnavailable<T>(permit: Reading, read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read();
  } catch (error) {
    complain(permit, error);
    return failed({ kind: "unavailable" });
  }
}

/** The teams to which the person can write about a thing; none where nobody takes it. */
export async function listTeamsFor(
  asker: Asker,
  person: PersonHandle,
  about: Pick<About, "kind">,
  holder: Holder,
): Promise<Result<readonly Team[]>> {
  const permit = await requirePermit(asker, "messages:read", person);
  if (!permit.ok) return permit;
  const teams = await listTeams(permit.value);
  return teams.ok ? ok(teamsFor(teams.value.map(toTeam), about, holder)) : teams;
}

/** Everything that the person wrote to teams, the newest first. */
export async function listSentMessages(
  asker: Asker,
  person: PersonHandle,
): Promise<Result<readonly SentMessage[]>> {
  const permit = await requirePermit(asker, "messages:read", person);
  if (!permit.ok) return permit;
  const { subject } = permit.value;
  const found = await listMessages(permit.value);
  if (!found.ok) return found;
  const messages = found.value.map((one) => toSentMessage(one, addressIdOf(subject, one.id)));
  return ok(messages.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)));
}

/** The answers that came to the inbox; null where our own store does not answer. */
async function answersTo(
  permit: Reading,
  sender: string,
  conversation: string,
): Promise<readonly AnswerToSent[] | null> {
  try {
    const rows = await answersIn(permit, sender, conversation);
    return rows.map(({ id, receivedAt, isRead }) => ({ id, at: receivedAt.toISOString(), isRead }));
  } catch (error) {
    complain(permit, error);
    return null;
  }
}

/** The number of a team as its service tells it now; null where it does not. */
async function telephoneOf(permit: Reading, team: string): Promise<string | null> {
  const teams = await listTeams(permit);
  return (teams.ok && teams.value.find(({ id }) => id === team)?.telephone) || null;
}

/** One message that the person wrote, with what was answered. `not-found` where they wrote no such. */
export async function getSentMessage(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<SentMessageDetail>> {
  const permit = await requirePermit(asker, "messages:read", person);
  if (!permit.ok) return permit;
  const found = await listMessages(permit.value);
  if (!found.ok) return found;
  const one = found.value.find((message) => addressIdOf(permit.value.subject, message.id) === id);
  if (one === undefined) return failed({ kind: "not-found" });
  const { odsCode } = one.team.organisation;
  const message = toSentMessage(one, id);
  const isLate = isOverdue(message, dateAt(now()).toString());
  const [answers, telephone] = await Promise.all([
    answersTo(permit.value, odsCode, one.conversation),
    isLate ? telephoneOf(permit.value, one.team.id) : null,
  ]);
  return ok({ message, answers, late: isLate ? { odsCode, telephone } : null });
}

/** The files that wait for the message of a one-time key. */
export async function listAttachedFiles(
  asker: Asker,
  person: PersonHandle,
  key: string,
): Promise<Result<readonly AttachedFile[]>> {
  const permit = await requirePermit(asker, "messages:read", person);
  if (!permit.ok) return permit;
  return orUnavailable(permit.value, async () => ok(await listFiles(permit.value, key)));
}

/** One of them with its bytes. `not-found` where it is not there. */
export async function openAttachedFile(
  asker: Asker,
  person: PersonHandle,
  key: string,
  id: string,
): Promise<Result<KeptFile>> {
  const permit = await requirePermit(asker, "messages:read", person);
  if (!permit.ok) return permit;
  return orUnavailable(permit.value, async () => {
    const file = await openFile(permit.value, key, id);
    return file === null ? failed({ kind: "not-found" }) : ok(file);
  });
}

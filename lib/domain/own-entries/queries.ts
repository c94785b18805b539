import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { withoutPrivate, type MaybePrivate } from "#lib/access/kept-private.ts";
import { toldStaff } from "#lib/access/safety-mode.ts";
import { now } from "#lib/clock.ts";
import { authorFor, type EntryAuthor, type Helper } from "#lib/entry-author.ts";
import {
  listRequests,
  sendRequest,
  withdrawRequest,
  type Sent,
} from "#lib/gateways/surgery-requests/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { keptEntries, keptEntry, replaceEntry } from "#lib/store/own-entries.ts";
import { toldOfError, toSharedState } from "./from-surgery-requests.ts";
import {
  keptOf,
  newestFirst,
  toOwnEntry,
  worstOf,
  type OwnEntry,
  type SharedState,
  type Sharing,
  type SharingNews,
  type SharingOutcome,
} from "./model.ts";
import { toSharedEntry } from "./to-surgery-requests.ts";

/** Answers a store that does not answer with `unavailable`; for the doors of this room. */
export async function orUnavailable<T>(asker: Asker, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "own-entries-not-reached", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** A line of the list: what the person keeps private is marked for themselves, and not there for anybody else. */
export type ListedEntry = OwnEntry & MaybePrivate & { readonly author: EntryAuthor };

/**
 * Everything that the person has added and not withdrawn, newest first. What they keep private is in it only where they
 * themselves ask for `all`: their own list, and no page that follows it or is printed. An entry that can no longer be opened makes
 * it `unreadable`: a list that left one out would say that it is gone.
 */
export async function listOwnEntries(
  asker: Asker,
  person: PersonHandle,
  { all = false } = {},
): Promise<Result<readonly ListedEntry[]>> {
  const permit = await requirePermit(asker, "own-entries:read", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const entries = (await keptEntries(permit.value)).map(toOwnEntry);
    const readable = entries.filter((entry) => entry !== null);
    if (readable.length !== entries.length) return failed({ kind: "unreadable" });
    const shown = await withoutPrivate(permit.value, "own-entry", readable);
    if (!shown.ok) return shown;
    const listed = shown.value.map((entry) => ({ ...entry, author: authorFor(permit.value, entry.addedBy) }));
    return ok(listed.filter(({ keptPrivate }) => all || keptPrivate !== true).toSorted(newestFirst));
  });
}

/** The entry, marked where its person keeps it private; none for who acts for them. Rejects where nobody knows. */
async function shownOf(permit: Permit<Permission>, entry: OwnEntry): Promise<readonly ListedEntry[]> {
  const shown = await withoutPrivate(permit, "own-entry", [entry]);
  if (!shown.ok) throw new Error("Nobody knows what is kept private.");
  return shown.value.map((one) => ({ ...one, author: authorFor(permit, one.addedBy) }));
}

/** One entry of the person's own, withdrawn or not. */
export async function getOwnEntry(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<ListedEntry>> {
  const permit = await requirePermit(asker, "own-entries:read", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const kept = await keptEntry(permit.value, id);
    if (kept === null) return failed({ kind: "not-found" });
    const entry = toOwnEntry(kept);
    if (entry === null) return failed({ kind: "unreadable" });
    const [shown] = await shownOf(permit.value, entry);
    return shown === undefined ? failed({ kind: "not-found" }) : ok(shown);
  });
}

/** Whether the surgery takes what people share, and what it has seen of it. */
export async function getSharingNews(asker: Asker, person: PersonHandle): Promise<Result<SharingNews>> {
  const permit = await requirePermit(inBackground(asker), "requests:read", person);
  if (!permit.ok) return permit;
  const listed = await listRequests(permit.value);
  if (!listed.ok) return listed;
  if (listed.value.kind === "not-offered") return ok({ offered: false, states: new Map() });
  if (toldOfError(listed.value.bundle)) return failed({ kind: "unavailable" });
  const states = listed.value.bundle.resources.flatMap((task): [string, SharedState][] => {
    const state = task.unsafe ? null : toSharedState(task);
    return state === null ? [] : [[task.id, state]];
  });
  return ok({ offered: true, states: new Map(states) });
}

export type Changing = Permit<"own-entries:change">;

/** An entry as it stands, in a transaction where there is one; null where it is nobody's or cannot be read. */
export async function readEntry(permit: Changing, id: string, tx?: Transaction): Promise<ListedEntry | null> {
  const kept = await keptEntry(permit, id, tx);
  const entry = kept === null ? null : toOwnEntry(kept);
  return entry === null ? null : ((await shownOf(permit, entry))[0] ?? null);
}

async function readWhere(permit: Changing, id: string, may: boolean, kind: EntryAuthor["kind"]) {
  const entry = await readEntry(permit, id);
  if (entry === null) return failed({ kind: "not-found" });
  return may && entry.author.kind === kind ? ok(entry) : failed({ kind: "not-shared" });
}

/** An entry of whoever asks: words are changed, shared and taken away by whoever wrote them, and by nobody else. */
export const readMine = (permit: Changing, id: string): Promise<Result<ListedEntry>> =>
  readWhere(permit, id, true, "you");

/** An entry of a helper, for the person themselves: they alone can say whether they agree with it. */
export const readOfHelper = (permit: Changing, id: string): Promise<Result<ListedEntry>> =>
  readWhere(permit, id, permit.relation === "self", "helper");

/** Who acts for the person, to stand with what they add: by the name that NHS login gave where none is known. */
export async function helperOf(asker: Asker, { relation, person }: Changing, helper: Helper) {
  if (relation === "self") return null;
  const found = await asker.session();
  const family = found.state === "live" ? found.session.claims.familyName : null;
  return { ...helper, handle: person, name: helper.name ?? family };
}

const refused = (reason: string): CommandOutcome => ({ decision: "refused", reason });

const outcomeOfSending = (sent: Result<Sent>): CommandOutcome => {
  if (!sent.ok) return outcomeOfFailure(sent.failure);
  return sent.value.kind === "sent" ? { decision: "done", reason: "shared-entry" } : refused(sent.value.kind);
};

/** Remembers by which request an entry was shared; false when the entry has changed in the meantime. */
async function remember(asker: Asker, permit: Changing, entry: OwnEntry, sharing: Sharing | null) {
  const { id, version } = entry;
  const kept = { ...keptOf(entry), sharing };
  return database().transaction(async (tx) => {
    const replaced = await replaceEntry(tx, permit, { id, version, kept, marks: "nothing" });
    if (replaced) await writeCommandOutcome(asker, permit, { decision: "done", reason: "sharing-noted" }, tx);
    return replaced;
  });
}

/** Takes back what was shared, as far as the surgery has not looked at it yet. Safe to repeat. */
export async function takeBack(
  asker: Asker,
  person: PersonHandle,
  sharing: Pick<Sharing, "requestId"> | null,
): Promise<SharingOutcome> {
  if (sharing === null) return "none";
  const sending = await requirePermit(asker, "requests:send", person);
  if (!sending.ok) return "failed";
  const withdrawn = await withdrawRequest(sending.value, sharing.requestId);
  const decided = withdrawn.ok && withdrawn.value.kind === "decided";
  const done: CommandOutcome = { decision: "done", reason: "taken-back" };
  const outcome = withdrawn.ok ? (decided ? refused("decided") : done) : outcomeOfFailure(withdrawn.failure);
  await writeCommandOutcome(asker, sending.value, outcome);
  if (!withdrawn.ok) return "failed";
  return decided ? "seen" : "taken-back";
}

/** Takes back every version that the surgery was given; tells the worst of what became of them. */
export async function takeAllBack(
  asker: Asker,
  person: PersonHandle,
  given: readonly Pick<OwnEntry, "sharing">[],
): Promise<SharingOutcome> {
  const became: SharingOutcome[] = [];
  for (const { sharing } of given) became.push(await takeBack(asker, person, sharing));
  return worstOf(became);
}

/** Takes back what stands shared though its words stay; only what is taken back counts as not shared. */
export async function unshare(
  asker: Asker,
  person: PersonHandle,
  permit: Changing,
  id: string,
): Promise<SharingOutcome> {
  const entry = await readEntry(permit, id);
  if (entry === null) return "failed";
  const back = await takeBack(asker, person, entry.sharing);
  if (back !== "taken-back") return back;
  return (await remember(asker, permit, entry, null)) ? back : "failed";
}

/** Two who share the same version at once send one request; who comes second finds it remembered. */
async function rememberedOrTakenBack(
  asker: Asker,
  person: PersonHandle,
  permit: Changing,
  { entry, sharing }: { readonly entry: OwnEntry; readonly sharing: Sharing },
): Promise<SharingOutcome> {
  if (await remember(asker, permit, entry, sharing)) return "sent";
  const current = await readEntry(permit, entry.id);
  if (current?.sharing?.requestId === sharing.requestId) return "sent";
  await takeBack(asker, person, sharing);
  return "failed";
}

/**
 * Sends an entry to the surgery, with how the person can be reached, and remembers by which request. The surgery knows the request by the version that is
 * sent: who tries again after a failure sends the same request again.
 */
export async function share(
  asker: Asker,
  person: PersonHandle,
  permit: Changing,
  entry: OwnEntry,
): Promise<SharingOutcome> {
  if (entry.withdrawnAt !== null) return "failed";
  if (entry.sharing !== null) return "sent";
  const told = await toldStaff(permit, toSharedEntry(entry.content));
  if (!told.ok) return "failed";
  const sending = await requirePermit(asker, "requests:send", person);
  if (!sending.ok) return "failed";
  const key = idempotencyKey(entry.id, "share", String(entry.version));
  const sent = await sendRequest(sending.value, told.value, key);
  await writeCommandOutcome(asker, sending.value, outcomeOfSending(sent));
  if (!sent.ok || sent.value.kind === "key-used") return "failed";
  if (sent.value.kind === "not-offered") return "not-offered";
  const { id: requestId, identifier } = sent.value.request;
  const sentAt = new Date(now().epochMilliseconds).toISOString();
  const sharing: Sharing = { requestId, reference: identifier[0]?.value ?? "", sentAt };
  return rememberedOrTakenBack(asker, person, permit, { entry, sharing });
}

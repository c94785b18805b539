import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { sendRequest, withdrawRequest } from "#lib/gateways/surgery-requests/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { doOnce } from "#lib/store/one-time-keys.ts";
import { keepEntry, keptEntry, replaceEntry } from "#lib/store/own-entries.ts";
import { toOwnEntry, type Kept, type OwnContent, type OwnEntry, type Sharing } from "./model.ts";
import { orUnavailable } from "./queries.ts";
import { toSharedEntry } from "./to-surgery-requests.ts";

/** What became of the wish to share an entry. `seen`: the surgery looked before it could be taken back. */
export type SharingOutcome = "none" | "sent" | "taken-back" | "seen" | "not-offered" | "failed";

/** An entry that is kept, and what became of sharing it. */
export interface KeptOutcome {
  readonly id: string;
  readonly sharing: SharingOutcome;
}

type Changing = Permit<"own-entries:change">;

const idOutcome = z.object({ id: z.string() });
const keptOf = ({ content, sharing, former }: OwnEntry): Kept => ({ content, sharing, former });
const healthNow = (): string => new Date(now().epochMilliseconds).toISOString();

async function readEntry(permit: Changing, id: string): Promise<OwnEntry | null> {
  const kept = await keptEntry(permit, id);
  return kept === null ? null : toOwnEntry(kept);
}

interface Change {
  readonly entry: OwnEntry;
  readonly kept: Kept;
  readonly marks: "changed" | "withdrawn" | "restored" | "nothing";
}

/** Replaces what is kept and writes down that it was done; false when somebody was faster. */
async function replace(asker: Asker, permit: Changing, { entry, kept, marks }: Change, tx: Transaction) {
  const { id, version } = entry;
  const replaced = await replaceEntry(tx, permit, { id, version, kept, marks });
  const decision = replaced ? "done" : "refused";
  await writeCommandOutcome(asker, permit, { decision, reason: replaced ? marks : "changed-meanwhile" }, tx);
  return replaced;
}

const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => database().transaction(work);

/** Sends an entry to the surgery under a key of its own, and remembers by which request. */
async function share(
  asker: Asker,
  person: PersonHandle,
  permit: Changing,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<SharingOutcome> {
  const entry = await readEntry(permit, id);
  if (entry === null) return "failed";
  const sending = await requirePermit(asker, "requests:send", person);
  if (!sending.ok) return "failed";
  const sent = await sendRequest(
    sending.value,
    toSharedEntry(entry.content),
    idempotencyKey(key, "share", id, String(entry.former.length)),
  );
  const taken = sent.ok && sent.value.kind === "sent" ? sent.value.request : null;
  await writeCommandOutcome(asker, sending.value, {
    decision: taken === null ? "refused" : "done",
    reason: "shared-entry",
  });
  if (taken === null) return sent.ok && sent.value.kind === "not-offered" ? "not-offered" : "failed";
  const sharing: Sharing = {
    requestId: taken.id,
    reference: taken.identifier[0]?.value ?? "",
    sentAt: healthNow(),
  };
  if (entry.sharing?.requestId === sharing.requestId) return "sent";
  const kept = { ...keptOf(entry), sharing };
  const noted = await inTransaction((tx) => replace(asker, permit, { entry, kept, marks: "nothing" }, tx));
  return noted ? "sent" : "failed";
}

/** Takes back what was shared, as far as the surgery has not looked at it yet. */
async function takeBack(
  asker: Asker,
  person: PersonHandle,
  sharing: Sharing | null,
): Promise<SharingOutcome> {
  if (sharing === null) return "none";
  const sending = await requirePermit(asker, "requests:send", person);
  const withdrawn = sending.ok ? await withdrawRequest(sending.value, sharing.requestId) : sending;
  if (!withdrawn.ok) return "failed";
  return withdrawn.value.kind === "decided" ? "seen" : "taken-back";
}

interface Asked {
  readonly content: OwnContent;
  /** Whether the surgery is to see it. */
  readonly share: boolean;
}

/**
 * Keeps a new entry, once however often it is sent under its key, and shares it where that is wished. The entry is
 * kept even where sharing fails.
 */
export async function addOwnEntry(
  asker: Asker,
  person: PersonHandle,
  key: string,
  asked: Asked,
): Promise<Result<KeptOutcome>> {
  const permit = await requirePermit(asker, "own-entries:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const outcome = await doOnce({ permit: permit.value, command: "add-own-entry", key }, async (tx) => {
      const id = randomUUID();
      const kept: Kept = { content: asked.content, sharing: null, former: [] };
      await keepEntry(tx, permit.value, id, kept);
      await writeCommandOutcome(asker, permit.value, { decision: "done", reason: "added" }, tx);
      return { id };
    });
    const { id } = idOutcome.parse(outcome);
    const entry = await readEntry(permit.value, id);
    if (!asked.share || entry?.withdrawnAt !== null) return ok({ id, sharing: "none" });
    if (entry.sharing !== null) return ok({ id, sharing: "sent" });
    return ok({ id, sharing: await share(asker, person, permit.value, { id, key }) });
  });
}

/** The same again is no change, and has no history. */
const isSame = (a: OwnContent, b: OwnContent): boolean => JSON.stringify(a) === JSON.stringify(b);

async function changeKept(
  asker: Asker,
  permit: Changing,
  { id, key, content }: { readonly id: string; readonly key: string; readonly content: OwnContent },
): Promise<boolean> {
  const outcome = await doOnce({ permit, command: `change-own-entry ${id}`, key }, async (tx) => {
    const entry = await readEntry(permit, id);
    if (entry === null || entry.withdrawnAt !== null) return { changed: false };
    if (isSame(entry.content, content)) return { changed: true };
    const former = [{ content: entry.content, until: healthNow() }, ...entry.former];
    const kept = { content, sharing: entry.sharing, former };
    return { changed: await replace(asker, permit, { entry, kept, marks: "changed" }, tx) };
  });
  return z.object({ changed: z.boolean() }).parse(outcome).changed;
}

/**
 * Changes an entry, once; what it said before is kept. What the surgery was given before is taken back as far as it
 * has not looked at it, and the new version is shared where that is wished. `changed-meanwhile` when it is gone.
 */
export async function changeOwnEntry(
  asker: Asker,
  person: PersonHandle,
  { id, key }: { readonly id: string; readonly key: string },
  asked: Asked,
): Promise<Result<KeptOutcome>> {
  const permit = await requirePermit(asker, "own-entries:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const before = await readEntry(permit.value, id);
    if (before === null) return failed({ kind: "not-found" });
    const changed = await changeKept(asker, permit.value, { id, key, content: asked.content });
    if (!changed) return failed({ kind: "changed-meanwhile" });
    const same = isSame(before.content, asked.content);
    if (same && asked.share && before.sharing !== null) return ok({ id, sharing: "sent" });
    const back = await takeBack(asker, person, before.sharing);
    return ok({ id, sharing: asked.share ? await share(asker, person, permit.value, { id, key }) : back });
  });
}

/** Reads an entry again, and replaces it by what `then` makes of it; null leaves it as it is. */
async function withEntry(
  asker: Asker,
  person: PersonHandle,
  id: string,
  then: (entry: OwnEntry) => Promise<Omit<Change, "entry"> | null>,
): Promise<Result<null>> {
  const permit = await requirePermit(asker, "own-entries:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const entry = await readEntry(permit.value, id);
    if (entry === null) return failed({ kind: "not-found" });
    const change = await then(entry);
    if (change === null) return ok(null);
    const replaced = await inTransaction((tx) => replace(asker, permit.value, { entry, ...change }, tx));
    return replaced ? ok(null) : failed({ kind: "changed-meanwhile" });
  });
}

/**
 * Withdraws an entry: it is shown nowhere any more, and what the surgery has not looked at yet is taken back from it.
 * Safe to repeat.
 */
export async function withdrawOwnEntry(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<SharingOutcome>> {
  let sharing: SharingOutcome = "none";
  const withdrawn = await withEntry(asker, person, id, async (entry) => {
    if (entry.withdrawnAt !== null) return null;
    sharing = await takeBack(asker, person, entry.sharing);
    const kept = { ...keptOf(entry), sharing: sharing === "taken-back" ? null : entry.sharing };
    return { kept, marks: "withdrawn" };
  });
  return withdrawn.ok ? ok(sharing) : withdrawn;
}

/** Brings a withdrawn entry back as it was; what was taken back from the surgery is not shared again. Safe to repeat. */
export const restoreOwnEntry = (asker: Asker, person: PersonHandle, id: string): Promise<Result<null>> =>
  withEntry(asker, person, id, (entry) =>
    Promise.resolve(entry.withdrawnAt === null ? null : { kept: keptOf(entry), marks: "restored" }),
  );

/** Shares an entry that stands with the surgery, once. */
export async function shareOwnEntry(
  asker: Asker,
  person: PersonHandle,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<Result<SharingOutcome>> {
  const permit = await requirePermit(asker, "own-entries:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const entry = await readEntry(permit.value, id);
    if (entry === null || entry.withdrawnAt !== null) return failed({ kind: "not-found" });
    if (entry.sharing !== null) return ok("sent");
    return ok(await share(asker, person, permit.value, { id, key }));
  });
}

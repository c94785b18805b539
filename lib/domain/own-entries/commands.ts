import "server-only";
import { randomUUID } from "node:crypto";
import type { Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import type { Helper } from "#lib/entry-author.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { contentMark, doOnce } from "#lib/store/one-time-keys.ts";
import { keepEntry, replaceEntry } from "#lib/store/own-entries.ts";
import {
  addedOutcome,
  agreedTo,
  changedOutcome,
  changedTo,
  isSame,
  keptOf,
  worstOf,
  type Asked,
  type ChangedOutcome,
  type Kept,
  type OwnEntry,
  type SharingOutcome,
} from "./model.ts";
import {
  helperOf,
  orUnavailable,
  readEntry,
  readMine,
  readOfHelper,
  share,
  takeAllBack,
  takeBack,
  unshare,
  type Changing,
} from "./queries.ts";

/** An entry that is kept, and what became of sharing it. */
export interface KeptOutcome {
  readonly id: string;
  /** What became of the wish to share it as it is now. */
  readonly sharing: SharingOutcome;
  /** What became of what the surgery was given before: `none` where there was nothing, or it still holds. */
  readonly before: SharingOutcome;
}

const healthNow = (): string => new Date(now().epochMilliseconds).toISOString();

interface Change {
  readonly entry: OwnEntry;
  readonly kept: Kept;
  readonly marks: "changed" | "withdrawn" | "restored" | "agreement";
}

/** Replaces what is kept and writes down that it was done; false when somebody was faster. */
async function replace(asker: Asker, permit: Changing, { entry, kept, marks }: Change, tx: Transaction) {
  const { id, version } = entry;
  const replaced = await replaceEntry(tx, permit, { id, version, kept, marks });
  const decision = replaced ? "done" : "refused";
  await writeCommandOutcome(asker, permit, { decision, reason: replaced ? marks : "changed-meanwhile" }, tx);
  return replaced;
}

/** Shares an entry that still says what was asked; one that was changed since is shared by that change. */
async function shareAsked(
  asker: Asker,
  person: PersonHandle,
  permit: Changing,
  { id, asked }: { readonly id: string; readonly asked: Asked },
): Promise<SharingOutcome> {
  const entry = await readEntry(permit, id);
  if (!asked.share || entry?.withdrawnAt !== null || !isSame(entry.content, asked.content)) return "none";
  return share(asker, person, permit, entry);
}

/**
 * Keeps a new entry, once however often it is sent under its key, and shares it where that is wished. The entry is
 * kept even where sharing fails. `name` is that of who asks, as far as it is known, and `helpsAs` what they are to the
 * person: where they act for them, both stand with what they added. `changed-meanwhile` when the key was used with other words.
 */
export async function addOwnEntry(
  asker: Asker,
  person: PersonHandle,
  { key, ...helper }: { readonly key: string } & Helper,
  asked: Asked,
): Promise<Result<KeptOutcome>> {
  const permit = await requirePermit(asker, "own-entries:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const mark = contentMark(asked);
    const outcome = await doOnce({ permit: permit.value, command: "add-own-entry", key }, async (tx) => {
      const id = randomUUID();
      const addedBy = await helperOf(asker, permit.value, helper);
      const kept: Kept = { content: asked.content, sharing: null, former: [], addedBy, notAgreedAt: null };
      await keepEntry(tx, permit.value, id, kept);
      await writeCommandOutcome(asker, permit.value, { decision: "done", reason: "added" }, tx);
      return { id, mark };
    });
    const added = addedOutcome.parse(outcome);
    if ((added.mark ?? mark) !== mark) return failed({ kind: "changed-meanwhile" });
    const { id } = added;
    return ok({ id, sharing: await shareAsked(asker, person, permit.value, { id, asked }), before: "none" });
  });
}

async function changeKept(
  asker: Asker,
  permit: Changing,
  { id, key, asked }: { readonly id: string; readonly key: string; readonly asked: Asked },
): Promise<ChangedOutcome> {
  const { content } = asked;
  const mark = contentMark(asked);
  const outcome = await doOnce({ permit, command: `change-own-entry ${id}`, key }, async (tx) => {
    const entry = await readEntry(permit, id, tx);
    if (entry === null || entry.withdrawnAt !== null) return { became: "gone", before: null, mark };
    if (isSame(entry.content, content)) return { became: "same", before: null, mark };
    const kept = changedTo(entry, content, healthNow());
    const replaced = await replace(asker, permit, { entry, kept, marks: "changed" }, tx);
    return replaced
      ? { became: "changed", before: entry.sharing?.requestId ?? null, mark }
      : { became: "gone", before: null, mark };
  });
  const changed = changedOutcome.parse(outcome);
  return changed.mark === mark ? changed : { ...changed, became: "gone" };
}

/**
 * Changes an entry, once; what it said before is kept. What the surgery was given before is taken back as far as it
 * has not looked at it, and the new version is shared where that is wished. `changed-meanwhile` when it is gone, or
 * the key was used with other words.
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
    const mine = await readMine(permit.value, id);
    if (!mine.ok) return mine;
    const { became, before: given } = await changeKept(asker, permit.value, { id, key, asked });
    if (became === "gone") return failed({ kind: "changed-meanwhile" });
    const before =
      became === "same" && !asked.share
        ? await unshare(asker, person, permit.value, id)
        : await takeBack(asker, person, given === null ? null : { requestId: given });
    return ok({ id, sharing: await shareAsked(asker, person, permit.value, { id, asked }), before });
  });
}

/** Reads an entry again, and replaces it by what `then` makes of it; null leaves it as it is. */
async function withEntry(
  asker: Asker,
  person: PersonHandle,
  id: string,
  then: (entry: OwnEntry) => Promise<Omit<Change, "entry"> | null>,
  read: typeof readMine = readMine,
): Promise<Result<null>> {
  const permit = await requirePermit(asker, "own-entries:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const found = await read(permit.value, id);
    if (!found.ok) return found;
    const change = await then(found.value);
    if (change === null) return ok(null);
    const replaced = await database().transaction((tx) =>
      replace(asker, permit.value, { entry: found.value, ...change }, tx),
    );
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
    const current = await takeBack(asker, person, entry.sharing);
    const former = await takeAllBack(asker, person, entry.former);
    sharing = worstOf([current, former]);
    const kept = { ...keptOf(entry), sharing: current === "taken-back" ? null : entry.sharing };
    return { kept, marks: "withdrawn" };
  });
  return withdrawn.ok ? ok(sharing) : withdrawn;
}

/** Brings a withdrawn entry back as it was; what was taken back from the surgery is not shared again. Safe to repeat. */
export const restoreOwnEntry = (asker: Asker, person: PersonHandle, id: string): Promise<Result<null>> =>
  withEntry(asker, person, id, (entry) =>
    Promise.resolve(entry.withdrawnAt === null ? null : { kept: keptOf(entry), marks: "restored" }),
  );

/** Shares an entry that stands with the surgery, once however often it is tried. */
export async function shareOwnEntry(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<SharingOutcome>> {
  const permit = await requirePermit(asker, "own-entries:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const mine = await readMine(permit.value, id);
    if (!mine.ok) return mine;
    if (mine.value.withdrawnAt !== null) return failed({ kind: "not-found" });
    return ok(await share(asker, person, permit.value, mine.value));
  });
}

/**
 * Says whether the person agrees with what a helper added about them. It stays as it is, and is marked for everybody who
 * reads it. Only the person themselves can say so. Safe to repeat.
 */
export const agreeToOwnEntry = (
  asker: Asker,
  person: PersonHandle,
  id: string,
  agrees: boolean,
): Promise<Result<null>> =>
  withEntry(
    asker,
    person,
    id,
    (entry) => {
      const kept = agreedTo(entry, agrees, healthNow());
      return Promise.resolve(kept && { kept, marks: "agreement" });
    },
    readOfHelper,
  );

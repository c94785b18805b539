import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { contentMark, doOnce } from "#lib/store/one-time-keys.ts";
import { keepEntry, replaceEntry } from "#lib/store/own-entries.ts";
import type { Kept, OwnContent, OwnEntry, Sharing } from "./model.ts";
import {
  orUnavailable,
  keptOf,
  readEntry,
  share,
  takeBack,
  unshare,
  type Changing,
  type SharingOutcome,
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
const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => database().transaction(work);

interface Change {
  readonly entry: OwnEntry;
  readonly kept: Kept;
  readonly marks: "changed" | "withdrawn" | "restored";
}

/** Replaces what is kept and writes down that it was done; false when somebody was faster. */
async function replace(asker: Asker, permit: Changing, { entry, kept, marks }: Change, tx: Transaction) {
  const { id, version } = entry;
  const replaced = await replaceEntry(tx, permit, { id, version, kept, marks });
  const decision = replaced ? "done" : "refused";
  await writeCommandOutcome(asker, permit, { decision, reason: replaced ? marks : "changed-meanwhile" }, tx);
  return replaced;
}

interface Asked {
  readonly content: OwnContent;
  /** Whether the surgery is to see it. */
  readonly share: boolean;
}

/** The same again is no change, and has no history. */
const isSame = (a: OwnContent, b: OwnContent): boolean => JSON.stringify(a) === JSON.stringify(b);

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

/** `mark` is absent in what was done before it was kept. */
const addedOutcome = z.object({ id: z.string(), mark: z.string().optional() });

/**
 * Keeps a new entry, once however often it is sent under its key, and shares it where that is wished. The entry is
 * kept even where sharing fails. `changed-meanwhile` when the key was used with other words.
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
    const mark = contentMark(asked);
    const outcome = await doOnce({ permit: permit.value, command: "add-own-entry", key }, async (tx) => {
      const id = randomUUID();
      const kept: Kept = { content: asked.content, sharing: null, former: [] };
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

const changedOutcome = z.object({
  /** `gone`: there was nothing to change any more. `same`: it says what it said. */
  became: z.enum(["changed", "same", "gone"]),
  /** The request by which the surgery was given what it said before. */
  before: z.string().nullable(),
  mark: z.string(),
});

type ChangedOutcome = z.infer<typeof changedOutcome>;

interface Changed {
  readonly entry: OwnEntry;
  readonly content: OwnContent;
}

/** What the surgery was given stays with the words that it was given. */
const changedTo = ({ entry, content }: Changed): Kept => {
  const { sharing, former } = entry;
  return {
    content,
    sharing: null,
    former: [{ content: entry.content, until: healthNow(), sharing }, ...former],
  };
};

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
    const kept = changedTo({ entry, content });
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
    if ((await readEntry(permit.value, id)) === null) return failed({ kind: "not-found" });
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

/** What is worst comes last. */
const backInOrder = ["none", "taken-back", "seen", "failed"] as const;

/** Takes back every version that the surgery was given; tells the worst of what became of them. */
async function takeAllBack(asker: Asker, person: PersonHandle, given: readonly (Sharing | null)[]) {
  const became: SharingOutcome[] = [];
  for (const sharing of given) became.push(await takeBack(asker, person, sharing));
  return backInOrder.findLast((one) => became.includes(one)) ?? "none";
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
    const former = await takeAllBack(
      asker,
      person,
      entry.former.map((one) => one.sharing),
    );
    sharing = backInOrder.findLast((one) => [current, former].includes(one)) ?? "none";
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
    const entry = await readEntry(permit.value, id);
    if (entry === null || entry.withdrawnAt !== null) return failed({ kind: "not-found" });
    return ok(await share(asker, person, permit.value, entry));
  });
}

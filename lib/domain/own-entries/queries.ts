import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { listRequests } from "#lib/gateways/surgery-requests/client.ts";
import { log } from "#lib/log.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { keptEntries, keptEntry } from "#lib/store/own-entries.ts";
import { toldOfError, toSharedState } from "./from-surgery-requests.ts";
import { newestFirst, toOwnEntry, type OwnEntry, type SharedState, type SharingNews } from "./model.ts";

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

/**
 * Everything that the person has added and not withdrawn, newest first. An entry that can no longer be opened makes
 * it `unreadable`: a list that left one out would say that it is gone.
 */
export async function listOwnEntries(
  asker: Asker,
  person: PersonHandle,
): Promise<Result<readonly OwnEntry[]>> {
  const permit = await requirePermit(asker, "own-entries:read", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const entries = (await keptEntries(permit.value)).map(toOwnEntry);
    const readable = entries.filter((entry) => entry !== null);
    return readable.length === entries.length
      ? ok(readable.toSorted(newestFirst))
      : failed({ kind: "unreadable" });
  });
}

/** One entry of the person's own, withdrawn or not. */
export async function getOwnEntry(asker: Asker, person: PersonHandle, id: string): Promise<Result<OwnEntry>> {
  const permit = await requirePermit(asker, "own-entries:read", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const kept = await keptEntry(permit.value, id);
    if (kept === null) return failed({ kind: "not-found" });
    const entry = toOwnEntry(kept);
    return entry === null ? failed({ kind: "unreadable" }) : ok(entry);
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

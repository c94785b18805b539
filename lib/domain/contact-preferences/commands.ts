import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import {
  became,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "#lib/access/noted-command.ts";
import { updatePatient, type UpdateOutcome } from "#lib/gateways/pds-fhir/client-update.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { contactChoiceOf, keepContactChoice } from "#lib/store/contact-choices.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import { chosenAfter, recordedAfter, type Change } from "./model.ts";
import { markOf, readRecord, type ReadRecord } from "./queries.ts";
import { toPatches } from "./to-pds-fhir.ts";

/** What became of a change. */
export type Changed =
  | { readonly kind: "kept" }
  /** The record says something else than what the person had seen: nothing was changed. */
  | { readonly kind: "changed-meanwhile" }
  /** The record will not have it: nothing was changed. */
  | { readonly kind: "refused" }
  /** Nobody can tell yet. Sent again under the same key it finds out. */
  | { readonly kind: "still-being-processed" };

type ChangePermit = Permit<"profile:change">;

const event = "contact-preference-not-kept";
const kept = z.object({ kind: z.literal("kept") });

/** What came out of writing into the record; null: it says now what is wanted. */
type Written = Became<Changed> | null;

function heard(outcome: UpdateOutcome): Written {
  if (outcome.kind === "updated") return null;
  if (outcome.kind === "still-being-processed")
    return became({ kind: outcome.kind }, { decision: "unknown", reason: outcome.kind });
  return became({ kind: outcome.kind }, refusedFor(outcome.kind));
}

interface Wanted {
  readonly change: Change;
  readonly seen: string;
  /** Under which PDS knows this very change; null: under none. */
  readonly requestId: string | null;
}

/** Writes what is wanted into a record as it was read. */
async function write(
  permit: ChangePermit,
  { patient, version, recorded }: ReadRecord,
  { change, seen, requestId }: Wanted,
): Promise<Written> {
  const patches = toPatches(patient, recordedAfter(recorded, change));
  if (patches.length === 0) return null;
  if (markOf(recorded) !== seen)
    return became({ kind: "changed-meanwhile" }, refusedFor("changed-meanwhile"));
  const id = requestId === null ? {} : { requestId };
  const updated = await updatePatient(permit, { version, patches, ...id });
  if (!updated.ok) return { told: updated, outcome: outcomeOfFailure(updated.failure) };
  return heard(updated.value);
}

/** A record of which something else was changed between reading and writing is read and written once more. */
async function writeRecord(permit: ChangePermit, wanted: Wanted): Promise<Written> {
  const first = await readRecord(permit);
  if (!first.ok) return notDone(first.failure);
  const written = await write(permit, first.value, wanted);
  const stale = written?.told.ok === true && written.told.value.kind === "changed-meanwhile";
  if (!stale || markOf(first.value.recorded) !== wanted.seen) return written;
  const again = await readRecord(permit);
  return again.ok ? write(permit, again.value, { ...wanted, requestId: null }) : notDone(again.failure);
}

async function keep(
  asker: Asker,
  permit: ChangePermit,
  once: Once,
  change: Change,
): Promise<Became<Changed>> {
  await doOnce(once, async (tx) => {
    const chosen = await contactChoiceOf(permit.subject, tx);
    await keepContactChoice(permit, chosenAfter(chosen, change), tx);
    await writeCommandOutcome(asker, permit, done, tx);
    return { kind: "kept" };
  });
  return { told: ok({ kind: "kept" }), outcome: null };
}

/**
 * Changes one thing of how the person wants to be contacted: in the national record what it has a place for, and here
 * the rest. `seen` is the mark of what the person had before their eyes. The same under the same key is done once, and
 * sent again it finds out what became of a change that was not finished.
 */
export async function changeContactPreference(
  asker: Asker,
  person: PersonHandle,
  key: string,
  { change, seen }: { readonly change: Change; readonly seen: string },
): Promise<Result<Changed>> {
  const permit = await requirePermit(asker, "profile:change", person);
  if (!permit.ok) return permit;
  return noted<Changed>(asker, permit.value, event, async () => {
    const mark = contentMark([change, seen]);
    const once = { permit: permit.value, command: `contact-preference ${mark}`, key };
    if (kept.safeParse(await outcomeOf(once)).success) return became({ kind: "kept" }, doneBefore);
    const requestId = idempotencyKey(key, "contact-preference", mark);
    const written = await writeRecord(permit.value, { change, seen, requestId });
    return written ?? keep(asker, permit.value, once, change);
  });
}

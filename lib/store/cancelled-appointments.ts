import "server-only";
import { z } from "zod";
import { appointmentSources } from "#lib/appointment-id.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { cancelBookedByMessage, restoreBookedByMessage } from "./booked-by-message.ts";
import { database, type Transaction } from "./database.ts";
import { doOnce, outcomeOf, settle } from "./one-time-keys.ts";

/** What was cancelled, for its receipt and for taking it back. */
const cancellation = z.object({
  /** When (ISO instant, health time). */
  at: z.string(),
  source: z.enum(appointmentSources),
  startsAt: z.string().nullable(),
  /** The one-time key of the form that did it. */
  key: z.string(),
});

export type Cancellation = z.infer<typeof cancellation>;

type AnyPermit = Permit<Permission>;
/** Is written in the same transaction, or nothing is kept. */
type WriteDown = (tx: Transaction) => Promise<void>;

// One appointment is cancelled once, from whatever page: its id in addresses is the key.
const onceOf = (permit: AnyPermit, id: string) => ({ permit, command: "cancel-appointment", key: id });

/** How this person cancelled an appointment; null where they did not do it here. */
export async function keptCancellation(permit: AnyPermit, id: string): Promise<Cancellation | null> {
  const kept = cancellation.safeParse(await outcomeOf(onceOf(permit, id)));
  return kept.success ? kept.data : null;
}

/**
 * Keeps the receipt of an appointment; a message that asked for it asks again. Who was only slower than another page keeps the receipt of that one; `replaces`
 * is for who has done it: what an earlier cancelling left is over, for the appointment stood again since.
 */
export async function keepCancellation(
  permit: AnyPermit,
  id: string,
  kept: Cancellation,
  { writeDown, replaces }: { readonly writeDown: WriteDown; readonly replaces: boolean },
): Promise<void> {
  const once = onceOf(permit, id);
  const write: WriteDown = async (tx) => {
    await writeDown(tx);
    await cancelBookedByMessage(permit, id, tx);
  };
  const first = await doOnce(once, async (tx) => {
    await write(tx);
    return kept;
  });
  if (first === kept) return;
  await database().transaction(async (tx) => {
    await write(tx);
    if (replaces) await settle(once, kept, tx);
  });
}

const takenBack = z.object({ id: z.string() });

/** A cancellation is taken back once: it is known by its appointment and by the form that did it. */
export interface CancelledBy {
  readonly id: string;
  readonly key: string;
}

const undoOf = (permit: AnyPermit, { id, key }: CancelledBy) => ({
  permit,
  command: "undo-cancel",
  key: `${id} ${key}`,
});

/** The appointment with which a cancellation was taken back; null where it was not. Ids are those of addresses. */
export async function keptUndo(permit: AnyPermit, cancelled: CancelledBy): Promise<string | null> {
  const kept = takenBack.safeParse(await outcomeOf(undoOf(permit, cancelled)));
  return kept.success ? kept.data.id : null;
}

/** Whether a cancelled appointment was taken back with this one. */
export async function tookBack(permit: AnyPermit, cancelledId: string, id: string): Promise<boolean> {
  const kept = await keptCancellation(permit, cancelledId);
  return kept !== null && (await keptUndo(permit, { id: cancelledId, key: kept.key })) === id;
}

/** Keeps with which appointment a cancellation was taken back. */
export async function keepUndo(
  permit: AnyPermit,
  cancelled: CancelledBy,
  id: string,
  writeDown: WriteDown,
): Promise<void> {
  await doOnce(undoOf(permit, cancelled), async (tx) => {
    await writeDown(tx);
    await restoreBookedByMessage(permit, cancelled.id, id, tx);
    return { id };
  });
}

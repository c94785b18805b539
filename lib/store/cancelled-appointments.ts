import "server-only";
import { z } from "zod";
import { appointmentSources } from "#lib/appointment-id.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import type { Transaction } from "./database.ts";
import { doOnce, outcomeOf } from "./one-time-keys.ts";

/** What was cancelled under a form's key, for its receipt and for taking it back. */
const cancellation = z.object({
  /** Of the appointment, for addresses. */
  id: z.string(),
  /** When (ISO instant, health time). */
  at: z.string(),
  source: z.enum(appointmentSources),
  startsAt: z.string().nullable(),
});

export type Cancellation = z.infer<typeof cancellation>;

type AnyPermit = Permit<Permission>;
/** Is written in the same transaction, or nothing is kept. */
type WriteDown = (tx: Transaction) => Promise<void>;

const onceOf = (permit: AnyPermit, key: string) => ({ permit, command: "cancel-appointment", key });

/** What this person cancelled under a key; null where nothing was. */
export async function keptCancellation(permit: AnyPermit, key: string): Promise<Cancellation | null> {
  const kept = cancellation.safeParse(await outcomeOf(onceOf(permit, key)));
  return kept.success ? kept.data : null;
}

/** Keeps the receipt the first time that it comes under a key. */
export async function keepCancellation(
  permit: AnyPermit,
  key: string,
  kept: Cancellation,
  writeDown: WriteDown,
): Promise<void> {
  await doOnce(onceOf(permit, key), async (tx) => {
    await writeDown(tx);
    return kept;
  });
}

const takenBack = z.object({ id: z.string() });
const undoOf = (permit: AnyPermit, key: string) => ({ permit, command: "undo-cancel", key });

/** The appointment (its id in addresses) with which the cancellation under a key was taken back; null where it was not. */
export async function keptUndo(permit: AnyPermit, key: string): Promise<string | null> {
  const kept = takenBack.safeParse(await outcomeOf(undoOf(permit, key)));
  return kept.success ? kept.data.id : null;
}

/** Keeps with which appointment a cancellation was taken back. */
export async function keepUndo(
  permit: AnyPermit,
  key: string,
  id: string,
  writeDown: WriteDown,
): Promise<void> {
  await doOnce(undoOf(permit, key), async (tx) => {
    await writeDown(tx);
    return { id };
  });
}

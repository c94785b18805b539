import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { inboxOf } from "./inbox-name.ts";
import { preference } from "./schema-appointments.ts";
import { seal, unseal } from "./sealing.ts";

const booked = z.object({
  /** The appointment's id in addresses. */
  id: z.string(),
  /** When it begins: ISO 8601 with London's offset. */
  start: z.string(),
});

const all = z.record(z.string(), booked);

/** What was booked because a message asked for it, by the id of the message. */
export type BookedByMessage = Readonly<z.infer<typeof all>>;

const name = "booked-by-message";
const boundTo = (owner: string): string => `booked-by-message ${owner}`;
const mine = (owner: string) => and(eq(preference.owner, owner), eq(preference.name, name));

/**
 * What a person booked because messages asked them to. Rejects when the store does not answer, and where what is kept
 * cannot be read: nobody is to be asked twice.
 */
export async function bookedByMessage(
  subject: NhsNumber,
  db: Pick<Transaction, "select"> = database(),
): Promise<BookedByMessage> {
  const owner = inboxOf(subject);
  const [row] = await db.select({ sealed: preference.sealed }).from(preference).where(mine(owner));
  return row === undefined ? {} : all.parse(unseal(env().DRAFT_KEY, boundTo(owner), row.sealed));
}

/** Changes it, holding it to the end of the transaction. What is not changed is not written. */
async function change(
  subject: NhsNumber,
  tx: Transaction,
  changed: (before: BookedByMessage) => BookedByMessage,
): Promise<void> {
  const owner = inboxOf(subject);
  const rowOf = (says: BookedByMessage) => ({
    sealed: seal(env().DRAFT_KEY, boundTo(owner), says),
    writtenAt: new Date(realNow().epochMilliseconds),
  });
  // A row that is not there cannot be held.
  await tx
    .insert(preference)
    .values({ owner, name, ...rowOf({}) })
    .onConflictDoNothing();
  await tx.select({ name: preference.name }).from(preference).where(mine(owner)).for("update");
  const before = await bookedByMessage(subject, tx);
  await tx
    .update(preference)
    .set(rowOf(changed(before)))
    .where(mine(owner));
}

/**
 * Keeps that an appointment was booked: for the message that asked for it (empty: none did), and for those whose
 * appointment it takes the place of (`instead`; empty: of none). Belongs in the transaction that keeps the booking.
 */
export async function keepBookedByMessage(
  { subject }: Permit<"appointments:book">,
  kept: { readonly message: string; readonly instead: string } & z.infer<typeof booked>,
  tx: Transaction,
): Promise<void> {
  const { message, instead, ...appointment } = kept;
  if (message === "" && instead === "") return;
  await change(subject, tx, (before) => {
    const moved = Object.entries(before).map(([key, one]) => [key, one.id === instead ? appointment : one]);
    return {
      ...Object.fromEntries(moved),
      ...(message !== "" && { [message]: appointment }),
    } as BookedByMessage;
  });
}

/** An appointment was cancelled: the message that asked for it asks again. */
export async function forgetBookedByMessage(
  { subject }: Permit<Permission>,
  id: string,
  tx: Transaction,
): Promise<void> {
  const others = (before: BookedByMessage) =>
    Object.fromEntries(Object.entries(before).filter(([, one]) => one.id !== id));
  const kept = await bookedByMessage(subject, tx);
  if (Object.keys(others(kept)).length < Object.keys(kept).length) await change(subject, tx, others);
}

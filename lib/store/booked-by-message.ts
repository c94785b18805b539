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

/** What was cancelled stays, because a cancellation can be taken back. */
const all = z.record(z.string(), booked.extend({ cancelled: z.boolean().optional() })).catch({});

type Kept = z.infer<typeof all>;

/** What was booked because a message asked for it, by the id of the message. */
export type BookedByMessage = Readonly<Record<string, z.infer<typeof booked>>>;

const name = "booked-by-message";
const boundTo = (owner: string): string => `booked-by-message ${owner}`;
const mine = (owner: string) => and(eq(preference.owner, owner), eq(preference.name, name));

/** What cannot be read any more is as if it had never been kept: neither a booking nor a cancellation is to fail by it. */
async function keptOf(subject: NhsNumber, db: Pick<Transaction, "select">): Promise<Kept> {
  const owner = inboxOf(subject);
  const [row] = await db.select({ sealed: preference.sealed }).from(preference).where(mine(owner));
  return row === undefined ? {} : all.parse(unseal(env().DRAFT_KEY, boundTo(owner), row.sealed));
}

/** What a person booked because messages asked them to, and has not cancelled here. Rejects when the store does not answer. */
export async function bookedByMessage(
  subject: NhsNumber,
  db: Pick<Transaction, "select"> = database(),
): Promise<BookedByMessage> {
  const kept = Object.entries(await keptOf(subject, db));
  return Object.fromEntries(
    kept.flatMap(([message, { id, start, cancelled }]) => (cancelled ? [] : [[message, { id, start }]])),
  );
}

/** Changes it, holding it to the end of the transaction. */
async function change(subject: NhsNumber, tx: Transaction, changed: (before: Kept) => Kept): Promise<void> {
  const owner = inboxOf(subject);
  const rowOf = (says: Kept) => ({
    sealed: seal(env().DRAFT_KEY, boundTo(owner), says),
    writtenAt: new Date(realNow().epochMilliseconds),
  });
  // A row that is not there cannot be held.
  await tx
    .insert(preference)
    .values({ owner, name, ...rowOf({}) })
    .onConflictDoNothing();
  await tx.select({ name: preference.name }).from(preference).where(mine(owner)).for("update");
  const before = await keptOf(subject, tx);
  await tx
    .update(preference)
    .set(rowOf(changed(before)))
    .where(mine(owner));
}

/** Changes what is kept of one appointment, where a message asked for it. */
async function changeOne(
  subject: NhsNumber,
  tx: Transaction,
  id: string,
  changed: (one: Kept[string]) => Kept[string],
): Promise<void> {
  if (!Object.values(await keptOf(subject, tx)).some((one) => one.id === id)) return;
  await change(subject, tx, (before) =>
    Object.fromEntries(
      Object.entries(before).map(([message, one]) => [message, one.id === id ? changed(one) : one]),
    ),
  );
}

/**
 * Keeps that an appointment was booked: for the message that asked for it (empty: none did), and for the one whose
 * appointment it takes the place of (`instead`; empty: of none). Belongs in the transaction that keeps the booking.
 */
export async function keepBookedByMessage(
  { subject }: Permit<"appointments:book">,
  kept: { readonly message: string; readonly instead: string } & z.infer<typeof booked>,
  tx: Transaction,
): Promise<void> {
  const { message, instead, ...appointment } = kept;
  if (instead !== "") await changeOne(subject, tx, instead, () => appointment);
  if (message !== "") await change(subject, tx, (before) => ({ ...before, [message]: appointment }));
}

/** An appointment was cancelled: the message that asked for it asks again. */
export const cancelBookedByMessage = (
  { subject }: Permit<Permission>,
  id: string,
  tx: Transaction,
): Promise<void> => changeOne(subject, tx, id, (one) => ({ ...one, cancelled: true }));

/** A cancellation was taken back: the appointment stands again, under another id. */
export const restoreBookedByMessage = (
  { subject }: Permit<Permission>,
  cancelledId: string,
  id: string,
  tx: Transaction,
): Promise<void> => changeOne(subject, tx, cancelledId, ({ start }) => ({ id, start }));

import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { inboxOf } from "./inbox-name.ts";
import { reminder } from "./schema-appointments.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";
import { viewerOf } from "./viewer.ts";

/** A reminder as it is kept; `kept` is what was sealed, undefined where it can no longer be opened. */
export interface StoredReminder {
  readonly id: string;
  readonly kept: unknown;
  readonly dueAt: Date;
  readonly cameAt: Date | null;
  readonly answer: "coming" | "over" | null;
}

type Changing = Permit<"reminders:change">;
type AnyPermit = Permit<"reminders:read"> | Changing;

const ownerOf = (permit: AnyPermit): string =>
  keyedHash(env().HANDLE_KEY, "reminder-owner", viewerOf(permit));
const boundTo = (id: string): string => `reminder ${id}`;
const healthNow = (): Date => new Date(now().epochMilliseconds);

/** Every reminder that whoever holds the permit asked for. Rejects when the store does not answer. */
export async function keptReminders(
  permit: AnyPermit,
  db: Pick<Transaction, "select"> = database(),
): Promise<readonly StoredReminder[]> {
  const rows = await db
    .select()
    .from(reminder)
    .where(eq(reminder.owner, ownerOf(permit)));
  return rows.map(({ id, sealed, dueAt, cameAt, answer }) => ({
    ...{ id, dueAt, cameAt, answer },
    kept: unseal(env().DRAFT_KEY, boundTo(id), sealed),
  }));
}

/** A reminder to be made: of which appointment, when, and what is sealed. */
export interface NewReminder {
  readonly appointment: string;
  readonly dueAt: Date;
  readonly kept: unknown;
}

/**
 * Makes reminders; one of the same appointment and moment that is there already stays as it is. `told`: who is told when
 * one comes; null where nobody is to be.
 */
export async function makeReminders(
  tx: Transaction,
  permit: Changing,
  made: readonly NewReminder[],
  told: NhsNumber | null,
): Promise<void> {
  if (made.length === 0) return;
  const whom = { inbox: told === null ? null : inboxOf(told), person: permit.person };
  const rows = made.map(({ appointment, dueAt, kept }) => {
    const id = opaqueId(env().HANDLE_KEY, "reminders", viewerOf(permit), appointment, dueAt.toISOString());
    const about = keyedHash(env().HANDLE_KEY, "reminder-about", permit.subject, appointment);
    const sealed = seal(env().DRAFT_KEY, boundTo(id), kept);
    return { ...whom, id, owner: ownerOf(permit), about, dueAt, sealed };
  });
  await tx.insert(reminder).values(rows).onConflictDoNothing();
}

const theirs = (permit: Changing, ids: readonly string[]) =>
  and(eq(reminder.owner, ownerOf(permit)), inArray(reminder.id, [...ids]));

/** Takes reminders away that have not come. */
export async function dropReminders(
  tx: Transaction,
  permit: Changing,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await tx.delete(reminder).where(theirs(permit, ids));
}

/** Writes what became of reminders that came. */
export async function answerReminders(
  tx: Transaction,
  permit: Changing,
  ids: readonly string[],
  answer: "coming" | "over",
): Promise<void> {
  if (ids.length > 0)
    await tx.update(reminder).set({ answer, answeredAt: healthNow() }).where(theirs(permit, ids));
}

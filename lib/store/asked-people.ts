import "server-only";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { askedPerson } from "./schema-family.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";

type Row = typeof askedPerson.$inferSelect;

/** Somebody who was asked, as it is kept. Moments are health time. */
export interface AskedPerson extends Pick<
  Row,
  "id" | "kind" | "state" | "role" | "createdAt" | "answeredAt"
> {
  readonly asker: NhsNumber;
  readonly asked: NhsNumber;
  /** Everything that was said; the room that wrote it reads it. */
  readonly kept: unknown;
}

type OwnPermit = Permit<"relationships:read"> | Permit<"relationships:change">;

const personKey = (nhsNumber: string): string => keyedHash(env().HANDLE_KEY, "asked-person", nhsNumber);
const boundTo = (id: string): string => `asked-person ${id}`;
const healthNow = (): Date => new Date(now().epochMilliseconds);

const sealedShape = z.object({ asker: z.string(), asked: z.string(), kept: z.unknown() });

/** What can no longer be opened is as if it had never been asked. */
function opened({ sealed, asker: _, asked: __, ...row }: Row): readonly AskedPerson[] {
  const read = sealedShape.safeParse(unseal(env().TOKEN_KEY, boundTo(row.id), sealed));
  if (!read.success) return [];
  const { asker, asked, kept } = read.data;
  return [{ ...row, kept, asker: asker as NhsNumber, asked: asked as NhsNumber }];
}

const concerns = (subject: string) =>
  or(eq(askedPerson.asker, personKey(subject)), eq(askedPerson.asked, personKey(subject)));

/**
 * Whom the permit's person asked, and who asked them, the newest first. That somebody asked them is told only where
 * `Invitation` says that it is they who were meant: whoever calls compares the date of birth. Rejects when the store does
 * not answer.
 */
export async function askedPeopleOf(
  { subject }: OwnPermit,
  db: Pick<Transaction, "select"> = database(),
): Promise<readonly AskedPerson[]> {
  const rows = await db
    .select()
    .from(askedPerson)
    .where(concerns(subject))
    .orderBy(sql`${askedPerson.createdAt} DESC`);
  return rows.flatMap(opened);
}

const isOpen = or(
  eq(askedPerson.state, "waiting"),
  and(eq(askedPerson.state, "sent"), isNull(askedPerson.role)),
);

/** How many people the permit's person has asked in the last day of health time. */
export async function askedLately({ subject }: OwnPermit, tx: Pick<Transaction, "select">): Promise<number> {
  const since = new Date(now().epochMilliseconds - 24 * 60 * 60 * 1_000);
  const rows = await tx
    .select({ id: askedPerson.id })
    .from(askedPerson)
    .where(and(eq(askedPerson.asker, personKey(subject)), gt(askedPerson.createdAt, since)));
  return rows.length;
}

interface NewAsked extends Pick<Row, "id" | "kind" | "state" | "role"> {
  readonly asked: NhsNumber;
  readonly kept: unknown;
}

/** Keeps that the permit's person asked somebody. */
export async function keepAsked(
  { subject }: Permit<"relationships:change">,
  { id, kind, state, role, asked, kept }: NewAsked,
  tx: Pick<Transaction, "insert">,
): Promise<void> {
  await tx.insert(askedPerson).values({
    ...{ id, kind, state, role },
    asker: personKey(subject),
    asked: personKey(asked),
    sealed: seal(env().TOKEN_KEY, boundTo(id), { asker: subject, asked, kept }),
    createdAt: healthNow(),
    answeredAt: null,
  });
}

/**
 * Says how it stands now with one that waits, or that was sent and is nobody's relationship; false for any other, or of
 * others than the permit's person.
 */
export async function moveAsked(
  { subject }: Permit<"relationships:change">,
  id: string,
  { state, role }: { readonly state: Row["state"]; readonly role?: string },
  tx: Pick<Transaction, "update">,
): Promise<boolean> {
  const moved = await tx
    .update(askedPerson)
    .set({
      state,
      ...(role !== undefined && { role }),
      ...(state !== "withdrawn" && { answeredAt: healthNow() }),
    })
    .where(and(eq(askedPerson.id, id), isOpen, concerns(subject)))
    .returning({ id: askedPerson.id });
  return moved.length === 1;
}

/**
 * Notes that the permit's person took back their application of a role, also where it was not sent from here. `id` is
 * that of a row that is made for it.
 */
export async function takeBackAsked(
  permit: Permit<"relationships:change">,
  { role, asked, id }: { readonly role: string; readonly asked: NhsNumber; readonly id: string },
  tx: Pick<Transaction, "update" | "insert">,
): Promise<void> {
  const known = await tx
    .update(askedPerson)
    .set({ state: "withdrawn" })
    .where(and(eq(askedPerson.role, role), eq(askedPerson.asker, personKey(permit.subject))))
    .returning({ id: askedPerson.id });
  if (known.length > 0) return;
  await keepAsked(permit, { id, kind: "application", state: "withdrawn", role, asked, kept: null }, tx);
}

/**
 * Notes that the permit's person said yes to the application of a role, also where it was not sent from here; a second
 * yes changes nothing. `id` is that of a row that is made for it.
 */
export async function agreeTo(
  { subject }: Permit<"relationships:change">,
  { role, performer, id }: { readonly role: string; readonly performer: NhsNumber; readonly id: string },
  tx: Pick<Transaction, "select" | "update" | "insert">,
): Promise<void> {
  const isIt = and(eq(askedPerson.role, role), eq(askedPerson.asked, personKey(subject)));
  const known = await tx.select({ id: askedPerson.id }).from(askedPerson).where(isIt);
  if (known.length > 0) {
    const answeredAt = sql`COALESCE(${askedPerson.answeredAt}, ${healthNow().toISOString()}::timestamptz)`;
    await tx.update(askedPerson).set({ answeredAt }).where(isIt);
    return;
  }
  const moments = { createdAt: healthNow(), answeredAt: healthNow() };
  await tx.insert(askedPerson).values({
    ...{ id, kind: "application", state: "sent", role, ...moments },
    asker: personKey(performer),
    asked: personKey(subject),
    sealed: seal(env().TOKEN_KEY, boundTo(id), { asker: performer, asked: subject, kept: null }),
  });
}

import "server-only";
import { asc, count, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import type { Permit, SenderPermit, SystemPermit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { inboxOf } from "./inbox-name.ts";
import { knownBoundTo } from "./message-bindings.ts";
import { openMessage, sealMessage } from "./message-seal.ts";
import { knownPerson, pushSubscription } from "./schema-messages.ts";

const sealedPart = z.object({ nhsNumber: z.string() });

type Row = typeof knownPerson.$inferSelect;

const numberIn = (row: Pick<Row, "person" | "sealed" | "keyId">): NhsNumber | null =>
  parseNhsNumber(sealedPart.safeParse(openMessage(knownBoundTo(row.person), row)).data?.nhsNumber ?? "");

/**
 * Writes that somebody has logged in with a proven identity: from now on they can be written to. `surgery` is the ODS code
 * that NHS login named, null where it named none, undefined where it was not heard: then it stays what it was. Rejects
 * when the store does not answer.
 */
export async function knowPerson(nhsNumber: NhsNumber, surgery: string | null | undefined): Promise<void> {
  const person = inboxOf(nhsNumber);
  const sealed = sealMessage(knownBoundTo(person), { nhsNumber });
  await database()
    .insert(knownPerson)
    .values({
      ...{ person, ...sealed, surgery: surgery ?? null },
      since: new Date(realNow().epochMilliseconds),
    })
    .onConflictDoUpdate({
      target: knownPerson.person,
      set: { ...sealed, ...(surgery !== undefined && { surgery }) },
    });
}

/** Whether there is an inbox of this name. */
export async function isKnown(within: Pick<Transaction, "select">, person: string): Promise<boolean> {
  const found = await within
    .select({ person: knownPerson.person })
    .from(knownPerson)
    .where(eq(knownPerson.person, person));
  return found.length > 0;
}

/** ODS code of the surgery that NHS login named last; null: none, or nobody is known. Rejects when the store does not answer. */
export async function knownSurgeryOf({ subject }: Permit<"messages:read">): Promise<string | null> {
  const [row] = await database()
    .select({ surgery: knownPerson.surgery })
    .from(knownPerson)
    .where(eq(knownPerson.person, inboxOf(subject)));
  return row?.surgery ?? null;
}

/** The NHS numbers of these inboxes, by their names; one that cannot be opened is left out. */
export async function numbersOf(
  _permit: SystemPermit<"answer-senders"> | SystemPermit<"notify-people">,
  db: Pick<Transaction, "select">,
  people: readonly string[],
): Promise<ReadonlyMap<string, NhsNumber>> {
  const rows = await db
    .select()
    .from(knownPerson)
    .where(inArray(knownPerson.person, [...people]));
  return new Map(
    rows.flatMap((row): [string, NhsNumber][] => {
      const nhsNumber = numberIn(row);
      return nhsNumber === null ? [] : [[row.person, nhsNumber]];
    }),
  );
}

/** Somebody who can be written to. */
export interface ReachablePerson {
  readonly nhsNumber: NhsNumber;
  /** At least one browser of theirs is pushed to. */
  readonly notified: boolean;
}

/** How many of a surgery's people can be written to. Rejects when the store does not answer. */
export async function countKnownAt(_permit: SenderPermit, surgery: string): Promise<number> {
  const [counted] = await database()
    .select({ all: count() })
    .from(knownPerson)
    .where(eq(knownPerson.surgery, surgery));
  return counted?.all ?? 0;
}

/** A stretch of a surgery's people who can be written to, always in the same order. Rejects when the store does not answer. */
export async function listKnownAt(
  _permit: SenderPermit,
  surgery: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly ReachablePerson[]> {
  const notified = sql<boolean>`exists (select 1 from ${pushSubscription} where ${pushSubscription.owner} = ${knownPerson.person})`;
  const rows = await database()
    .select({ person: knownPerson.person, sealed: knownPerson.sealed, keyId: knownPerson.keyId, notified })
    .from(knownPerson)
    .where(eq(knownPerson.surgery, surgery))
    .orderBy(asc(knownPerson.person))
    .limit(limit)
    .offset(offset);
  return rows.flatMap((row) => {
    const nhsNumber = numberIn(row);
    return nhsNumber === null ? [] : [{ nhsNumber, notified: row.notified }];
  });
}

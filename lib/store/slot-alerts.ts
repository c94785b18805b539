import "server-only";
import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permit, SystemPermit } from "#lib/permit.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { slotAlert } from "./schema-appointments.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";
import { viewerOf } from "./viewer.ts";

/** An alert as it is kept; what was sealed is undefined where it can no longer be opened. */
export interface StoredAlert {
  readonly id: string;
  readonly surgery: string;
  readonly wanted: unknown;
  readonly createdAt: Date;
  readonly endsAt: Date;
  /** Null where nothing was found. */
  readonly found: unknown;
}

type Changing = Permit<"appointments:book">;
type AnyPermit = Permit<"appointments:read"> | Changing;
type Following = SystemPermit<"follow-freed-slots">;

const ownerOf = (permit: AnyPermit): string =>
  keyedHash(env().HANDLE_KEY, "slot-alert-owner", viewerOf(permit));
const boundTo = (id: string): string => `slot-alert ${id}`;
const foundBoundTo = (id: string): string => `slot-alert found ${id}`;
const healthNow = (): Date => new Date(now().epochMilliseconds);

const opened = ({
  id,
  surgery,
  sealed,
  createdAt,
  endsAt,
  found,
}: typeof slotAlert.$inferSelect): StoredAlert => ({
  ...{ id, surgery, createdAt, endsAt },
  wanted: unseal(env().DRAFT_KEY, boundTo(id), sealed),
  found: found === null ? null : unseal(env().DRAFT_KEY, foundBoundTo(id), found),
});

const isOpen = () => and(isNull(slotAlert.stoppedAt), gt(slotAlert.endsAt, healthNow()));

/** Open alerts that whoever holds the permit asked for. Rejects when the store does not answer. */
export async function keptAlerts(
  permit: AnyPermit,
  db: Pick<Transaction, "select"> = database(),
): Promise<readonly StoredAlert[]> {
  const rows = await db
    .select()
    .from(slotAlert)
    .where(and(eq(slotAlert.owner, ownerOf(permit)), isOpen()));
  return rows.map(opened);
}

/** Keeps a new alert, sealed. */
export async function keepAlert(
  tx: Transaction,
  permit: Changing,
  { id, surgery, wanted, endsAt }: Pick<StoredAlert, "id" | "surgery" | "wanted" | "endsAt">,
): Promise<void> {
  const sealed = seal(env().DRAFT_KEY, boundTo(id), wanted);
  await tx
    .insert(slotAlert)
    .values({ id, owner: ownerOf(permit), surgery, sealed, createdAt: healthNow(), endsAt });
}

const theirs = (permit: AnyPermit, id: string) =>
  and(eq(slotAlert.owner, ownerOf(permit)), eq(slotAlert.id, id));

/** Stops an alert of the permit's person; one that is stopped stays so. */
export async function stopAlert(tx: Transaction, permit: Changing, id: string): Promise<void> {
  await tx.update(slotAlert).set({ stoppedAt: healthNow() }).where(theirs(permit, id));
}

/** Whether this is an alert of the permit's person, and was stopped. Rejects when the store does not answer. */
export async function wasStopped(permit: AnyPermit, id: string): Promise<boolean> {
  const rows = await database()
    .select({ id: slotAlert.id })
    .from(slotAlert)
    .where(and(theirs(permit, id), isNotNull(slotAlert.stoppedAt)));
  return rows.length > 0;
}

/** Forgets what was found, because it is no longer free; what was found since stays. */
export async function forgetFound(permit: Changing, { id, found }: StoredAlert): Promise<void> {
  if (found === null) return;
  await database().transaction(async (tx) => {
    const [row] = await tx.select().from(slotAlert).where(theirs(permit, id)).for("update");
    if (row === undefined || JSON.stringify(opened(row).found) !== JSON.stringify(found)) return;
    await tx.update(slotAlert).set({ found: null, foundAt: null }).where(theirs(permit, id));
  });
}

/** Open alerts at a surgery, whosoever they are, for the worker: nobody is named in them. */
export async function alertsAt(
  _permit: Following,
  db: Database,
  surgery: string,
): Promise<readonly StoredAlert[]> {
  const rows = await db
    .select()
    .from(slotAlert)
    .where(and(eq(slotAlert.surgery, surgery), isOpen()));
  return rows.map(opened);
}

/** Writes what the worker found for an alert; the last stands. */
export async function writeFound(
  _permit: Following,
  db: Pick<Transaction, "update">,
  id: string,
  found: unknown,
): Promise<void> {
  const sealed = seal(env().DRAFT_KEY, foundBoundTo(id), found);
  await db.update(slotAlert).set({ found: sealed, foundAt: healthNow() }).where(eq(slotAlert.id, id));
}

import "server-only";
import { sql } from "drizzle-orm";
import { fromDrizzle, type PgBoss } from "pg-boss";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { log } from "#lib/log.ts";
import type { Database } from "#lib/store/database.ts";
import {
  claimDue,
  markDelivered,
  markFailed,
  postpone,
  stillDue,
  takeBackLost,
  type DeliveryKind,
  type DueDelivery,
} from "#lib/store/deliveries.ts";

/** What became of a try. `later`: it is tried again, sooner or later; `dead`: it never will be; `postponed`: it was not due yet. */
export type Became =
  | { readonly id: string; readonly as: "done" }
  | { readonly id: string; readonly as: "later" | "dead"; readonly fault: string }
  | { readonly id: string; readonly as: "postponed"; readonly dueAt: Date };

/** Makes deliveries of one kind and says of each what became of it. May reject: then all are tried again later. */
export type Deliverer = (db: Database, due: readonly DueDelivery[]) => Promise<readonly Became[]>;

export type Deliverers = Readonly<Partial<Record<DeliveryKind, Deliverer>>>;

/** The queue in which due deliveries stand; each of its jobs names one. */
export const deliveryQueue = "deliver";

/** A batch that nobody has ended by then belonged to a worker that is no more: another one makes it. */
export const deliveryQueueOptions = { retryLimit: 50, retryDelay: 1, expireInSeconds: 30 } as const;

/** So many are claimed, and made, at once. */
const batch = 200;

/** Seconds until the next try, by how many failed; after the last it is dead: about a day in all. */
const waits = [5, 15, 60, 300, 900, 3_600, 7_200, 14_400, 28_800, 28_800] as const;

type Boss = Pick<PgBoss, "insert" | "send">;

/** Hands every due delivery to the queue, in batches. Returns how many there were. */
export async function handOverDeliveries(db: Database, boss: Boss, deliverers: Deliverers): Promise<number> {
  const permit = requireSystemPermit("notify-people");
  const kinds = Object.keys(deliverers) as DeliveryKind[];
  let all = 0;
  await takeBackLost(permit, db);
  for (let claimed = batch; claimed === batch; all += claimed)
    claimed = await claimDue(permit, db, { kinds, most: batch }, async (due, within) => {
      await boss.insert(
        deliveryQueue,
        due.map(({ id }) => ({ data: { id } })),
        { db: fromDrizzle(within, sql) },
      );
    });
  return all;
}

type Permit = ReturnType<typeof requireSystemPermit<"notify-people">>;

async function write(db: Database, boss: Boss, permit: Permit, due: DueDelivery, became: Became) {
  if (became.as === "done") return;
  if (became.as === "postponed") return postpone(permit, db, due.id, became.dueAt);
  const again = became.as === "dead" ? null : (waits[due.tries] ?? null);
  const written = await db.transaction(async (within) => {
    // Another worker that made the same batch has written it.
    if (!(await markFailed(permit, within, due, { fault: became.fault, again }))) return false;
    if (again !== null)
      await boss.send(deliveryQueue, { id: due.id }, { startAfter: again, db: fromDrizzle(within, sql) });
    return true;
  });
  if (written && again === null)
    log("error", "delivery-dead", { operation: due.kind, failure: became.fault });
}

/** Whatever is not said of a delivery counts as a failed try, so that none waits for ever. */
async function tried(
  db: Database,
  deliverer: Deliverer,
  due: readonly DueDelivery[],
): Promise<readonly Became[]> {
  const failed = (id: string, fault: string): Became => ({ id, as: "later", fault });
  try {
    const became = new Map((await deliverer(db, due)).map((one) => [one.id, one]));
    return due.map(({ id }) => became.get(id) ?? failed(id, "unsaid"));
  } catch (error) {
    return due.map(({ id }) => failed(id, error instanceof Error ? error.name : "unknown"));
  }
}

async function deliverKind(
  db: Database,
  boss: Boss,
  deliverer: Deliverer,
  due: readonly DueDelivery[],
): Promise<number> {
  const permit = requireSystemPermit("notify-people");
  const became = await tried(db, deliverer, due);
  const done = became.filter(({ as }) => as === "done").map(({ id }) => id);
  await markDelivered(permit, db, done);
  for (const one of due) {
    const its = became.find(({ id }) => id === one.id);
    if (its !== undefined) await write(db, boss, permit, one, its);
  }
  return done.length;
}

/** Makes the deliveries of these ids that were not made yet. Returns how many were made. */
export async function deliver(
  db: Database,
  boss: Boss,
  deliverers: Deliverers,
  ids: readonly string[],
): Promise<number> {
  const due = await stillDue(requireSystemPermit("notify-people"), db, ids);
  let made = 0;
  for (const [kind, deliverer] of Object.entries(deliverers)) {
    const its = due.filter((one) => one.kind === kind);
    if (its.length > 0) made += await deliverKind(db, boss, deliverer, its);
  }
  return made;
}

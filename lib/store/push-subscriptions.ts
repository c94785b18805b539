import "server-only";
import { createHash } from "node:crypto";
import { and, arrayContains, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { now, realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, SystemPermit } from "#lib/permit.ts";
import { pushTopics, type PushTopic } from "#lib/push-topics.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { subscriptionBoundTo } from "./message-bindings.ts";
import { openMessage, sealMessage } from "./message-seal.ts";
import { inboxOf } from "./inbox-name.ts";
import { pushSubscription } from "./schema-messages.ts";
import { keyedHash } from "./sealing.ts";

/** A browser's address at its push service, with the keys that only it can read with. */
export interface BrowserSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A browser that somebody lets be pushed to, without its address. */
export interface SubscribedDevice {
  readonly id: string;
  readonly topics: readonly PushTopic[];
  /** What the browser is, in words that anybody may read ("Chrome on Android"). */
  readonly device: string;
  /** SHA-256 (hex) of its endpoint. */
  readonly mark: string;
  /** Health time. */
  readonly madeAt: Date;
  /** Real time. */
  readonly takenAt: Date | null;
}

/** One to push to. */
export interface PushTarget extends BrowserSubscription {
  readonly id: string;
  readonly owner: string;
  readonly nhsNumber: NhsNumber;
}

type Own = Permit<"messages:read"> | Permit<"messages:change">;
type Telling = SystemPermit<"notify-people">;

const sealedPart = z.object({
  nhsNumber: z.string(),
  device: z.string(),
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
});

const endpointHash = (endpoint: string): string => keyedHash(env().HANDLE_KEY, "push-endpoint", endpoint);
const healthMoment = (): Date => new Date(now().epochMilliseconds);
const realMoment = (): Date => new Date(realNow().epochMilliseconds);

type Row = typeof pushSubscription.$inferSelect;

const openedPart = (row: Row) => sealedPart.safeParse(openMessage(subscriptionBoundTo(row.id), row)).data;
const topicsIn = (kept: readonly string[]) => pushTopics.filter((topic) => kept.includes(topic));

/**
 * Lets a browser be pushed to for the permit's person. A browser belongs to one person at a time: whoever had it before
 * gets nothing there any more. Gives its id. Rejects when the store does not answer.
 */
export async function subscribeDevice(
  permit: Permit<"messages:change">,
  browser: BrowserSubscription & { readonly device: string },
  topics: readonly PushTopic[],
): Promise<string> {
  const { subject } = permit;
  const endpoint = endpointHash(browser.endpoint);
  const id = opaqueId(env().HANDLE_KEY, "push-subscription", subject, browser.endpoint);
  const { endpoint: address, keys, device } = browser;
  const row = {
    ...{ id, owner: inboxOf(subject), endpoint, topics: [...topics], madeAt: healthMoment(), takenAt: null },
    ...sealMessage(subscriptionBoundTo(id), { nhsNumber: subject, device, endpoint: address, keys }),
  };
  await database()
    .insert(pushSubscription)
    .values(row)
    .onConflictDoUpdate({ target: pushSubscription.endpoint, set: row });
  return id;
}

const ownDevices = ({ subject }: Own) => eq(pushSubscription.owner, inboxOf(subject));

/** The browsers of the permit's person, the oldest first. Rejects when the store does not answer. */
export async function devicesOf(permit: Own): Promise<readonly SubscribedDevice[]> {
  const rows = await database()
    .select()
    .from(pushSubscription)
    .where(ownDevices(permit))
    .orderBy(asc(pushSubscription.madeAt), asc(pushSubscription.id));
  return rows.map((row) => {
    const { device = "", endpoint = "" } = openedPart(row) ?? {};
    const mark = createHash("sha256").update(endpoint).digest("hex");
    const { id, madeAt, takenAt } = row;
    return { id, madeAt, takenAt, mark, device, topics: topicsIn(row.topics) };
  });
}

/** What one of the person's browsers is told of from now on; false where it is none of theirs. Rejects as above. */
export async function chooseTopics(
  permit: Permit<"messages:change">,
  id: string,
  topics: readonly PushTopic[],
): Promise<boolean> {
  const changed = await database()
    .update(pushSubscription)
    .set({ topics: [...topics] })
    .where(and(ownDevices(permit), eq(pushSubscription.id, id)))
    .returning({ id: pushSubscription.id });
  return changed.length > 0;
}

/** Ends one of the person's browsers. */
export async function endDevice(permit: Permit<"messages:change">, id: string): Promise<void> {
  await database()
    .delete(pushSubscription)
    .where(and(ownDevices(permit), eq(pushSubscription.id, id)));
}

/** Ends every browser of a person: when they log out everywhere. */
export async function endDevicesOf(
  subject: NhsNumber,
  db: Pick<Transaction, "delete"> = database(),
): Promise<void> {
  await db.delete(pushSubscription).where(eq(pushSubscription.owner, inboxOf(subject)));
}

/** Ends what stands under this endpoint, whosever it is: who knows an endpoint sits at that browser. */
export async function endEndpoint(endpoint: string): Promise<void> {
  await database()
    .delete(pushSubscription)
    .where(eq(pushSubscription.endpoint, endpointHash(endpoint)));
}

/** Whether a browser is pushed to for the permit's person. Rejects when the store does not answer. */
export async function isOwnBrowser(permit: Own, endpoint: string): Promise<boolean> {
  const found = await database()
    .select({ id: pushSubscription.id })
    .from(pushSubscription)
    .where(and(ownDevices(permit), eq(pushSubscription.endpoint, endpointHash(endpoint))));
  return found.length > 0;
}

/**
 * Gives a browser its new address, which its push service made it take: whoever knows the old one sits at that browser,
 * and it goes on being the same person's. Nothing happens where the old one is not known.
 */
export async function renewBrowser(was: string, { endpoint, keys }: BrowserSubscription): Promise<void> {
  const [old, fresh] = [endpointHash(was), endpointHash(endpoint)];
  await database().transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(pushSubscription)
      .where(eq(pushSubscription.endpoint, old))
      .for("update");
    const part = row && openedPart(row);
    if (row === undefined || part === undefined) return;
    const { id } = row;
    if (fresh !== old) await tx.delete(pushSubscription).where(eq(pushSubscription.endpoint, fresh));
    await tx
      .update(pushSubscription)
      .set({ endpoint: fresh, ...sealMessage(subscriptionBoundTo(id), { ...part, endpoint, keys }) })
      .where(eq(pushSubscription.id, id));
  });
}

const targetOf = (row: Row): readonly PushTarget[] => {
  const part = openedPart(row);
  if (part === undefined) return [];
  const { endpoint, keys, nhsNumber } = part;
  return [{ id: row.id, owner: row.owner, endpoint, keys, nhsNumber: nhsNumber as NhsNumber }];
};

/** Every browser of these people (names of their inboxes) that wants this topic. Rejects when the store does not answer. */
export async function targetsOf(
  _permit: Telling,
  db: Database,
  owners: readonly string[],
  topic: string,
): Promise<readonly PushTarget[]> {
  if (owners.length === 0) return [];
  const rows = await db
    .select()
    .from(pushSubscription)
    .where(
      and(inArray(pushSubscription.owner, [...owners]), arrayContains(pushSubscription.topics, [topic])),
    );
  return rows.flatMap(targetOf);
}

/** Forgets browsers that have given up their subscription. */
export async function forgetTargets(_permit: Telling, db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.delete(pushSubscription).where(inArray(pushSubscription.id, [...ids]));
}

/** Writes that pushes were taken. */
export async function markTaken(_permit: Telling, db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(pushSubscription)
    .set({ takenAt: realMoment() })
    .where(inArray(pushSubscription.id, [...ids]));
}

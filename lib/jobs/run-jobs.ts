import "server-only";
import { PgBoss } from "pg-boss";
import { log } from "#lib/log.ts";
import { openDatabase, type Database } from "#lib/store/database.ts";
import { bringReminders } from "./bring-reminders.ts";
import { deliver, deliveryQueue, deliveryQueueOptions, handOverDeliveries } from "./deliver.ts";
import type { TopicTexts } from "./deliver-by-choice.ts";
import { deliverersWith } from "./deliverers.ts";
import { followCareEvents } from "./follow-care-events.ts";
import { followFreedSlots } from "./follow-freed-slots.ts";
import { followRelationships } from "./follow-relationships.ts";
import { forgetExpired } from "./forget-expired.ts";
import { sendCancelLinks } from "./send-cancel-links.ts";
import { sendNoticeTexts, type NoticeTexts } from "./send-notice-texts.ts";
import { tellBeforeBirthdays } from "./tell-before-birthdays.ts";
import { tellOfRelationship } from "./tell-of-relationship.ts";
import { sealAnew } from "./seal-anew.ts";
import { sealAudit, type AuditKeeping } from "./seal-audit.ts";

export interface RunningJobs {
  /** Lets what is under way finish, and disconnects. */
  readonly stop: () => Promise<void>;
}

/** What the jobs are given from outside: how the audit trail is kept, and the words that they send. */
export interface Given {
  readonly keeping: AuditKeeping;
  readonly texts: NoticeTexts;
  readonly topicTexts: TopicTexts;
  readonly unreadText: string;
}

type Job = (db: Database, given: Given) => Promise<number>;

/** What the worker does, and how often it becomes due (real time). */
const jobs: Readonly<Record<string, { readonly everyMs: number; readonly run: Job }>> = {
  "seal-audit": { everyMs: 10_000, run: (db, { keeping }) => sealAudit(db, keeping) },
  "bring-reminders": { everyMs: 5_000, run: bringReminders },
  "send-cancel-links": { everyMs: 5_000, run: sendCancelLinks },
  "follow-freed-slots": { everyMs: 15_000, run: followFreedSlots },
  "follow-care-events": { everyMs: 5_000, run: followCareEvents },
  "send-notice-texts": { everyMs: 5_000, run: (db, { texts }) => sendNoticeTexts(db, texts) },
  "follow-relationships": {
    everyMs: 1_000,
    run: (db) => followRelationships(db, tellOfRelationship),
  },
  "tell-before-birthdays": { everyMs: 10_000, run: tellBeforeBirthdays },
  "seal-anew": { everyMs: 60_000, run: sealAnew },
  "forget-expired": { everyMs: 60_000, run: forgetExpired },
};

/** One of a kind waits or runs at a time, however many workers there are; a failed one is tried twice more. */
const queue = { policy: "exclusive", retryLimit: 2, retryDelay: 5, deleteAfterSeconds: 3_600 } as const;

const idOf = (data: unknown): string =>
  typeof data === "object" && data !== null && "id" in data ? String(data.id) : "";

/** Hands over what is due every second, and makes what was handed over: a queue of its own, because each thing is tried by itself. */
async function registerDeliveries(
  boss: PgBoss,
  db: Database,
  { topicTexts, unreadText }: Given,
): Promise<NodeJS.Timeout> {
  const deliverers = deliverersWith(topicTexts, unreadText);
  await boss.createQueue(deliveryQueue, deliveryQueueOptions);
  await boss.work(deliveryQueue, { pollingIntervalSeconds: 0.5, batchSize: 200 }, async (due) => {
    const ids = due.map(({ data }) => idOf(data));
    const count = await deliver(db, boss, deliverers, ids);
    if (count > 0) log("info", "job-done", { job: deliveryQueue, count });
  });
  let underWay = false;
  return setInterval(() => {
    if (underWay) return;
    underWay = true;
    handOverDeliveries(db, boss, deliverers)
      .catch(() => log("error", "job-not-sent", { job: deliveryQueue }))
      .finally(() => (underWay = false));
  }, 1_000);
}

async function register(boss: PgBoss, db: Database, given: Given): Promise<NodeJS.Timeout[]> {
  const timers: NodeJS.Timeout[] = [];
  for (const [name, { everyMs, run }] of Object.entries(jobs)) {
    await boss.createQueue(name, queue);
    await boss.work(name, { pollingIntervalSeconds: 1 }, async () => {
      const count = await run(db, given);
      if (count > 0) log("info", "job-done", { job: name, count });
    });
    const tick = (): void => {
      boss.send(name).catch(() => log("error", "job-not-sent", { job: name }));
    };
    tick();
    timers.push(setInterval(tick, everyMs));
  }
  return timers;
}

/**
 * Starts the worker's jobs on a store that is migrated already: each is claimed once among all workers, retried,
 * and safe to repeat. Rejects when the store does not answer.
 */
export async function runJobs(databaseUrl: string, given: Given): Promise<RunningJobs> {
  const { db, close } = openDatabase(databaseUrl, 4);
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    schedule: false,
    application_name: "front-door-jobs",
  });
  boss.on("error", () => log("error", "job-store-failed"));
  await boss.start();
  const timers = [...(await register(boss, db, given)), await registerDeliveries(boss, db, given)];
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await boss.stop({ graceful: true, timeout: 5_000 });
      await close();
    },
  };
}

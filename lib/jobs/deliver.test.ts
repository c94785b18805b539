import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import {
  countDeliveries,
  deliverLater,
  forgetDelivered,
  tryAgain,
  type DueDelivery,
} from "#lib/store/deliveries.ts";
import { delivery } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import {
  deliver,
  deliveryQueue,
  deliveryQueueOptions,
  handOverDeliveries,
  type Deliverer,
} from "./deliver.ts";

let store: TestDatabase;
let owner: OpenDatabase;
let boss: PgBoss;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 4);
  boss = new PgBoss({ connectionString: store.ownerUrl, schedule: false, supervise: false, max: 2 });
  await boss.start();
  await boss.createQueue(deliveryQueue, deliveryQueueOptions);
}, 60_000);
afterAll(async () => {
  await boss.stop({ graceful: false });
  await owner.close();
  await store.close();
});

const morning = new Date("2028-05-16T09:00:00Z");
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: morning });
  await owner.db.delete(delivery);
  await boss.deleteAllJobs(deliveryQueue);
});

const aPush = (about: string, dueAt = morning) =>
  ({ kind: "push", about, owner: "somebody", topic: "messages", once: [about], dueAt }) as const;

const write = (...abouts: readonly string[]) =>
  owner.db.transaction((within) =>
    deliverLater(
      within,
      abouts.map((about) => aPush(about)),
    ),
  );

const says =
  (as: "done" | "later" | "dead"): Deliverer =>
  (_db, due) =>
    Promise.resolve(due.map(({ id }) => (as === "done" ? { id, as } : { id, as, fault: "no-answer" })));

/** What stands in the queue, whenever it may be made. */
async function queued(): Promise<readonly string[]> {
  const jobs = await boss.findJobs<{ id: string }>(deliveryQueue, { queued: true });
  return jobs.map(({ data }) => data.id);
}

const rows = () => owner.db.select().from(delivery);
const handOver = (deliverer = says("done")) => handOverDeliveries(owner.db, boss, { push: deliverer });
const make = async (deliverer: Deliverer) =>
  deliver(
    owner.db,
    boss,
    { push: deliverer },
    (await rows()).map(({ id }) => id),
  );

test("what is written twice is there once, and what is rolled back never", async () => {
  await write("one", "two");
  await write("one");
  await expect(
    owner.db.transaction(async (within) => {
      await deliverLater(within, [aPush("three")]);
      throw new RangeError("the message could not be kept");
    }),
  ).rejects.toThrow("could not be kept");
  expect((await rows()).map(({ about }) => about).sort()).toEqual(["one", "two"]);
});

test("two workers at once hand every delivery over once", async () => {
  await write(...Array.from({ length: 450 }, () => randomUUID()));
  const counts = await Promise.all([handOver(), handOver()]);
  expect(counts[0] + counts[1]).toBe(450);
  expect(new Set(await queued()).size).toBe(450);
  expect(await queued()).toHaveLength(450);
});

test("what is not due by health time waits, and so does what nobody makes", async () => {
  await deliverLater(owner.db, [aPush("tomorrow", new Date(morning.getTime() + 24 * 3_600_000))]);
  await deliverLater(owner.db, [{ ...aPush("a reply"), kind: "reply" }]);
  expect(await handOver()).toBe(0);
  vi.setSystemTime(new Date(morning.getTime() + 24 * 3_600_000));
  expect(await handOver()).toBe(1);
  expect((await rows()).map(({ about, state }) => [about, state])).toEqual([
    ["a reply", "waiting"],
    ["tomorrow", "handed-over"],
  ]);
});

test("when the queue does not take it, it waits as before", async () => {
  await write("one");
  const away = { insert: () => Promise.reject(new Error("away")), send: boss.send.bind(boss) };
  await expect(handOverDeliveries(owner.db, away, { push: says("done") })).rejects.toThrow("away");
  expect(await rows()).toMatchObject([{ state: "waiting" }]);
});

test("what was made is not made again", async () => {
  await write("one");
  await handOver();
  const deliverer = vi.fn(says("done"));
  expect(await make(deliverer)).toBe(1);
  expect(await make(deliverer)).toBe(0);
  expect(deliverer).toHaveBeenCalledTimes(1);
  expect(await rows()).toMatchObject([{ state: "done", tries: 0 }]);
});

test("a worker that comes late takes nothing back of what another has ended", async () => {
  await write("one");
  await handOver();
  const late =
    (deliverer: Deliverer): Deliverer =>
    async (db, due) => {
      await make(says("done"));
      return deliverer(db, due);
    };
  await make(late(says("later")));
  expect(await rows()).toMatchObject([{ state: "done", tries: 0 }]);
  await owner.db.update(delivery).set({ state: "handed-over" });
  const dueAt = new Date(morning.getTime() + 3_600_000);
  await make(late((_db, due) => Promise.resolve(due.map(({ id }) => ({ id, as: "postponed", dueAt })))));
  expect(await rows()).toMatchObject([{ state: "done", dueAt: morning }]);
});

test("what the queue has lost is handed to it again", async () => {
  await write("one");
  await handOver();
  await boss.deleteAllJobs(deliveryQueue);
  vi.setSystemTime(new Date(morning.getTime() + 9 * 60_000));
  expect(await handOver()).toBe(0);
  vi.setSystemTime(new Date(morning.getTime() + 11 * 60_000));
  expect(await handOver()).toBe(1);
  expect(await queued()).toHaveLength(1);
  // What waits for its next try is not lost.
  for (let tries = 0; tries < 6; tries += 1) await make(says("later"));
  vi.setSystemTime(new Date(morning.getTime() + 60 * 60_000));
  expect(await handOver()).toBe(0);
});

test("what fails is tried again, each time later, and is dead in the end for operations to see", async () => {
  await write("one");
  await handOver();
  await boss.deleteAllJobs(deliveryQueue);
  for (let tries = 1; tries <= 10; tries += 1) {
    await make(says("later"));
    expect(await rows()).toMatchObject([{ state: "handed-over", tries, fault: "no-answer" }]);
    expect(await queued()).toHaveLength(tries);
  }
  await make(says("later"));
  expect(await rows()).toMatchObject([{ state: "dead", tries: 11 }]);
  expect(await queued()).toHaveLength(10);
  expect(await countDeliveries(owner.db)).toEqual([
    { kind: "push", state: "dead", fault: "no-answer", count: 1 },
  ]);
  expect(await tryAgain(owner.db)).toBe(1);
  expect(await rows()).toMatchObject([{ state: "waiting", tries: 0 }]);
});

test("what can never be made is dead at once", async () => {
  await write("one");
  await handOver();
  await make(says("dead"));
  expect(await rows()).toMatchObject([{ state: "dead", tries: 1 }]);
});

test("a deliverer that breaks, or says nothing, fails its try and loses nothing", async () => {
  await write("one", "two");
  await handOver();
  await make(() => Promise.reject(new TypeError("broken")));
  expect((await rows()).map(({ fault }) => fault)).toEqual(["TypeError", "TypeError"]);
  await make((_db, [first]: readonly DueDelivery[]) =>
    Promise.resolve(first === undefined ? [] : [{ id: first.id, as: "done" }]),
  );
  expect((await rows()).map(({ state, fault }) => `${state} ${String(fault)}`).sort()).toEqual([
    "done null",
    "handed-over unsaid",
  ]);
});

test("what is not due yet after all waits until it is", async () => {
  await write("one");
  await handOver();
  const six = new Date("2028-05-17T05:00:00Z");
  await make((_db, due) => Promise.resolve(due.map(({ id }) => ({ id, as: "postponed", dueAt: six }))));
  expect(await rows()).toMatchObject([{ state: "waiting", dueAt: six, tries: 0 }]);
});

test("what was delivered long ago is forgotten, and what is dead stays", async () => {
  await write("one", "two");
  await handOver();
  const [first] = await rows();
  await deliver(owner.db, boss, { push: says("done") }, [first?.id ?? ""]);
  await make(says("dead"));
  await forgetDelivered(requireSystemPermit("notify-people"), owner.db, new Date(morning.getTime() + 1));
  expect(await rows()).toMatchObject([{ state: "dead" }]);
});

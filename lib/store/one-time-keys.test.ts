import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { claim, doOnce, outcomeOf, settle, standingUnder } from "./one-time-keys.ts";
import { openTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
}, 60_000);
afterAll(() => opened.close());

const permit = (subject: string) => ({ subject: subject as NhsNumber }) as Permit<Permission>;
const once = (key: string, subject = "9996789012") => ({ permit: permit(subject), command: "add", key });

test("what is done under a key is done once, and everyone gets the same outcome", async () => {
  let times = 0;
  const work = () => Promise.resolve({ id: `entry-${(times += 1)}` });
  const outcomes = await Promise.all([1, 2, 3].map(() => doOnce(once("a"), work)));
  expect(times).toBe(1);
  expect(outcomes).toEqual([{ id: "entry-1" }, { id: "entry-1" }, { id: "entry-1" }]);
  expect(await outcomeOf(once("a"))).toEqual({ id: "entry-1" });
});

test("somebody else's key, and another command's, are other keys", async () => {
  await doOnce(once("b"), () => Promise.resolve(1));
  expect(await outcomeOf(once("b", "9994455664"))).toBeUndefined();
  expect(await outcomeOf({ ...once("b"), command: "withdraw" })).toBeUndefined();
});

test("work that fails leaves the key free", async () => {
  await expect(doOnce(once("c"), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await outcomeOf(once("c"))).toBeUndefined();
  expect(await doOnce(once("c"), () => Promise.resolve("done"))).toBe("done");
});

test("a key that has expired and was not swept is free again", async () => {
  await doOnce(once("d"), () => Promise.resolve("first"));
  const owner = new Client({ connectionString: opened.ownerUrl });
  await owner.connect();
  await owner.query("update one_time_key set expires_at = now() - interval '1 hour'");
  await owner.end();
  expect(await outcomeOf(once("d"))).toBeUndefined();
  expect(await doOnce(once("d"), () => Promise.resolve("second"))).toBe("second");
  expect(await doOnce(once("d"), () => Promise.resolve("third"))).toBe("second");
});

const nothingReopens = { patienceMs: 2_000, reopens: () => false };
const inTransaction = (work: (tx: Transaction) => Promise<void>) => database().transaction(work);

test("of twenty who claim a key at once one does the act, and the others get its outcome", async () => {
  let acts = 0;
  const act = async () => {
    const claimed = await claim(once("e"), nothingReopens);
    if (claimed.state !== "mine") return claimed.state === "settled" ? claimed.outcome : claimed.state;
    acts += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await inTransaction((tx) => settle(once("e"), { booked: acts }, tx));
    return { booked: acts };
  };
  const outcomes = await Promise.all(Array.from({ length: 20 }, act));
  expect(acts).toBe(1);
  expect(new Set(outcomes.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"booked":1}']));
});

test("an act of which nobody said what became is not given to anybody else, who learns what was begun", async () => {
  const how = { patienceMs: 200, reopens: () => true, note: { asked: "9:10" } };
  expect(await standingUnder(once("f"))).toBeNull();
  expect((await claim(once("f"), how)).state).toBe("mine");
  expect(await standingUnder(once("f"))).toEqual({ state: "unsettled", note: { asked: "9:10" } });
  expect(await claim(once("f"), { ...how, note: "another" })).toEqual({
    state: "unsettled",
    note: { asked: "9:10" },
  });
});

test("who comes long after an act that was never settled does not wait at all", async () => {
  const how = { patienceMs: 3_000, reopens: () => true, note: "begun" };
  expect((await claim(once("h"), how)).state).toBe("mine");
  const owner = new Client({ connectionString: opened.ownerUrl });
  await owner.connect();
  await owner.query("update one_time_key set created_at = created_at - interval '1 hour'");
  await owner.end();
  const began = performance.now();
  expect(await claim(once("h"), how)).toEqual({ state: "unsettled", note: "begun" });
  expect(performance.now() - began).toBeLessThan(1_000);
});

test("where nothing was done who comes later may try again, and of several one", async () => {
  const how = { patienceMs: 400, reopens: (outcome: unknown) => outcome === "nothing" };
  await claim(once("g"), how);
  await inTransaction((tx) => settle(once("g"), "nothing", tx));
  const states = await Promise.all([claim(once("g"), how), claim(once("g"), how)]);
  expect(states.map(({ state }) => state).toSorted()).toEqual(["mine", "unsettled"]);
  await inTransaction((tx) => settle(once("g"), "done", tx));
  expect(await claim(once("g"), how)).toMatchObject({ state: "settled", outcome: "done" });
  expect(await standingUnder(once("g"))).toEqual({ state: "settled", outcome: "done" });
});

import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { doOnce, outcomeOf } from "./one-time-keys.ts";
import { openTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
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

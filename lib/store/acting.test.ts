import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetChecks, heardSoFar, relationshipFeed } from "./acting.ts";
import { database } from "./database.ts";
import { keepCursor } from "./feed-cursors.ts";
import { openTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let store: TestDatabase;

beforeAll(async () => void (store = await openTestDatabase()), 60_000);
afterAll(() => store.close());

test("an act of the application has what was told forgotten, each time anew", async () => {
  const marks = [await heardSoFar()];
  for (let acts = 0; acts < 2; acts += 1) {
    await database().transaction((tx) => forgetChecks(tx, ["a role"]));
    marks.push(await heardSoFar());
  }
  expect(new Set(marks).size).toBe(3);
});

test("how far a feed was read is moved by the worker alone", async () => {
  await expect(database().transaction((tx) => keepCursor(tx, relationshipFeed, "9"))).rejects.toThrow();
});

import { asc } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { RelationshipEvent } from "#lib/gateways/relationship-events/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { personNotice } from "#lib/store/schema-notices.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { tellOfRelationship } from "./tell-of-relationship.ts";

let store: TestDatabase;
let owner: OpenDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date("2028-05-18T09:00:05Z"));
  await owner.db.delete(personNotice);
});
afterEach(() => vi.useRealTimers());

const approved: RelationshipEvent = {
  id: "0a1b2c3d-7",
  relationship: "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001",
  performer: "9992345675" as NhsNumber,
  patient: "9990123454" as NhsNumber,
  happened: "granted",
  at: "2028-05-18T09:00:00Z",
};

const tell = (changes: Partial<RelationshipEvent> = {}) =>
  owner.db.transaction((tx) => tellOfRelationship(tx, { ...approved, ...changes }));

async function everythingTold(): Promise<readonly string[]> {
  const rows = await owner.db
    .select()
    .from(personNotice)
    .orderBy(asc(personNotice.kind), asc(personNotice.texted));
  return rows.map(({ kind, texted }) => `${kind}, ${texted ?? "no text"}`);
}

test("both are told once that help began, and a text goes to who helps alone", async () => {
  await tell();
  await tell({ id: "9f8e7d6c-1" });
  expect(await everythingTold()).toEqual(["helping-began, waiting", "helping-began, no text"]);
});

test.each([
  ["suspended", "helping-paused"],
  ["reactivated", "helping-began"],
  ["ended", "helping-ended"],
  ["marked-as-error", "helping-ended"],
] as const)("both are told when a relationship is %s", async (happened, kind) => {
  await tell({ happened });
  expect(await everythingTold()).toEqual([`${kind}, waiting`, `${kind}, no text`]);
});

test.each(["applied", "rejected", "withdrawn", "changed"] as const)(
  "nobody is told of one that is %s",
  async (happened) => {
    await tell({ happened });
    expect(await everythingTold()).toEqual([]);
  },
);

test("what happened long ago, or is still to come, is no news", async () => {
  await tell({ at: "2028-05-16T08:59:00Z" });
  await tell({ at: "2028-05-18T09:30:00Z" });
  expect(await everythingTold()).toEqual([]);
});

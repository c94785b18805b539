import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { now } from "#lib/clock.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { slotAlert, startedQuestionnaire } from "#lib/store/schema-appointments.ts";
import { messageFile } from "#lib/store/schema-sent-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { forgetExpired } from "./forget-expired.ts";

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
  await owner.db.delete(startedQuestionnaire);
  await owner.db.delete(slotAlert);
});

const daysFromNow = (days: number) => new Date(now().epochMilliseconds + days * 24 * 60 * 60 * 1_000);

test("answers that nobody went on with for 8 weeks are forgotten, sent or not; younger ones stay", async () => {
  const row = (about: string, days: number, sentAt: Date | null = null) => ({
    ...{ owner: "o", about, sealed: "s", version: 1, sentAt },
    changedAt: daysFromNow(days),
  });
  await owner.db
    .insert(startedQuestionnaire)
    .values([row("old", -57), row("sent", -57, daysFromNow(-57)), row("young", -55)]);
  expect(await forgetExpired(owner.db)).toBe(2);
  expect(await owner.db.select().from(startedQuestionnaire)).toMatchObject([{ about: "young" }]);
  expect(await forgetExpired(owner.db)).toBe(0);
});

test("alerts go some days after they ended or were stopped, and open ones stay", async () => {
  const row = (id: string, ends: number, stopped: number | null = null) => ({
    ...{ id, owner: "o", surgery: "A12345", sealed: "s", createdAt: daysFromNow(-30) },
    ...{ endsAt: daysFromNow(ends), stoppedAt: stopped === null ? null : daysFromNow(stopped) },
  });
  await owner.db
    .insert(slotAlert)
    .values([row("ended", -4), row("just ended", -2), row("stopped", 9, -4), row("open", 9)]);
  expect(await forgetExpired(owner.db)).toBe(2);
  const left = await owner.db.select().from(slotAlert);
  expect(left.map(({ id }) => id).toSorted()).toEqual(["just ended", "open"]);
});

test("files that nobody sent go after their day, and those of a message that is being written stay", async () => {
  const row = (id: string, expiresAt: Date) => ({
    ...{ id, owner: "o", draft: "d", sealedHead: "s", keyId: "k", content: Buffer.from([1]) },
    ...{ madeAt: daysFromNow(-2), expiresAt },
  });
  await owner.db.insert(messageFile).values([row("old", daysFromNow(-1)), row("young", daysFromNow(1))]);
  expect(await forgetExpired(owner.db)).toBe(1);
  expect(await owner.db.select({ id: messageFile.id }).from(messageFile)).toEqual([{ id: "young" }]);
});

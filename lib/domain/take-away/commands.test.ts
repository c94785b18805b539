import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { writeDownDownload } from "./commands.ts";

let store: TestDatabase;
let owner: Client;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = new Client({ connectionString: store.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await store.close();
});

test("a copy that leaves has a line of its own, with the kind of file", async () => {
  const asker = visitOf(await signIn());
  expect((await writeDownDownload(asker, me, { format: "ips", by: "profile:read" })).ok).toBe(true);
  const { rows } = await owner.query(
    "SELECT action, decision, reason FROM audit_line WHERE correlation_id = $1 AND decision = 'done'",
    [asker.correlationId],
  );
  expect(rows).toEqual([{ action: "profile:read", decision: "done", reason: "downloaded-ips" }]);
});

test("nobody who is not logged in takes a copy away", async () => {
  expect((await writeDownDownload(visitOf(null), me, { format: "html", by: "profile:read" })).ok).toBe(false);
});

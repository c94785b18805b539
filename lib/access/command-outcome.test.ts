import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { me } from "#lib/paths.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { outcomeOfFailure, writeCommandOutcome } from "./command-outcome.ts";
import { requirePermit } from "./gate.ts";
import { signIn, visitOf } from "./testing/sign-in.ts";

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

async function permitted() {
  const asker = visitOf(await signIn());
  const permit = await requirePermit(asker, "requests:send", me);
  if (!permit.ok) throw new Error("The gate should have allowed it.");
  return { asker, permit: permit.value };
}

test("two commands of one request that ended alike are two lines", async () => {
  const { asker, permit } = await permitted();
  await writeCommandOutcome(asker, permit, { decision: "done", reason: "taken-back" });
  await writeCommandOutcome(asker, permit, { decision: "done", reason: "shared-entry" });
  await writeCommandOutcome(asker, permit, { decision: "done", reason: "shared-entry" });
  const { rows } = await owner.query(
    "SELECT decision, reason FROM audit_line WHERE correlation_id = $1 ORDER BY id",
    [asker.correlationId],
  );
  expect(rows).toEqual([
    { decision: "allowed", reason: null },
    { decision: "done", reason: "taken-back" },
    { decision: "done", reason: "shared-entry" },
    { decision: "done", reason: "shared-entry" },
  ]);
});

test("an outcome that nobody can be named for is not left out in silence", async () => {
  const { permit } = await permitted();
  const written = writeCommandOutcome(visitOf(null), permit, { decision: "done", reason: null });
  await expect(written).rejects.toThrow("without a live session");
});

test("who was silent, or answered what nobody can read, may have done it", () => {
  expect(outcomeOfFailure({ kind: "unavailable" })).toEqual({ decision: "unknown", reason: "unavailable" });
  expect(outcomeOfFailure({ kind: "unreadable" })).toEqual({ decision: "unknown", reason: "unreadable" });
  expect(outcomeOfFailure({ kind: "not-found" })).toEqual({ decision: "refused", reason: "not-found" });
});

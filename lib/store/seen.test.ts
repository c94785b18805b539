import { afterAll, beforeAll, expect, test } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import type { Permit } from "#lib/permit.ts";
import { markSeen, seenBefore } from "./seen.ts";
import { openTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let store: TestDatabase;
let permit: Permit<"test-results:read">;
beforeAll(async () => {
  store = await openTestDatabase();
  const asked = await requirePermit(visitOf(await signIn()), "test-results:read", me);
  if (!asked.ok) throw new Error("no permit");
  permit = asked.value;
}, 60_000);
afterAll(() => store.close());

const first = { id: "r-1", version: "1" };
const second = { id: "r-2", version: "1" };

test("nothing was seen at the first visit; later only what is new or corrected is unseen", async () => {
  expect(await seenBefore(permit, "result", [first])).toEqual({ firstVisit: true, unseen: new Set(["r-1"]) });
  await markSeen(permit, "result", [first]);
  await markSeen(permit, "result", [first, second]);
  const corrected = { ...second, version: "2" };
  const added = { id: "r-3", version: "1" };
  expect(await seenBefore(permit, "result", [first, corrected, added])).toEqual({
    firstVisit: false,
    unseen: new Set(["r-2", "r-3"]),
  });
  await markSeen(permit, "result", [corrected]);
  expect((await seenBefore(permit, "result", [corrected])).unseen.size).toBe(0);
  expect((await seenBefore(permit, "letter", [first])).firstVisit).toBe(true);
});

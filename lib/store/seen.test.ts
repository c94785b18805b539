import { afterAll, beforeAll, expect, test } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import type { Permit } from "#lib/permit.ts";
import { rememberLook } from "./looks.ts";
import { keepPreference, keptPreference } from "./preferences.ts";
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

test("what a helper looks at is not seen by the person, nor by another helper", async () => {
  const acting = (person: string) => ({ ...permit, relation: "acting", person }) as typeof permit;
  const [helper, other] = [acting("aaaaaaaaaaa2"), acting("aaaaaaaaaaa3")];
  await markSeen(helper, "letter", [first]);
  expect((await seenBefore(helper, "letter", [first])).unseen.size).toBe(0);
  for (const viewer of [permit, other])
    expect((await seenBefore(viewer, "letter", [first])).firstVisit).toBe(true);
  await rememberLook(helper, { kind: "timeline", mark: "m-1", parts: ["letter/gp"], entries: [] });
  const entries = [{ ...first, part: "letter/gp" }];
  const look = { kind: "timeline", mark: "m-2", parts: ["letter/gp"], entries };
  expect(await rememberLook(permit, look)).toEqual(new Set());
  expect(await rememberLook(helper, look)).toEqual(new Set(["r-1"]));
});

test("what a helper likes is not what the person likes", async () => {
  const reading = permit as unknown as Permit<"reminders:change">;
  const helper = { ...reading, relation: "acting", person: "aaaaaaaaaaa2" } as typeof reading;
  await keepPreference(reading, "reminder-times", ["day-before"]);
  expect(await keptPreference(helper, "reminder-times")).toBeUndefined();
  await keepPreference(helper, "reminder-times", ["hour-before"]);
  expect(await keptPreference(reading, "reminder-times")).toEqual(["day-before"]);
});

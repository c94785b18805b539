import { afterAll, beforeAll, expect, test } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import type { Permit } from "#lib/permit.ts";
import { rememberLook, type Look } from "./looks.ts";
import { openTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let store: TestDatabase;
let permit: Permit<"consultations:read">;
beforeAll(async () => {
  store = await openTestDatabase();
  const asked = await requirePermit(visitOf(await signIn()), "consultations:read", me);
  if (!asked.ok) throw new Error("no permit");
  permit = asked.value;
}, 60_000);
afterAll(() => store.close());

const entry = (id: string, version = "1", part = "letters/gp") => ({ id, version, part });
const letters = ["letters/gp"];

/** What is new, after a moment: looks are told apart to the millisecond. */
async function looks(kind: string, mark: string, more: Pick<Look, "parts" | "entries">) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return [...(await rememberLook(permit, { kind, mark, ...more }))];
}

test("nothing is new at the first look, nor when the page is opened again in it", async () => {
  const more = { parts: letters, entries: [entry("a"), entry("b")] };
  expect(await looks("first", "monday", more)).toEqual([]);
  expect(await looks("first", "monday", more)).toEqual([]);
  expect(await looks("first", "tuesday", more)).toEqual([]);
});

test("what came since is new for a whole look, and no longer at the next", async () => {
  await looks("since", "monday", { parts: letters, entries: [entry("a")] });
  const more = { parts: letters, entries: [entry("a", "2"), entry("b")] };
  expect(await looks("since", "tuesday", more)).toEqual(["a", "b"]);
  expect(await looks("since", "tuesday", more)).toEqual(["a", "b"]);
  expect(await looks("since", "wednesday", more)).toEqual([]);
});

test("what comes while somebody looks is new too", async () => {
  await looks("while", "monday", { parts: letters, entries: [entry("a")] });
  expect(await looks("while", "monday", { parts: letters, entries: [entry("a"), entry("b")] })).toEqual([
    "b",
  ]);
});

test("a source that was silent before brings nothing new at its own first look", async () => {
  const hospital = "letters/hospital";
  await looks("silent", "monday", { parts: letters, entries: [entry("a")] });
  const more = { parts: [...letters, hospital], entries: [entry("a"), entry("h", "1", hospital)] };
  expect(await looks("silent", "tuesday", more)).toEqual([]);
  expect(await looks("silent", "tuesday", { parts: letters, entries: [entry("a")] })).toEqual([]);
  const later = { ...more, entries: [...more.entries, entry("i", "1", hospital)] };
  expect(await looks("silent", "wednesday", later)).toEqual(["i"]);
});

test("a part that answered with nothing has been looked at", async () => {
  await looks("empty", "monday", { parts: letters, entries: [] });
  expect(await looks("empty", "tuesday", { parts: letters, entries: [entry("a")] })).toEqual(["a"]);
});

import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { endSession } from "./asker.ts";
import { newDraftKey, readDraft, saveDraft } from "./drafts.ts";
import { signIn, visitOf } from "./testing/sign-in.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
}, 60_000);
afterAll(() => store.close());
afterEach(() => {
  vi.useRealTimers();
});

const typed = { form: "search", values: { words: "cholesterol" }, codes: { words: "too-long" } };
const nadia = { sub: "nadia", nhsNumber: null, birthdate: "1991-01-01", familyName: "Noor" };
const notFound = { ok: false, failure: { kind: "not-found" } };

test("what was typed comes back to the one who typed it", async () => {
  const asker = visitOf(await signIn());
  const key = newDraftKey();
  expect(await saveDraft(asker, me, key, typed)).toEqual({ ok: true, value: null });
  expect(await readDraft(asker, me, key)).toEqual({ ok: true, value: typed });
});

test("it is not there for another person, about another person, or under another key", async () => {
  const kris = visitOf(await signIn());
  const key = newDraftKey();
  await saveDraft(kris, me, key, typed);
  expect(await readDraft(visitOf(await signIn({ claims: nadia })), me, key)).toEqual(notFound);
  expect(await readDraft(kris, "k7f3q9mzaw2c" as PersonHandle, key)).toEqual(notFound);
  expect(await readDraft(kris, me, newDraftKey())).toEqual(notFound);
  expect(await readDraft(kris, me, "")).toEqual(notFound);
});

test("nobody overwrites what somebody else typed", async () => {
  const kris = visitOf(await signIn());
  const key = newDraftKey();
  await saveDraft(kris, me, key, typed);
  const other = { ...typed, values: { words: "x" } };
  expect(await saveDraft(visitOf(await signIn({ claims: nadia })), me, key, other)).toEqual(notFound);
  expect(await readDraft(kris, me, key)).toEqual({ ok: true, value: typed });
});

test("a post after a time-out is kept, and offered back after signing in again", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const ended = await signIn();
  vi.setSystemTime(Date.now() + 700_000);
  const key = newDraftKey();
  expect(await saveDraft(visitOf(ended), me, key, typed)).toEqual({ ok: true, value: null });
  expect(await readDraft(visitOf(ended), me, key)).toMatchObject({ failure: { because: "session-ended" } });
  expect(await readDraft(visitOf(await signIn()), me, key)).toEqual({ ok: true, value: typed });
});

test("after logging out, and without a session, nothing is kept", async () => {
  const id = await signIn();
  await endSession(visitOf(id));
  expect(await saveDraft(visitOf(id), me, newDraftKey(), typed)).toMatchObject({ ok: false });
  expect(await saveDraft(visitOf(null), me, newDraftKey(), typed)).toMatchObject({ ok: false });
});

test("it is gone after 24 hours", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const key = newDraftKey();
  await saveDraft(visitOf(await signIn()), me, key, typed);
  vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1_000);
  expect(await readDraft(visitOf(await signIn()), me, key)).toEqual(notFound);
});

test("the store does not hold the words", async () => {
  await saveDraft(visitOf(await signIn()), me, newDraftKey(), typed);
  const owner = new Client({ connectionString: store.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query("SELECT d::text AS words FROM draft d");
  await owner.end();
  expect(JSON.stringify(rows)).not.toContain("cholesterol");
});

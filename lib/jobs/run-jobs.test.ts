import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newDraftKey, readDraft, saveDraft } from "#lib/access/drafts.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { findSession } from "#lib/access/session.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { auditSeal, sessionTokens } from "#lib/store/schema.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { noticeKinds } from "#lib/notice-kind.ts";
import { forgetExpired } from "./forget-expired.ts";
import { runJobs } from "./run-jobs.ts";
import type { NoticeTexts } from "./send-notice-texts.ts";

const aText = Object.fromEntries(noticeKinds.map((kind) => [kind, "Log in."])) as NoticeTexts;

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

test("drafts go after their day, and sessions a day after their limit; what is younger stays", async () => {
  const hour = 60 * 60 * 1_000;
  vi.useFakeTimers({ toFake: ["Date"] });
  const old = await signIn();
  await saveDraft(visitOf(old), me, newDraftKey(), { form: "f", values: {}, codes: {} });
  vi.setSystemTime(Date.now() + 23 * hour);
  const young = await signIn();
  const key = newDraftKey();
  await saveDraft(visitOf(young), me, key, { form: "f", values: {}, codes: {} });
  await forgetExpired(owner.db);
  expect((await findSession(old, { touches: false })).state).toBe("ended");
  vi.setSystemTime(Date.now() + 2 * hour);
  await forgetExpired(owner.db);
  expect((await findSession(old, { touches: false })).state).toBe("none");
  expect((await findSession(young, { touches: false })).state).toBe("ended");
  expect((await readDraft(visitOf(await signIn()), me, key)).ok).toBe(true);
  vi.useRealTimers();
});

test("the tokens of a session in a closed browser go when it is idle too long, and those of a live one stay", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await forgetExpired(owner.db);
  await owner.db.delete(sessionTokens);
  const closed = await signIn();
  vi.setSystemTime(Date.now() + 9 * 60_000);
  const live = await signIn();
  expect(await forgetExpired(owner.db)).toBe(0);
  vi.setSystemTime(Date.now() + 60_000);
  expect(await forgetExpired(owner.db)).toBe(1);
  expect(await owner.db.select().from(sessionTokens)).toHaveLength(1);
  expect((await findSession(live, { touches: false })).state).toBe("live");
  expect(await findSession(closed, { touches: false })).toMatchObject({ state: "ended", reason: "idle" });
  vi.useRealTimers();
});

test("a running worker seals what was written, and stops when told", async () => {
  await requirePermit(visitOf(await signIn()), "profile:read", me);
  const jobs = await runJobs(store.ownerUrl, {
    keeping: { auditKey: randomBytes(32).toString("base64"), headFile: undefined },
    texts: aText,
    unreadText: "",
    topicTexts: { results: "A result", appointments: "An appointment", other: "A message" },
  });
  await vi.waitFor(async () => expect((await owner.db.select().from(auditSeal)).length).toBe(1), 15_000);
  await jobs.stop();
}, 40_000);

import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { confirmReferral } from "./commands.ts";
import type { Confirmed } from "./form.ts";
import { getFreeTimes, listReferrals } from "./queries.ts";

vi.mock("#lib/access/gate.ts");

const room = contractRoom();
let store: TestDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
});

async function referral() {
  const list = await listReferrals(visitOf(sessionId), me);
  const found = list.ok && list.value.referrals.find(({ reference }) => reference === "999000000201");
  if (!found || found.choices === null) throw new Error("no referral");
  return { ...found, version: found.choices.version };
}

async function booking(place = 0): Promise<{ id: string; asked: Confirmed }> {
  const { id, version } = await referral();
  const times = await getFreeTimes(visitOf(sessionId), me, "902004");
  const time = times.ok ? times.value[place] : undefined;
  if (!time) throw new Error("no time");
  return { id, asked: { act: "book", service: "902004", version, time } };
}

const confirm = (key: string, { id, asked }: { id: string; asked: Confirmed }) =>
  confirmReferral(visitOf(sessionId), me, id, { key, asked });
const posts = { method: "POST", status: 503, count: 9 } as const;

test("twenty parallel confirmations of one form make one booking and one outcome", async () => {
  const asked = await booking();
  const all = await Promise.all(Array.from({ length: 20 }, () => confirm("parallel", asked)));
  for (const one of all) expect(one).toEqual({ ok: true, value: { kind: "done" } });
  expect(await referral()).toMatchObject({ state: "BOOKED" });
  const another = { ...asked, asked: { ...asked.asked, version: "other" } };
  expect(await confirm("parallel", another)).toEqual({ ok: true, value: { kind: "done-otherwise" } });
});

test("a second form for what was booked meanwhile does nothing", async () => {
  const [first, second] = [await booking(0), await booking(1)];
  expect(await confirm("first", first)).toMatchObject({ value: { kind: "done" } });
  expect(await confirm("second", second)).toEqual({ ok: true, value: { kind: "changed" } });
});

test("a time that somebody took is taken, and another can be had under the same key", async () => {
  const gone = await booking();
  await room.happens("take-referral-time", "902004");
  expect(await confirm("again", gone)).toEqual({ ok: true, value: { kind: "taken" } });
  expect(await confirm("again", await booking())).toEqual({ ok: true, value: { kind: "done" } });
});

test("what was done, though every answer was lost, is found to be done", async () => {
  const asked = await booking();
  room.breaks("referral-choice", "applied", posts);
  expect(await confirm("lost", asked)).toEqual({ ok: true, value: { kind: "done" } });
});

test("what was not done because the service was silent is said not to be, and can be sent again", async () => {
  const asked = await booking();
  room.breaks("referral-choice", "status", posts);
  expect(await confirm("silent", asked)).toEqual({ ok: true, value: { kind: "not-done" } });
  room.nation.faults.clear();
  expect(await confirm("silent", asked)).toEqual({ ok: true, value: { kind: "done" } });
});

import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { askForOlderRecords } from "./commands.ts";
import { listRecordRequests } from "./queries.ts";

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

const ask = (key: string, why: string) =>
  askForOlderRecords(visitOf(sessionId), me, key, { from: "1990", to: "2000", sections: ["letters"], why });
const sentWords = async () => {
  const list = await listRecordRequests(visitOf(sessionId), me);
  return list.ok ? list.value.requests.map(({ words }) => words) : [];
};

test("a request sent again under its key is one request", async () => {
  const first = await ask("a", "once");
  expect(first).toMatchObject({ ok: true, value: { kind: "sent" } });
  expect(await ask("a", "once")).toEqual(first);
  expect((await sentWords()).filter((words) => words === "once")).toHaveLength(1);
});

test("other words under a key that was used are not told to be sent; under a fresh one they are", async () => {
  await ask("b", "first words");
  const meanwhile = { ok: false, failure: { kind: "changed-meanwhile" } };
  expect(await ask("b", "other words")).toEqual(meanwhile);
  expect(await sentWords()).not.toContain("other words");
  expect(await ask("c", "other words")).toMatchObject({ ok: true });
  expect(await sentWords()).toEqual(expect.arrayContaining(["first words", "other words"]));
});

test("other words after a time-out that was taken all the same are not told to be sent", async () => {
  room.breaks("surgery-requests", "applied", { status: 500, method: "POST", count: 9 });
  expect(await ask("d", "lost answer")).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
  room.nation.faults.clear();
  const meanwhile = { ok: false, failure: { kind: "changed-meanwhile" } };
  expect(await ask("d", "edited")).toEqual(meanwhile);
  expect(await ask("d", "lost answer")).toMatchObject({ ok: true, value: { kind: "sent" } });
});

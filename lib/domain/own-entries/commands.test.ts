import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { forgetSafety, keepSafety } from "#lib/store/safety.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { surgeryRequests } from "#mocks/nation/surgery-requests/state.ts";
import { addOwnEntry, changeOwnEntry, shareOwnEntry, withdrawOwnEntry } from "./commands.ts";
import type { OwnContent } from "./model.ts";
import { getOwnEntry, getSharingNews } from "./queries.ts";

vi.mock("#lib/access/gate.ts");

const room = contractRoom();
let store: TestDatabase;
let owner: Client;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  owner = new Client({ connectionString: store.ownerUrl });
  await owner.connect();
  sessionId = await signIn({
    claims: {
      sub: "kris",
      nhsNumber: kris as NhsNumber,
      birthdate: "1978-02-03",
      familyName: "Hale",
    },
  });
}, 60_000);
afterAll(async () => {
  await owner.end();
  await store.close();
});
beforeEach(() => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
});

const visit = () => visitOf(sessionId);
const weight = (value: number): OwnContent => ({
  kind: "reading",
  reading: "weight",
  value,
  lower: null,
  on: "2028-05-14",
  at: null,
  comment: "",
});
let keys = 0;
const newKey = () => `key-${(keys += 1)}`;

async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; failure: unknown }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`failed: ${JSON.stringify(settled.failure)}`);
  return settled.value;
}

const add = (share = true, key = newKey(), content = weight(70)) =>
  addOwnEntry(visit(), me, { key, name: null, helpsAs: "carer" }, { content, share });
const change = (id: string, to: number, share: boolean, key = newKey()) =>
  changeOwnEntry(visit(), me, { id, key }, { content: weight(to), share });
const entryOf = (id: string) => value(getOwnEntry(visit(), me, id));
const statesAtSurgery = async () => (await value(getSharingNews(visit(), me))).states;

async function outcomes() {
  const { rows } = await owner.query<{ line: string }>(
    "SELECT decision || ' ' || reason AS line FROM audit_line WHERE action = 'requests:send' ORDER BY id",
  );
  return rows.map(({ line }) => line);
}

test("a changed entry is not shared; what the surgery was given stays with the former words, taken back", async () => {
  const { id, sharing } = await value(add());
  expect(sharing).toBe("sent");
  const given = (await entryOf(id)).sharing;
  expect(await value(change(id, 71, false))).toEqual({ id, sharing: "none", before: "taken-back" });
  const changed = await entryOf(id);
  expect(changed.sharing).toBeNull();
  expect(changed.former).toMatchObject([{ content: weight(70), sharing: given }]);
  expect((await statesAtSurgery()).get(given?.requestId ?? "")?.stage).toBe("withdrawn");
  expect((await outcomes()).slice(-2)).toEqual(["done shared-entry", "done taken-back"]);
});

test("a take-back that failed is told, and sending the change again takes it back after all", async () => {
  const { id } = await value(add());
  const given = (await entryOf(id)).sharing?.requestId ?? "";
  const key = newKey();
  room.breaks("surgery-requests", "status", { status: 500, path: "withdraw", count: 9 });
  expect(await value(change(id, 71, false, key))).toMatchObject({ before: "failed" });
  expect((await outcomes()).at(-1)).toBe("unknown unavailable");
  room.nation.faults.clear();
  expect(await value(change(id, 71, false, key))).toMatchObject({ before: "taken-back" });
  expect((await statesAtSurgery()).get(given)?.stage).toBe("withdrawn");
  expect((await entryOf(id)).former).toHaveLength(1);
});

test("a share that seemed to fail and is tried again is one request", async () => {
  const { id } = await value(add(false));
  const before = (await statesAtSurgery()).size;
  room.breaks("surgery-requests", "applied", { status: 500, method: "POST", count: 9 });
  expect(await value(shareOwnEntry(visit(), me, id))).toBe("failed");
  expect((await outcomes()).at(-1)).toBe("unknown unavailable");
  room.nation.faults.clear();
  expect(await value(shareOwnEntry(visit(), me, id))).toBe("sent");
  expect((await statesAtSurgery()).size).toBe(before + 1);
});

test("how the person can be reached goes with what is shared, and nothing is sent where that is not known", async () => {
  const { id } = await value(add(false));
  const before = (await statesAtSurgery()).size;
  await keepSafety(kris, "safe-contact", { nonsense: true });
  expect(await value(shareOwnEntry(visit(), me, id))).toBe("failed");
  expect((await statesAtSurgery()).size).toBe(before);
  const texts = { ways: ["text"], days: "any", from: 0, until: 24, never: [] };
  await keepSafety(kris, "safe-contact", texts);
  expect(await value(shareOwnEntry(visit(), me, id))).toBe("sent");
  await forgetSafety(kris, "safe-contact");
  const words = surgeryRequests(room.nation).map((one) => one.words);
  expect(words).toContain("Contact by text only: any day.");
});

test("two who share at once are both told that it is sent, and it is one request", async () => {
  const { id } = await value(add(false));
  const before = (await statesAtSurgery()).size;
  const both = await Promise.all([1, 2, 3].map(() => value(shareOwnEntry(visit(), me, id))));
  expect(both).toEqual(["sent", "sent", "sent"]);
  expect((await statesAtSurgery()).size).toBe(before + 1);
});

test("other words under a key that was used are not told to be kept", async () => {
  const key = newKey();
  const { id } = await value(add(false, key));
  expect(await value(add(false, key))).toMatchObject({ id });
  const meanwhile = { ok: false, failure: { kind: "changed-meanwhile" } };
  expect(await add(false, key, weight(75))).toEqual(meanwhile);
  const changing = newKey();
  await value(change(id, 71, false, changing));
  expect(await change(id, 72, false, changing)).toEqual(meanwhile);
  expect((await entryOf(id)).content).toEqual(weight(71));
});

test("the same words no longer shared are taken back, and can be shared again", async () => {
  const { id } = await value(add());
  expect(await value(change(id, 70, false))).toMatchObject({ before: "taken-back" });
  expect(await entryOf(id)).toMatchObject({ sharing: null, former: [] });
  expect(await value(shareOwnEntry(visit(), me, id))).toBe("sent");
});

test("who takes an entry away takes back every version that the surgery was given", async () => {
  const { id } = await value(add());
  room.breaks("surgery-requests", "status", { status: 500, path: "withdraw", count: 9 });
  await value(change(id, 71, true));
  room.nation.faults.clear();
  expect(await value(withdrawOwnEntry(visit(), me, id))).toBe("taken-back");
  const entry = await entryOf(id);
  const given = entry.former[0]?.sharing?.requestId ?? "";
  expect((await statesAtSurgery()).get(given)?.stage).toBe("withdrawn");
});

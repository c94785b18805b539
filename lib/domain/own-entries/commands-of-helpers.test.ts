import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { addOwnEntry, agreeToOwnEntry, changeOwnEntry, shareOwnEntry, withdrawOwnEntry } from "./commands.ts";
import type { OwnContent } from "./model.ts";
import { getOwnEntry, listOwnEntries } from "./queries.ts";

vi.mock("#lib/access/gate.ts");

const room = contractRoom();
let store: TestDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  const claims = { nhsNumber: kris as NhsNumber, birthdate: "1978-02-03", familyName: "Hale" };
  sessionId = await signIn({ claims: { sub: "kris", ...claims } });
}, 60_000);
afterAll(() => store.close());
beforeEach(oneself);

const visit = () => visitOf(sessionId);
const weight = (value: number): OwnContent => ({
  ...{ kind: "reading", reading: "weight", value, lower: null },
  ...{ on: "2028-05-14", at: null, comment: "" },
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

const add = () =>
  addOwnEntry(
    visit(),
    me,
    { key: newKey(), name: null, helpsAs: "carer" },
    { content: weight(70), share: false },
  );
const entryOf = (id: string) => value(getOwnEntry(visit(), me, id));

const helper = "aaaaaaaaaaa2" as PersonHandle;

/** The gate's yes for somebody who acts for Kris, under their own handle for her. */
function actedForBy(person: PersonHandle): void {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok({ ...room.permit(permission), relation: "acting" as const, person })),
  );
}

function oneself(): void {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
}

const asHelper = (key = newKey()) =>
  addOwnEntry(
    visit(),
    helper,
    { key, name: "Sarah Okafor", helpsAs: "parent" },
    { content: weight(17), share: false },
  );

test("what a helper adds carries their name for the person, and is the helper's own to change", async () => {
  actedForBy(helper);
  const { id } = await value(asHelper());
  expect((await value(getOwnEntry(visit(), helper, id))).author).toEqual({ kind: "you" });
  const changed = changeOwnEntry(
    visit(),
    helper,
    { id, key: newKey() },
    { content: weight(18), share: false },
  );
  await value(changed);
  oneself();
  const entry = await entryOf(id);
  expect(entry.author).toEqual({ kind: "helper", name: "Sarah Okafor", helpsAs: "parent" });
  expect(entry.content).toEqual(weight(18));
});

test("where their own record does not tell a helper's name, it is the family name of their login", async () => {
  actedForBy(helper);
  const asked = { content: weight(17), share: false };
  const { id } = await value(
    addOwnEntry(visit(), helper, { key: newKey(), name: null, helpsAs: "carer" }, asked),
  );
  oneself();
  expect((await entryOf(id)).author).toEqual({ kind: "helper", name: "Hale", helpsAs: "carer" });
});

test("nobody changes, shares or takes away what somebody else wrote", async () => {
  const refused = { ok: false, failure: { kind: "not-shared" } };
  const { id: own } = await value(add());
  actedForBy(helper);
  const asked = { content: weight(1), share: false };
  expect(await changeOwnEntry(visit(), helper, { id: own, key: newKey() }, asked)).toEqual(refused);
  expect(await withdrawOwnEntry(visit(), helper, own)).toEqual(refused);
  const { id } = await value(asHelper());
  oneself();
  expect(await changeOwnEntry(visit(), me, { id, key: newKey() }, asked)).toEqual(refused);
  expect(await shareOwnEntry(visit(), me, id)).toEqual(refused);
  expect(await withdrawOwnEntry(visit(), me, id)).toEqual(refused);
});

test("the person can say that they do not agree with what a helper added, and nobody can say it for them", async () => {
  actedForBy(helper);
  const { id } = await value(asHelper());
  expect(await agreeToOwnEntry(visit(), helper, id, false)).toMatchObject({ ok: false });
  oneself();
  await value(agreeToOwnEntry(visit(), me, id, false));
  await value(agreeToOwnEntry(visit(), me, id, false));
  const marked = await entryOf(id);
  expect(marked.notAgreedAt).not.toBeNull();
  expect(marked.content).toEqual(weight(17));
  actedForBy(helper);
  const listed = (await value(listOwnEntries(visit(), helper))).find((entry) => entry.id === id);
  expect(listed?.notAgreedAt).toBe(marked.notAgreedAt);
  oneself();
  await value(agreeToOwnEntry(visit(), me, id, true));
  expect((await entryOf(id)).notAgreedAt).toBeNull();
  const { id: own } = await value(add());
  expect(await agreeToOwnEntry(visit(), me, own, false)).toMatchObject({ ok: false });
});

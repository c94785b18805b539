import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Permission, Permit } from "#lib/permit.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { keepSafety, keptSafety } from "#lib/store/safety.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { forWhoAsks, markPrivate, mayHide, mayTell, mostPrivate, withoutPrivate } from "./kept-private.ts";
import { aPermit } from "./testing/a-permit.ts";

let store: TestDatabase;
let owner: OpenDatabase;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await owner.close();
  await store.close();
});
beforeEach(() => owner.db.delete(preference));

const leah = "9993334448";
const items = [{ id: "g1" }, { id: "g2" }, { id: "g3" }];
const own = () => aPermit("appointments:read", leah);
const acting = (): Permit<Permission> => ({ ...aPermit("appointments:read", leah), relation: "acting" });
const mark = (id: string, isPrivate = true) =>
  markPrivate(aPermit("profile:change", leah), { kind: "appointment", id, isPrivate });

test("what is kept private is marked for oneself, and is not there for who acts", async () => {
  await mark("g2");
  expect(await withoutPrivate(own(), "appointment", items)).toEqual({
    ok: true,
    value: [{ id: "g1" }, { id: "g2", keptPrivate: true }, { id: "g3" }],
  });
  for (const ask of [withoutPrivate, forWhoAsks])
    expect(await ask(acting(), "appointment", items)).toEqual({
      ok: true,
      value: [{ id: "g1" }, { id: "g3" }],
    });
});

test("a mark is of one kind and one person, and can be taken back", async () => {
  await mark("g2");
  expect(await withoutPrivate(acting(), "own-entry", items)).toEqual({ ok: true, value: items });
  const other = { ...acting(), subject: aPermit("appointments:read", "9990000018").subject };
  expect(await withoutPrivate(other, "appointment", items)).toEqual({ ok: true, value: items });
  await mark("g2", false);
  expect(await withoutPrivate(acting(), "appointment", items)).toEqual({ ok: true, value: items });
});

test("of two marks at once, also the first ones, none is lost", async () => {
  await Promise.all(items.map(({ id }) => mark(id)));
  expect(await withoutPrivate(acting(), "appointment", items)).toEqual({ ok: true, value: [] });
});

test("where so much is private that one more cannot be, that one is refused and nothing gives way", async () => {
  await mark("g1");
  const kept = await keptSafety(leah, "kept-private");
  const others = Array.from({ length: mostPrivate - 1 }, (_, index) => `other ${index}`);
  await keepSafety(leah, "kept-private", [kept, others].flat());
  expect([await mark("g2"), await mark("g1")]).toEqual([false, true]);
  expect(await withoutPrivate(acting(), "appointment", items)).toEqual({
    ok: true,
    value: [{ id: "g2" }, { id: "g3" }],
  });
  expect([await mark("g1", false), await mark("g2")]).toEqual([true, true]);
});

test("one thing is told to who acts unless it is kept private, and that anything is kept is known", async () => {
  expect([await mayTell(acting(), "appointment", "g2"), await mayHide(acting())]).toEqual([true, false]);
  await mark("g2");
  expect([await mayTell(acting(), "appointment", "g2"), await mayHide(acting())]).toEqual([false, true]);
  expect(await mayTell(acting(), "appointment", "g1")).toBe(true);
  expect([await mayTell(own(), "appointment", "g2"), await mayHide(own())]).toEqual([true, false]);
});

test("the store holds nothing by which a thing or a person could be found", async () => {
  const id = "appointment-of-leah";
  await mark(id);
  const rows = JSON.stringify(await owner.db.select().from(preference));
  expect(rows).toContain("kept-private");
  for (const said of [id, leah]) expect(rows).not.toContain(said);
});

test("where nobody knows what is private nothing is shown", async () => {
  await mark("g2");
  await owner.db.update(preference).set({ sealed: "not to be opened" });
  expect(await withoutPrivate(acting(), "appointment", items)).toEqual({
    ok: false,
    failure: { kind: "unavailable" },
  });
});

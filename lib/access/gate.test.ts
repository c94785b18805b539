import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import type { Permission, PersonHandle } from "#lib/permit.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { inBackground } from "./asker.ts";
import { listLooks } from "./looks.ts";
import { requirePermit } from "./gate.ts";
import { requireNamedPerson } from "./named-person.ts";
import { actorOf } from "./session.ts";
import { handleFor } from "./handles.ts";
import { aRequest, signIn, visitOf } from "./testing/sign-in.ts";

let store: TestDatabase;
let owner: Client;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = new Client({ connectionString: store.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await store.close();
});
afterEach(() => {
  vi.useRealTimers();
});

async function linesOf(correlationId: string) {
  const { rows } = await owner.query(
    "SELECT action, decision, reason, look FROM audit_line WHERE correlation_id = $1 ORDER BY id",
    [correlationId],
  );
  return rows as readonly Record<string, unknown>[];
}

test("at P9 a person is let to their own results, and the permit names them", async () => {
  const asker = visitOf(await signIn());
  const permit = await requirePermit(asker, "test-results:read", me);
  expect(permit).toMatchObject({
    ok: true,
    value: { permission: "test-results:read", person: "me", subject: "9990000018" },
  });
  expect(await linesOf(asker.correlationId)).toEqual([
    { action: "test-results:read", decision: "allowed", reason: null, look: true },
  ]);
});

test("one request writes one line for each permission, however often it asks", async () => {
  const asker = visitOf(await signIn());
  for (const permission of ["test-results:read", "profile:read", "test-results:read"] as const)
    await Promise.all([requirePermit(asker, permission, me), requirePermit(asker, permission, me)]);
  expect((await linesOf(asker.correlationId)).map(({ action }) => action).sort()).toEqual([
    "profile:read",
    "test-results:read",
  ]);
});

test("the session is looked up once a request", async () => {
  const asker = visitOf(await signIn());
  expect(asker.session()).toBe(asker.session());
  expect(inBackground(asker).session()).toBe(asker.session());
});

test("a permission that no table holds is refused", async () => {
  const asker = visitOf(await signIn());
  for (const made of ["test-results:write", "toString", "__proto__"])
    expect(await requirePermit(asker, made as Permission, me)).toEqual({
      ok: false,
      failure: { kind: "not-allowed", because: "not-granted" },
    });
});

test("at P5 no record opens, and the refusal is written down", async () => {
  const claims = { sub: "maya", nhsNumber: null, birthdate: "1990-01-01", familyName: "Rao" };
  const asker = visitOf(await signIn({ identityLevel: "P5", claims }));
  for (const permission of ["test-results:read", "profile:read", "access-history:read"] as const)
    expect(await requirePermit(asker, permission, me)).toEqual({
      ok: false,
      failure: { kind: "not-allowed", because: "needs-p9" },
    });
  expect((await linesOf(asker.correlationId))[0]).toMatchObject({ decision: "refused", reason: "needs-p9" });
});

test("under 13 is refused, and the thirteenth birthday opens the door", async () => {
  const claims = {
    sub: "leah",
    nhsNumber: parseNhsNumber("9990000026"),
    birthdate: "2015-05-16",
    familyName: "Ash",
  };
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-15T22:55:00Z") });
  const id = await signIn({ claims });
  expect(await requirePermit(visitOf(id), "test-results:read", me)).toEqual({
    ok: false,
    failure: { kind: "not-allowed", because: "too-young" },
  });
  vi.setSystemTime(new Date("2028-05-15T23:00:00Z"));
  expect((await requirePermit(visitOf(id), "test-results:read", me)).ok).toBe(true);
});

test("what is no handle is not found", async () => {
  const id = await signIn();
  for (const handle of ["ME", "../me", "9990000018", ""])
    expect(await requirePermit(visitOf(id), "test-results:read", handle as PersonHandle)).toEqual({
      ok: false,
      failure: { kind: "not-found" },
    });
});

test("when nobody can say whether one acts for another, no handle opens anything", async () => {
  const id = await signIn();
  for (const handle of [handleFor(actorOf("kris"), "x"), "aaaaaaaaaaa2"])
    expect(await requirePermit(visitOf(id), "test-results:read", handle as PersonHandle)).toEqual({
      ok: false,
      failure: { kind: "unavailable" },
    });
});

test("an address names oneself at any level; whoever else it means needs proof, and that is written down", async () => {
  const asker = visitOf(await signIn({ identityLevel: "P5" }));
  expect(await requireNamedPerson(asker, "me")).toEqual({ ok: true, value: me });
  expect(await linesOf(asker.correlationId)).toEqual([]);
  for (const segment of ["ME", ""])
    expect(await requireNamedPerson(asker, segment)).toEqual({ ok: false, failure: { kind: "not-found" } });
  for (const segment of ["aaaaaaaaaaa2", "aaaaaaaaaaa2"])
    expect(await requireNamedPerson(asker, segment)).toMatchObject({ failure: { because: "needs-p9" } });
  expect(await linesOf(asker.correlationId)).toMatchObject([
    { action: "page:open", decision: "refused", reason: "needs-p9" },
  ]);
  expect(await requireNamedPerson(visitOf(null), "aaaaaaaaaaa2")).toMatchObject({
    failure: { because: "signed-out" },
  });
});

test("nobody signed in, and a session that is over, are told apart", async () => {
  expect(await requirePermit(visitOf(null), "profile:read", me)).toMatchObject({
    failure: { because: "signed-out" },
  });
  vi.useFakeTimers({ toFake: ["Date"] });
  const id = await signIn();
  vi.setSystemTime(Date.now() + 600_000);
  expect(await requirePermit(visitOf(id), "profile:read", me)).toMatchObject({
    failure: { because: "session-ended" },
  });
});

test("no line, no read: when the audit trail cannot be written there is no permit", async () => {
  const asker = visitOf(await signIn());
  await owner.query("REVOKE INSERT ON audit_line FROM front_door_app");
  try {
    expect(await requirePermit(asker, "test-results:read", me)).toEqual({
      ok: false,
      failure: { kind: "unavailable" },
    });
  } finally {
    await owner.query("GRANT INSERT ON audit_line TO front_door_app");
  }
  expect(await linesOf(asker.correlationId)).toEqual([]);
});

test("the person reads who looked, newest first, without what the shell read for itself", async () => {
  const claims = {
    sub: "tom",
    nhsNumber: parseNhsNumber("9990000034"),
    birthdate: "1960-01-01",
    familyName: "Bell",
  };
  const id = await signIn({ claims });
  await requirePermit(visitOf(id), "test-results:read", me);
  await requirePermit(inBackground(visitOf(id)), "profile:read", me);
  await requirePermit(visitOf(await signIn()), "profile:read", me);
  const permit = await requirePermit(visitOf(id, aRequest()), "access-history:read", me);
  const looks = permit.ok ? await listLooks(permit.value, { limit: 10 }) : [];
  expect(looks.map(({ permission, by }) => [permission, by])).toEqual([
    ["access-history:read", "oneself"],
    ["test-results:read", "oneself"],
  ]);
  const older = permit.ok ? await listLooks(permit.value, { limit: 10, before: looks[0]?.id ?? 0 }) : [];
  expect(older.map(({ permission }) => permission)).toEqual(["test-results:read"]);
});

test("the store never holds a name, a number or a date of birth in the clear", async () => {
  const asker = visitOf(await signIn());
  await requirePermit(asker, "test-results:read", me);
  for (const table of ["session", "session_tokens", "audit_line"]) {
    const { rows } = await owner.query(`SELECT t::text AS words FROM ${table} t`);
    const words = JSON.stringify(rows);
    for (const personal of ["9990000018", "Hale", "1978-02-03", '"kris"'])
      expect(words, `${table} holds ${personal}`).not.toContain(personal);
  }
});

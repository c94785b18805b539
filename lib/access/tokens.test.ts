import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { eq } from "drizzle-orm";
import { me } from "#lib/paths.ts";
import type { Permit } from "#lib/permit.ts";
import { database } from "#lib/store/database.ts";
import { sessionTokens } from "#lib/store/schema.ts";
import { plainHash } from "#lib/store/sealing.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { makeClientKey, sandboxAt } from "#lib/store/testing/test-environment.ts";
import { signInAs, type RelyingParty, type Tokens } from "#mocks/relying-party.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { requirePermit } from "./gate.ts";
import { findSession } from "./session.ts";
import { signIn, visitOf } from "./testing/sign-in.ts";

let store: TestDatabase;
let sandbox: Sandbox;
let elsewhere: Sandbox;
let party: RelyingParty;
let tokens: Tokens;

beforeAll(async () => {
  const { environment, publicJwk, privateKey } = await makeClientKey();
  sandbox = await startSandbox({
    port: 0,
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey: "front-door-app",
    publicJwk,
  });
  party = { sandbox, key: privateKey };
  const registration = { appOrigin: "http://localhost:3000", clientId: "front-door", apiKey: "elsewhere" };
  elsewhere = await startSandbox({ port: 0, ...registration, publicJwk });
  store = await openTestDatabase({
    ...environment,
    ...sandboxAt(sandbox.origin),
    IMMUNISATION_FHIR_BASE_URL: `${elsewhere.origin}/immunisation-fhir-api/FHIR/R4`,
    IMMUNISATION_FHIR_API_KEY: "elsewhere",
  });
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  await elsewhere.close();
  await store.close();
});
beforeEach(async () => {
  vi.useRealTimers();
  tokens = await signInAs(party, "kris");
});

const calls = (api: string): number => sandbox.nation.calls.counts()[api] ?? 0;

const session = (idToken = tokens.id_token, refreshToken: string | null = tokens.refresh_token) =>
  signIn({}, { idToken, refreshToken });

async function permitOf(id: string): Promise<Permit<"profile:read">> {
  const permit = await requirePermit(visitOf(id), "profile:read", me);
  if (!permit.ok) throw new Error(permit.failure.kind);
  return permit.value;
}

test("twelve requests that need a token at once exchange once", async () => {
  const id = await session();
  const permits = await Promise.all(Array.from({ length: 12 }, () => permitOf(id)));
  const before = calls("apim-oauth2");
  const given = await Promise.all(permits.map((permit) => permit.accessToken({ api: "pds-fhir" })));
  expect(new Set(given.map((token) => token.ok && token.value)).size).toBe(1);
  expect(given[0]?.ok).toBe(true);
  expect(calls("apim-oauth2") - before).toBe(1);
});

test("a token that every source refuses at once is renewed once", async () => {
  const id = await session();
  const permits = await Promise.all([permitOf(id), permitOf(id), permitOf(id)]);
  const first = await Promise.all(permits.map((permit) => permit.accessToken({ api: "pds-fhir" })));
  const before = calls("apim-oauth2");
  const renewed = await Promise.all(
    permits.flatMap((permit) => [
      permit.accessToken({ api: "pds-fhir", renew: true }),
      permit.accessToken({ api: "pds-fhir", renew: true }),
    ]),
  );
  const values = new Set(renewed.map((token) => token.ok && token.value));
  expect(values.size).toBe(1);
  expect(values).not.toContain(first[0]?.ok && first[0].value);
  expect(calls("apim-oauth2") - before).toBe(1);
});

test("a token near its end is exchanged again, and one with life left is not", async () => {
  const id = await session();
  const token = await (await permitOf(id)).accessToken({ api: "pds-fhir" });
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 9 * 60_000);
  expect(await (await permitOf(id)).accessToken({ api: "pds-fhir" })).toEqual(token);
  vi.setSystemTime(Date.now() + 40_000);
  expect(await (await permitOf(id)).accessToken({ api: "pds-fhir" })).not.toEqual(token);
});

/** An ID token that ran out a minute ago; it is not looked at beyond its expiry before it is refreshed. */
const expired = `x.${Buffer.from(JSON.stringify({ exp: Math.floor(Date.now() / 1_000) - 60 })).toString("base64url")}.x`;

test("an ID token that has run out is refreshed once for many requests, before it is exchanged", async () => {
  const id = await session(expired);
  const permits = await Promise.all(Array.from({ length: 6 }, () => permitOf(id)));
  const before = calls("nhs-login");
  const given = await Promise.all(permits.map((permit) => permit.accessToken({ api: "pds-fhir" })));
  expect(given.every((token) => token.ok)).toBe(true);
  expect(calls("nhs-login") - before).toBe(1);
});

test("a refreshed token is kept even when the exchange after it fails", async () => {
  const id = await session(expired);
  sandbox.nation.faults.add({ api: "apim-oauth2", kind: "status", status: 503, count: 1 });
  const permit = await permitOf(id);
  expect(await permit.accessToken({ api: "pds-fhir" })).toMatchObject({ failure: { kind: "unavailable" } });
  expect((await (await permitOf(id)).accessToken({ api: "pds-fhir" })).ok).toBe(true);
});

test("a refreshed token is in the store before the platform is asked, so that no crash can spend it twice", async () => {
  const id = await session(expired);
  const permit = await permitOf(id);
  const stored = async () => {
    const rows = await database()
      .select()
      .from(sessionTokens)
      .where(eq(sessionTokens.sessionIdHash, plainHash(id)));
    return rows[0]?.nhsLogin;
  };
  const before = await stored();
  sandbox.nation.faults.add({ api: "apim-oauth2", kind: "delay", ms: 1_500, count: 1 });
  const asking = permit.accessToken({ api: "pds-fhir" });
  await expect.poll(async () => (await stored()) !== before, { timeout: 1_200 }).toBe(true);
  expect(await Promise.race([asking, Promise.resolve("still asked")])).toBe("still asked");
  expect((await asking).ok).toBe(true);
});

test("when NHS login takes the refresh token no more, the session is over", async () => {
  const id = await session(expired, "spent");
  const permit = await permitOf(id);
  expect(await permit.accessToken({ api: "pds-fhir" })).toEqual({
    ok: false,
    failure: { kind: "not-allowed", because: "session-ended" },
  });
  expect(await findSession(id, { touches: true })).toMatchObject({
    state: "ended",
    reason: "refused-by-nhs-login",
  });
});

test("a session that ended takes its tokens with it, also from a permit given before", async () => {
  const id = await session();
  const permit = await permitOf(id);
  const { endSession } = await import("./asker.ts");
  await endSession(visitOf(id));
  expect(await permit.accessToken({ api: "pds-fhir" })).toMatchObject({
    failure: { because: "session-ended" },
  });
});

test("an API that stands elsewhere has a token of its own, kept beside the platform's", async () => {
  const given = { access_token: "from-elsewhere", expires_in: "599", token_type: "Bearer" };
  const body = JSON.stringify(given);
  elsewhere.nation.faults.add({ api: "apim-oauth2", kind: "body", body, count: 1 });
  const id = await session();
  const platform = await (await permitOf(id)).accessToken({ api: "pds-fhir" });
  const there = { api: "immunisation-fhir" };
  for (let turn = 0; turn < 2; turn += 1)
    expect(await (await permitOf(id)).accessToken(there)).toEqual({ ok: true, value: "from-elsewhere" });
  expect(elsewhere.nation.calls.counts()["apim-oauth2"]).toBe(1);
  expect(await (await permitOf(id)).accessToken({ api: "pds-fhir" })).toEqual(platform);
});

test("the ID token of NHS login is given as it is, and refreshed when it has run out", async () => {
  const id = await session();
  expect(await (await permitOf(id)).idToken()).toEqual({ ok: true, value: tokens.id_token });
  const fresh = await (await permitOf(await session(expired))).idToken();
  expect(fresh).toMatchObject({ ok: true, value: expect.stringMatching(/^ey/) });
});

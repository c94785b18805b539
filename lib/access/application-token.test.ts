import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { env } from "#lib/env.ts";
import type { TokenSource } from "#lib/permit.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { requirePublicPermit, requireSystemPermit } from "./gate.ts";
import { contractRoom } from "./testing/contract-room.ts";
import { aRequest } from "./testing/sign-in.ts";

const room = contractRoom();
let elsewhere: Sandbox;

beforeAll(async () => {
  elsewhere = await startSandbox({
    port: 0,
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey: "our-name-elsewhere",
    publicJwk: { ...room.publicJwk, kid: "our-key-elsewhere" },
  });
  vi.stubEnv("NHS_NOTIFY_BASE_URL", `${elsewhere.origin}/comms`);
  vi.stubEnv("NHS_NOTIFY_API_KEY", "our-name-elsewhere");
  vi.stubEnv("NHS_NOTIFY_CLIENT_KEY_ID", "our-key-elsewhere");
  expect(env().apis["nhs-notify"].tokensFrom).toBe(elsewhere.origin);
});
afterAll(() => elsewhere.close());
afterEach(() => {
  vi.useRealTimers();
});

const asked = () => room.nation.calls.counts()["apim-oauth2"] ?? 0;
const here = { api: "pds-fhir" };

async function tokenOf(source: TokenSource, renew = false): Promise<string> {
  const token = await source({ ...here, renew });
  if (!token.ok) throw new Error(token.failure.kind);
  return token.value;
}

const fresh = () => requirePublicPermit(aRequest()).applicationToken;

test("requests that need the application's token at once ask for it once, whoever they are", async () => {
  const sources = [fresh(), fresh(), requireSystemPermit("notify-people").applicationToken];
  const tokens = await Promise.all(sources.map((source) => tokenOf(source)));
  expect(new Set(tokens).size).toBe(1);
  expect(asked()).toBe(1);
  const request = new Request("http://x.example", { headers: { authorization: `Bearer ${tokens[0]}` } });
  expect(readApplicationBearer(room.nation, request)).toBe("ok");
});

test("one that was turned down is replaced once, and everybody gets the new one", async () => {
  const sources = [fresh(), fresh(), fresh()];
  const old = await Promise.all(sources.map((source) => tokenOf(source)));
  const before = asked();
  const renewed = await Promise.all(
    sources.flatMap((source) => [tokenOf(source, true), tokenOf(source, true)]),
  );
  expect(new Set(renewed).size).toBe(1);
  expect(renewed[0]).not.toBe(old[0]);
  expect(asked() - before).toBe(1);
  expect(await tokenOf(fresh())).toBe(renewed[0]);
});

test("it is kept until shortly before its end", async () => {
  const token = await tokenOf(fresh());
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 9 * 60_000);
  expect(await tokenOf(fresh())).toBe(token);
  vi.setSystemTime(Date.now() + 40_000);
  expect(await tokenOf(fresh())).not.toBe(token);
});

test("a failure is not kept", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 20 * 60_000);
  room.breaks("apim-oauth2", "status", { status: 503 });
  expect(await fresh()(here)).toMatchObject({ failure: { kind: "unavailable" } });
  vi.useRealTimers();
  expect((await fresh()(here)).ok).toBe(true);
});

test("an API that stands elsewhere gets its token there, under the name and key that we have there", async () => {
  const source = fresh();
  const [ours, theirs] = [await tokenOf(source), await source({ api: "nhs-notify" })];
  expect(theirs.ok).toBe(true);
  expect(theirs).not.toEqual({ ok: true, value: ours });
  const request = new Request("http://x.example", {
    headers: { authorization: `Bearer ${theirs.ok && theirs.value}` },
  });
  expect(readApplicationBearer(elsewhere.nation, request)).toBe("ok");
  expect(readApplicationBearer(room.nation, request)).toBe("invalid");
});

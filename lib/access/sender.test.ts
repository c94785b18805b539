import { createHmac, generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addressedApis, settingOf } from "#lib/api-addresses.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { requireMessageSender, requireNotify } from "./sender.ts";

const room = contractRoom();
const door = "/api/nhs-app-api/communication/in-app/FHIR/R4/CommunicationRequest";
const ours = generateKeyPairSync("rsa", { modulusLength: 2048 });
const theirs = generateKeyPairSync("rsa", { modulusLength: 2048 });
const kid = "of-the-platform";
const refused = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };

let at = Date.now();

const published = (key: KeyObject) => ({ keys: [{ ...key.export({ format: "jwk" }), kid }] });

beforeAll(() => {
  vi.stubEnv("NHS_NOTIFY_APPLICATION_ID", "our-id");
});
beforeEach(() => {
  // Whatever the test before left in memory is too old by now.
  at += 11 * 60_000;
  vi.spyOn(Date, "now").mockImplementation(() => at);
  room.breaks("nhs-app-api", "body", { body: published(ours.publicKey), count: 100 });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const later = (seconds: number) => (at += seconds * 1_000);
const asked = () => room.nation.calls.counts()["nhs-app-api"] ?? 0;

function inbound(headers: Record<string, string>, body = "{}") {
  const correlationId = randomUUID() as CorrelationId;
  return { headers: new Headers(headers), body: Buffer.from(body), path: door, correlationId };
}

interface Token {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds ago. */
  readonly age?: number;
  readonly key?: KeyObject;
  readonly kid?: string;
  readonly claims?: Readonly<Record<string, string>>;
}

function tokenOf(token: Token = {}): Promise<string> {
  const madeAt = Math.floor(at / 1_000) - (token.age ?? 0);
  return new SignJWT({ sub: "A20002", jti: randomUUID(), ...token.claims })
    .setProtectedHeader({ alg: "RS512", kid: token.kid ?? kid })
    .setIssuer(token.issuer ?? room.sandbox.origin)
    .setAudience(token.audience ?? `http://localhost:3000${door}`)
    .setIssuedAt(madeAt)
    .setExpirationTime(madeAt + 3_600)
    .sign(token.key ?? ours.privateKey);
}

const bring = (token: string) => requireMessageSender(inbound({ authorization: `Bearer ${token}` }));

test("a token that the platform signed for this door says who sends", async () => {
  expect(await bring(await tokenOf())).toMatchObject({
    ok: true,
    value: { kind: "sender", sender: "A20002" },
  });
});

test.each<[string, Token]>([
  ["is for another door", { audience: "http://localhost:3000/api/nhs-app-api" }],
  ["is for another application", { audience: `https://elsewhere.example${door}` }],
  ["is older than five minutes", { age: 301 }],
  ["was made in the future", { age: -60 }],
  ["comes from somebody else", { issuer: "https://elsewhere.example" }],
  ["is signed by another key of the same name", { key: theirs.privateKey }],
  ["names no organisation", { claims: { sub: "not a code" } }],
  ["has no id of its own", { claims: { jti: "" } }],
])("a token that %s is refused", async (_, token) => {
  expect(await bring(await tokenOf(token))).toEqual(refused);
});

test.each(["", "Bearer", "Bearer ", "Basic abc", "Bearer a b", "Bearer nonsense", "Bearer e30.e30.AAAA"])(
  "without a token there is no way in: %j",
  async (authorization) => {
    expect(await requireMessageSender(inbound({ authorization }))).toEqual(refused);
  },
);

test("a token is taken once", async () => {
  const token = await tokenOf();
  expect(await bring(token)).toMatchObject({ ok: true });
  expect(await bring(token)).toEqual(refused);
  later(299);
  expect(await bring(token)).toEqual(refused);
  expect(await bring(await tokenOf())).toMatchObject({ ok: true });
});

test("however many come at once with keys that nobody knows, the keys are asked for once in 30 seconds", async () => {
  const unknown = async () => bring(await tokenOf({ kid: randomUUID() }));
  expect(await Promise.all(Array.from({ length: 20 }, unknown))).toEqual(
    Array.from({ length: 20 }, () => refused),
  );
  expect(asked()).toBe(1);
  later(29);
  expect(await unknown()).toEqual(refused);
  expect(asked()).toBe(1);
  later(2);
  expect(await unknown()).toEqual(refused);
  expect(asked()).toBe(2);
});

test("keys are believed for ten minutes", async () => {
  await bring(await tokenOf());
  later(9 * 60);
  await bring(await tokenOf());
  expect(asked()).toBe(1);
  later(2 * 60);
  await bring(await tokenOf());
  expect(asked()).toBe(2);
});

test("keys that cannot be had are asked for again after 30 seconds, and no message is believed meanwhile", async () => {
  room.nation.faults.clear();
  room.breaks("nhs-app-api", "status", { status: 404, count: 100 });
  expect(await bring(await tokenOf())).toMatchObject({ ok: false });
  expect(await bring(await tokenOf())).toMatchObject({ ok: false });
  expect(asked()).toBe(1);
  room.nation.faults.clear();
  room.breaks("nhs-app-api", "body", { body: published(ours.publicKey), count: 100 });
  later(31);
  expect(await bring(await tokenOf())).toMatchObject({ ok: true });
});

test("while the platform is away those whose key is known still send, and an unknown key is told to wait", async () => {
  await bring(await tokenOf());
  room.nation.faults.clear();
  room.breaks("nhs-app-api", "status", { status: 503, count: 100 });
  later(60);
  expect(await bring(await tokenOf({ kid: "new" }))).toMatchObject({ failure: { kind: "unavailable" } });
  expect(await bring(await tokenOf())).toMatchObject({ ok: true });
});

const apiKey = "front-door-app";
const signed = (body: string, under = `our-id.${apiKey}`) =>
  createHmac("sha256", under).update(body).digest("hex");
const callback = (headers: Record<string, string>) => requireNotify(inbound(headers, "{}"));

test("NHS Notify is known by its key and its signature of the very bytes", async () => {
  const headers = { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{}") };
  expect(await callback(headers)).toMatchObject({ ok: true, value: { sender: "nhs-notify" } });
});

test.each<[string, Record<string, string>]>([
  ["without anything", {}],
  ["without its key", { "x-hmac-sha256-signature": signed("{}") }],
  ["with another key", { "x-api-key": "other", "x-hmac-sha256-signature": signed("{}") }],
  ["without a signature", { "x-api-key": apiKey }],
  ["with a signature of something else", { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{ }") }],
  [
    "with a signature under another id",
    { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{}", `other.${apiKey}`) },
  ],
])("a callback %s is not believed", async (_, headers) => {
  expect(await callback(headers)).toEqual(refused);
});

test("without its settings both doors stay closed, and nothing is called", async () => {
  for (const name of ["SANDBOX_ORIGIN", "NHS_NOTIFY_APPLICATION_ID"]) vi.stubEnv(name, undefined);
  for (const api of addressedApis) vi.stubEnv(`${settingOf(api)}_BASE_URL`, room.sandbox.origin);
  vi.stubEnv("NBS_CLIENT_ID", "front-door");
  vi.stubEnv("NBS_SIGNING_KEY", "AAAA");
  vi.resetModules();
  const closed = await import("./sender.ts");
  const authorization = `Bearer ${await tokenOf()}`;
  expect(await closed.requireMessageSender(inbound({ authorization }))).toMatchObject({
    failure: { kind: "not-allowed" },
  });
  expect(asked()).toBe(0);
  const headers = { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{}", `undefined.${apiKey}`) };
  expect(await closed.requireNotify(inbound(headers))).toEqual(refused);
});

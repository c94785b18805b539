import { generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { CorrelationId } from "#lib/permit.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { giveSenderToken, type TokenAnswer } from "../sender-token.ts";
import type { Inbound } from "../inbound.ts";
import { requireSender, type KnownSender } from "../sender.ts";
import { contractRoom, type ContractRoom } from "./contract-room.ts";

const door = "/api/nhs-app-api/oauth2/token";
const ours = generateKeyPairSync("rsa", { modulusLength: 2048 });
const kids: Readonly<Record<string, string>> = { surgeries: "first", hospitals: "second" };

const entry = (id: string, uses: readonly string[], keys: readonly object[]) => ({
  ...{ id, uses, keys, supplier: randomUUID(), name: `Messages of ${id}`, onBehalfOf: [] },
  ...{ organisations: [{ odsCode: "A20002", name: "Elm Tree Surgery" }], receipts: null, replies: null },
  ...{ quotaASecond: 5, spikeAMinute: 8 },
});

const keyOf = (kid: string) => ({ ...ours.publicKey.export({ format: "jwk" }), kid });

/** Two applications that may send, and one without a key. */
export const register = {
  senders: [
    entry("surgeries", ["in-app"], [keyOf("first")]),
    entry("hospitals", ["in-app", "receipts"], [keyOf("second")]),
    entry("keyless", ["in-app"], []),
  ],
};

/** What is wrong with an assertion; without anything it is as it should be. */
export interface Assertion {
  readonly sub?: string;
  readonly audience?: string;
  /** Seconds. */
  readonly lives?: number;
  readonly key?: KeyObject;
  readonly kid?: string | undefined;
  readonly alg?: string;
  readonly jti?: string;
}

export const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** A request as it comes in. */
export function inbound(headers: Record<string, string>, body = "{}"): Inbound {
  const correlationId = randomUUID() as CorrelationId;
  return { headers: new Headers(headers), body: Buffer.from(body), path: door, correlationId };
}

type Let = KnownSender | { readonly kind: string };

export interface SenderRoom {
  readonly room: ContractRoom;
  /** Lets real time pass. */
  readonly later: (seconds: number) => void;
  /** Begins a minute of the clock. */
  readonly atFullMinute: () => void;
  readonly now: () => number;
  /** How often the register was asked for. */
  readonly asked: () => number;
  readonly assertionOf: (issuer: string, made?: Assertion) => Promise<string>;
  readonly ask: (assertion: string, form?: Readonly<Record<string, string>>) => Promise<TokenAnswer>;
  readonly tokenFor: (issuer: string) => Promise<string>;
  readonly bring: (token: string) => Promise<Let>;
}

function ask(assertion: string, form: Readonly<Record<string, string>> = {}): Promise<TokenAnswer> {
  const fields = {
    grant_type: "client_credentials",
    client_assertion_type: assertionType,
    client_assertion: assertion,
    ...form,
  };
  return giveSenderToken(inbound({}, new URLSearchParams(fields).toString()));
}

function sign(issuer: string, made: Assertion, at: number): Promise<string> {
  const now = Math.floor(at / 1_000);
  const kid = "kid" in made ? made.kid : (kids[issuer] ?? "first");
  return new SignJWT({ jti: made.jti ?? randomUUID() })
    .setProtectedHeader({ alg: made.alg ?? "RS512", ...(kid !== undefined && { kid }) })
    .setIssuer(issuer)
    .setSubject(made.sub ?? issuer)
    .setAudience(made.audience ?? `http://localhost:3000${door}`)
    .setExpirationTime(now + (made.lives ?? 300))
    .sign(made.key ?? ours.privateKey);
}

/** A store, a platform with a register of its own, and a clock that a test moves. Use it inside tests only. */
export function senderRoom(): SenderRoom {
  const room = contractRoom();
  let store: TestDatabase;
  let at = Date.now();
  beforeAll(async () => {
    store = await openTestDatabase({
      PLATFORM_BASE_URL: room.sandbox.origin,
      SANDBOX_ORIGIN: room.sandbox.origin,
      NHS_NOTIFY_APPLICATION_ID: "our-id",
    });
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(() => {
    // Whatever the test before left in memory is too old by now.
    at += 11 * 60_000;
    vi.spyOn(Date, "now").mockImplementation(() => at);
    room.breaks("nhs-app-api", "body", { body: register, count: 100 });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const assertionOf = (issuer: string, made: Assertion = {}) => sign(issuer, made, at);
  return {
    ...{ room, assertionOf, ask },
    later: (seconds) => void (at += seconds * 1_000),
    atFullMinute: () => void (at = Math.ceil(at / 60_000) * 60_000),
    now: () => at,
    asked: () => room.nation.calls.counts()["nhs-app-api"] ?? 0,
    tokenFor: async (issuer) => (await ask(await assertionOf(issuer))).body["access_token"] ?? "",
    bring: (token) => requireSender(inbound({ authorization: `Bearer ${token}` }), "in-app"),
  };
}

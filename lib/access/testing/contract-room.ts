import { afterAll, afterEach, beforeAll } from "vitest";
import type { CryptoKey, JWK } from "jose";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import type { Permission, Permit, PublicPermit, SystemJob, SystemPermit } from "#lib/permit.ts";
import { makeClientKey, sandboxAt, stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import type { Fault, FaultKind, FaultRequest } from "#mocks/nation/faults.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { RelyingParty } from "#mocks/relying-party.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { aPermit, aPublicPermit, aSystemPermit } from "./a-permit.ts";

/** Kris, who has something of everything. */
export const kris = "9996789012";

/** Who holds the permit's token, where it is not Kris at P9 about herself. */
export type Holder = Partial<Bearer> & {
  /** About whom the permit is, where that is not whom the token is for. */
  readonly subject?: string;
};

/** How a call fails; a body that is no string is sent as JSON. Befalls one call unless `count` says otherwise. */
export type Breakage = Omit<Partial<FaultRequest>, "api" | "kind" | "body"> & { readonly body?: unknown };

export interface ContractRoom {
  readonly sandbox: Sandbox;
  readonly nation: Nation;
  /** The application as NHS login and the platform know it, for a test that plays it itself. */
  readonly party: RelyingParty;
  /** The public half of the key with which we sign. */
  readonly publicJwk: JWK;
  /** A permit as the gate would issue it, with a token that the sandbox takes. */
  permit<P extends Permission>(permission: P, holder?: Holder): Permit<P>;
  publicPermit(): PublicPermit;
  systemPermit<J extends SystemJob>(job: J): SystemPermit<J>;
  /** Lets the next calls of an API fail. */
  breaks(api: string, kind: FaultKind, more?: Breakage): Fault;
  /** Makes something happen in the nation, as the control room does; throws its words where it cannot. */
  happens(event: string, choice: string): Promise<void>;
}

interface Opened {
  readonly sandbox: Sandbox;
  readonly key: CryptoKey;
  readonly publicJwk: JWK;
}

async function open(): Promise<Opened> {
  const { environment, publicJwk, privateKey } = await makeClientKey();
  const sandbox = await startSandbox({
    port: 0,
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey: "front-door-app",
    publicJwk,
  });
  stubEnvironment({ ...environment, ...sandboxAt(sandbox.origin) });
  return { sandbox, key: privateKey, publicJwk };
}

function permitIn<P extends Permission>(nation: Nation, permission: P, holder: Holder): Permit<P> {
  const { subject, ...bearer } = holder;
  const whole: Bearer = { nhsNumber: kris, level: "P9", vot: "P9.Cp.Cd", ...bearer };
  const token = issueAccessToken(nation, whole);
  return aPermit(permission, subject ?? whole.nhsNumber, token, issueAccessToken(nation, null));
}

function breakage(api: string, kind: FaultKind, { body, ...more }: Breakage): FaultRequest {
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  return { api, kind, count: 1, ...more, body: text };
}

async function happen({ origin }: Sandbox, event: string, choice: string): Promise<void> {
  const response = await fetch(`${origin}/control-room/events/${event}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice }),
  });
  if (!response.ok) throw new Error(`${event} did not happen: ${await response.text()}`);
}

/**
 * A sandbox of its own for the contract tests of one file, with the environment pointed at it. Registers its own
 * beforeAll, afterEach (no faults, and the nation as it was at first) and afterAll; use it inside tests only.
 */
export function contractRoom(): ContractRoom {
  let opened: Opened | undefined;
  const there = (): Opened => {
    if (opened === undefined) throw new Error("The sandbox of a contract room opens before the first test.");
    return opened;
  };
  const nation = () => there().sandbox.nation;
  beforeAll(async () => void (opened = await open()), 60_000);
  afterEach(() => {
    nation().reset();
    forgetBreakers();
  });
  afterAll(() => opened?.sandbox.close());
  return {
    get sandbox() {
      return there().sandbox;
    },
    get nation() {
      return nation();
    },
    get party() {
      return there();
    },
    get publicJwk() {
      return there().publicJwk;
    },
    permit: (permission, holder = {}) => permitIn(nation(), permission, holder),
    publicPermit: () => aPublicPermit(issueAccessToken(nation(), null)),
    systemPermit: (job) => aSystemPermit(job, issueAccessToken(nation(), null)),
    breaks: (api, kind, more = {}) => nation().faults.add(breakage(api, kind, more)),
    happens: (event, choice) => happen(there().sandbox, event, choice),
  };
}

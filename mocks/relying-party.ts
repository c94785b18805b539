import { createHash, randomBytes, randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import { startSandbox, type Sandbox } from "./server.ts";

const APP_ORIGIN = "http://localhost:3000";
export const CALLBACK = `${APP_ORIGIN}/api/auth/callback/nhs-login`;

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** A sandbox on a free port with a registered, well-behaved application: what tests start from. */
export type RelyingParty = { sandbox: Sandbox; key: CryptoKey };

export async function startRelyingParty(seedAt?: Date, clockOffsetFile?: string): Promise<RelyingParty> {
  const { privateKey, publicKey } = await generateKeyPair("RS512", { extractable: true });
  const sandbox = await startSandbox({
    port: 0,
    appOrigin: APP_ORIGIN,
    clientId: "front-door",
    apiKey: "front-door-app",
    publicJwk: { ...(await exportJWK(publicKey)), kid: "front-door-1" },
    seedAt,
    clockOffsetFile,
  });
  return { sandbox, key: privateKey };
}

export type AssertionChanges = {
  alg?: string;
  issuer?: string;
  kid?: string;
  aud?: string | string[];
  jti?: string;
  lifeSeconds?: number;
  key?: CryptoKey;
};

/** A signed assertion of an application; each change makes it wrong in one way. */
async function assertion(
  { key }: RelyingParty,
  issuer: string,
  audience: string,
  changes: AssertionChanges = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ jti: changes.jti ?? randomUUID() })
    .setProtectedHeader({ alg: changes.alg ?? "RS512", typ: "JWT", kid: changes.kid ?? "front-door-1" })
    .setIssuer(changes.issuer ?? issuer)
    .setSubject(changes.issuer ?? issuer)
    .setAudience(changes.aud ?? audience)
    .setIssuedAt(now)
    .setExpirationTime(now + (changes.lifeSeconds ?? 60))
    .sign(changes.key ?? key);
}

/** The sign-in page as a browser without script sees it: cookies kept, redirects followed by hand. */
export class SignIn {
  readonly verifier = randomBytes(32).toString("base64url");
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(url, this.#origin), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), cookie },
      redirect: "manual",
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value);
    }
    return response;
  }

  authorizeUrl(changes: Record<string, string | undefined> = {}): string {
    const parameters: Record<string, string | undefined> = {
      client_id: "front-door",
      redirect_uri: CALLBACK,
      response_type: "code",
      scope: "openid profile",
      state: "state-1",
      nonce: "nonce-1",
      code_challenge: createHash("sha256").update(this.verifier).digest("base64url"),
      code_challenge_method: "S256",
      vtr: '["P9.Cp.Cd","P9.Cp.Ck","P9.Cm","P5.Cp.Cd","P5.Cp.Ck","P5.Cm","P0.Cp.Cd"]',
      ...changes,
    };
    const given = Object.entries(parameters).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return `/nhs-login/authorize?${new URLSearchParams(given)}`;
  }

  /** Opens the sign-in page; its address, or the address of the error. */
  async open(changes: Record<string, string | undefined> = {}): Promise<string> {
    return (await this.request(this.authorizeUrl(changes))).headers.get("location") ?? "";
  }

  /** Answers the page and follows to the application's callback, whose query it gives. */
  async answer(page: string, fields: Record<string, string>): Promise<URLSearchParams> {
    const posted = await this.request(page, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: FORM,
    });
    const resumed = await this.request(posted.headers.get("location") ?? "");
    return new URL(resumed.headers.get("location") ?? "").searchParams;
  }
}

/** Posts a form to a token endpoint. */
async function postForm(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", headers: FORM, body: new URLSearchParams(fields).toString() });
}

/** Redeems a code (or refreshes) at NHS login. */
export async function nhsLoginToken(
  party: RelyingParty,
  fields: Record<string, string>,
  changes: AssertionChanges = {},
): Promise<Response> {
  const url = `${party.sandbox.origin}/nhs-login/token`;
  return postForm(url, {
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: await assertion(party, "front-door", url, changes),
    ...fields,
  });
}

/** Asks the platform's token endpoint; a field given as "" is left out. */
export async function platformToken(
  party: RelyingParty,
  fields: Record<string, string>,
  changes: AssertionChanges = {},
): Promise<Response> {
  const url = `${party.sandbox.origin}/oauth2/token`;
  const all = {
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: await assertion(party, "front-door-app", url, changes),
    ...fields,
  };
  return postForm(url, Object.fromEntries(Object.entries(all).filter(([, value]) => value !== "")));
}

export type Tokens = { access_token: string; id_token: string; refresh_token: string; expires_in: number };

/** The whole way: page, agreement, code, tokens of NHS login. */
export async function signInAs(
  party: RelyingParty,
  person: string,
  level = "account",
  changes: Record<string, string | undefined> = {},
): Promise<Tokens> {
  const browser = new SignIn(party.sandbox.origin);
  const page = await browser.open(changes);
  const back = await browser.answer(page, { person, level, decision: "agree" });
  const response = await nhsLoginToken(party, {
    grant_type: "authorization_code",
    code: back.get("code") ?? "",
    redirect_uri: CALLBACK,
    code_verifier: browser.verifier,
  });
  return (await response.json()) as Tokens;
}

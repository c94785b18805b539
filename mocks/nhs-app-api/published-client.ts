import { randomUUID } from "node:crypto";
import { importPKCS8, SignJWT } from "jose";
import type { Nation } from "#mocks/nation/nation.ts";
import { signingKey, type Application } from "./register.ts";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

const base = (nation: Nation) => `${nation.application?.appOrigin ?? ""}/api/nhs-app-api`;

async function assertion(nation: Nation, application: Application, audience: string): Promise<string> {
  const now = Math.floor(nation.realNow() / 1000);
  const { kid, pem } = signingKey(nation, application);
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: "RS512", kid, typ: "JWT" })
    .setIssuer(application.id)
    .setSubject(application.id)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + 300)
    .sign(await importPKCS8(pem, "RS512"));
}

type Token = { value: string; until: number };
type TokenReply = { access_token: string; expires_in: string };

/** Tokens live as long as whoever gave them says, and no longer than what is remembered of the nation. */
const tokens = (nation: Nation) => nation.remember("sender tokens", () => new Map<string, Token>());

/** A published client gives up what takes longer. */
const PATIENCE_MS = 10_000;

/** Asks for an access token, as the platform's guide for application-restricted APIs says. */
async function askForToken(nation: Nation, application: Application): Promise<Response> {
  const address = `${base(nation)}/oauth2/token`;
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await assertion(nation, application, address),
    }).toString(),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

async function tokenOf(nation: Nation, application: Application): Promise<string | null> {
  const name = `${base(nation)} ${application.id}`;
  const known = tokens(nation).get(name);
  if (known && known.until > nation.realNow()) return known.value;
  const answer = await askForToken(nation, application);
  if (!answer.ok) return null;
  const reply = (await answer.json()) as TokenReply;
  const until = nation.realNow() + (Number(reply.expires_in) - 30) * 1000;
  tokens(nation).set(name, { value: reply.access_token, until });
  return reply.access_token;
}

export type PublishedCall = {
  application: Application;
  method: "GET" | "POST";
  /** Below the API's base. */
  path: string;
  body?: unknown;
  correlationId?: string;
};

async function callOnce(nation: Nation, call: PublishedCall): Promise<Response | null> {
  const { application, method, path, body, correlationId = randomUUID() } = call;
  const token = await tokenOf(nation, application);
  return fetch(base(nation) + path, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/fhir+json" }),
      "x-correlation-id": correlationId,
    },
    body: body === undefined ? null : JSON.stringify(body),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

/**
 * Calls the API as a published client does: a token first, kept until it runs out; one that is not taken any more is
 * asked for anew, once. Null: nobody answered.
 */
export async function callAsPublished(nation: Nation, call: PublishedCall): Promise<Response | null> {
  try {
    const answer = await callOnce(nation, call);
    if (answer?.status !== 401) return answer;
    tokens(nation).delete(`${base(nation)} ${call.application.id}`);
    return await callOnce(nation, call);
  } catch {
    return null;
  }
}

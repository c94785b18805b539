import { randomUUID } from "node:crypto";
import { events } from "#mocks/apim-oauth2/troubles.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { signed } from "../answers/key.ts";
import type { Call } from "./call.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = (header: object, claims: object) => `${part(header)}.${part(claims)}.AAAA`;

const assertion = {
  client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
  client_assertion: jwt(
    { alg: "RS512", kid: "front-door-1" },
    { iss: "front-door-app", sub: "front-door-app" },
  ),
};

/** The application's own assertion: whole, signed and new. */
const whole = (nation: Nation): string =>
  new URLSearchParams({
    ...assertion,
    grant_type: "client_credentials",
    client_assertion: signed({
      iss: "front-door-app",
      sub: "front-door-app",
      aud: `${nation.origin}/oauth2/token`,
      jti: randomUUID(),
      exp: Math.floor(nation.realNow() / 1000) + 300,
    }),
  }).toString();

const token = (
  name: string,
  fields: Record<string, string>,
  status: number,
  more: Partial<Call> = {},
): Call => ({
  name,
  as: "nobody",
  method: "POST",
  path: "/token",
  headers: form,
  body: new URLSearchParams(fields).toString(),
  status,
  ...more,
});

const application = { grant_type: "client_credentials", ...assertion };
const code = {
  grant_type: "authorization_code",
  client_id: "front-door-app",
  client_secret: "a secret",
  redirect_uri: "http://localhost:3000/somewhere",
};

const other = (
  name: string,
  method: Call["method"],
  path: string,
  status: number,
  more: Partial<Call> = {},
): Call => ({
  name,
  as: "nobody",
  method,
  path,
  status,
  ...more,
});

const logOut = (name: string, trouble: string, status: number): Call =>
  other(name, "POST", "/backchannel_logout", status, {
    headers: form,
    body: new URLSearchParams({ logout_token: jwt({ alg: "RS512", kid: "x" }, {}) }).toString(),
    before: async (nation) => {
      await events[0]?.happen(nation, trouble);
    },
  });

export const calls: readonly Call[] = [
  token("the application's token", {}, 200, { body: whole }),
  token("no grant type", {}, 400),
  token("a grant type that is none", { grant_type: "password" }, 400),
  token("no assertion type", { grant_type: "client_credentials" }, 400),
  token("no assertion", { ...application, client_assertion: "" }, 400),
  token("an assertion that is none", { ...application, client_assertion: "a.b.c" }, 400),
  token(
    "somebody else's assertion",
    { ...application, client_assertion: jwt({ alg: "RS512", kid: "x" }, {}) },
    401,
  ),
  token("an assertion for elsewhere", application, 401),
  token("another content type", {}, 415, { headers: { "content-type": "application/json" } }),
  token("no client id", { ...code, client_id: "" }, 401),
  token("no client secret", { ...code, client_secret: "" }, 401),
  token("another redirect address", { ...code, redirect_uri: "http://elsewhere.example" }, 400),
  token("no code", code, 400),
  token("a code that nobody gave", { ...code, code: "x" }, 400),
  other("signing in at the platform", "GET", "/authorize?client_id=front-door-app", 401),
  other("signing in as nobody", "GET", "/authorize", 401),
  other("coming back without having gone", "GET", "/callback?state=x", 400),
  other("the monitor's page", "GET", "/_status", 401),
  other("nothing there", "GET", "/nothing", 404),
  logOut("a log out by an unknown key", "none", 401),
  logOut("a log out of no session", "session-not-found", 501),
  logOut("a log out that fails", "logout-failed", 501),
  logOut("a log out that does not reach everybody", "logout-timeout", 504),
];

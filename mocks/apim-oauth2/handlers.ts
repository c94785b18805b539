import { randomBytes, randomUUID } from "node:crypto";
import { http, HttpResponse, type HttpHandler } from "msw";
import { ACCESS_TOKEN_SECONDS, issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { requireAssertion } from "./assertion.ts";
import { requireBearer } from "./id-token.ts";
import { otherEndpoints, refuseCode } from "./other-endpoints.ts";
import { Refusal } from "./refusal.ts";
import { requireNoTrouble } from "./troubles.ts";

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const REFRESH_TOKEN_SECONDS = 3599;

type Refresh = { bearer: Bearer; expires: number; count: number };

const refreshTokens = (nation: Nation) => nation.remember("refresh tokens", () => new Map<string, Refresh>());

/** The reply for a person: its numbers are strings, as the platform's are. */
function personReply(nation: Nation, { bearer, expires, count }: Refresh): Record<string, string> {
  const refreshToken = randomBytes(24).toString("base64url");
  refreshTokens(nation).set(refreshToken, { bearer, expires, count });
  return {
    access_token: issueAccessToken(nation, bearer),
    expires_in: String(ACCESS_TOKEN_SECONDS),
    token_type: "Bearer",
    issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
    refresh_token: refreshToken,
    refresh_token_expires_in: String(Math.floor((expires - nation.realNow()) / 1000)),
    refresh_count: String(count),
  };
}

async function exchange(nation: Nation, form: URLSearchParams): Promise<Record<string, string>> {
  if (form.get("subject_token_type") !== ID_TOKEN)
    throw new Refusal(
      400,
      "invalid_request",
      `missing or invalid subject_token_type - must be '${ID_TOKEN}'`,
    );
  const subjectToken = form.get("subject_token");
  if (!subjectToken) throw new Refusal(400, "invalid_request", "Missing subject_token");
  const bearer = await requireBearer(nation, subjectToken);
  return personReply(nation, { bearer, expires: nation.realNow() + REFRESH_TOKEN_SECONDS * 1000, count: 0 });
}

function refresh(nation: Nation, form: URLSearchParams): Record<string, string> {
  const token = form.get("refresh_token");
  if (!token) throw new Refusal(400, "invalid_request", "refresh_token is missing");
  const known = refreshTokens(nation).get(token);
  // A refresh token is good once: its reply brings the next.
  refreshTokens(nation).delete(token);
  if (!known || known.expires <= nation.realNow())
    throw new Refusal(401, "invalid_grant", "refresh_token is invalid");
  return personReply(nation, { ...known, count: known.count + 1 });
}

const applicationReply = (nation: Nation): Record<string, string> => ({
  access_token: issueAccessToken(nation, null),
  expires_in: String(ACCESS_TOKEN_SECONDS),
  token_type: "Bearer",
  issued_at: String(nation.realNow()),
});

async function token(
  nation: Nation,
  known: Registration,
  form: URLSearchParams,
): Promise<Record<string, string>> {
  const grant = form.get("grant_type");
  if (!grant) throw new Refusal(400, "invalid_request", "grant_type is missing");
  if (grant === "authorization_code") throw refuseCode(form, known);
  if (![EXCHANGE, "refresh_token", "client_credentials"].includes(grant))
    throw new Refusal(400, "invalid_request", "grant_type is invalid");
  await requireAssertion(nation, known, form);
  requireNoTrouble(nation, "token");
  if (grant === EXCHANGE) return exchange(nation, form);
  return grant === "refresh_token" ? refresh(nation, form) : applicationReply(nation);
}

const answer = ({ status, error, message }: Refusal) =>
  HttpResponse.json({ error, error_description: message, message_id: randomUUID() }, { status });

/** The platform's authorisation server for one registered application. */
export function handlers(nation: Nation, known: Registration): HttpHandler[] {
  return [
    http.post(`${ORIGIN}/oauth2/token`, async ({ request }) => {
      if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
        return new HttpResponse(null, { status: 415 });
      try {
        const reply = await token(nation, known, new URLSearchParams(await request.text()));
        return HttpResponse.json(reply, { headers: { "cache-control": "no-store" } });
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        return answer(refusal);
      }
    }),
    ...otherEndpoints(nation, known, answer),
  ];
}

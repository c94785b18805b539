import { decodeProtectedHeader } from "jose";
import { http, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { grantNotAllowed, malformed, missingApiKey, noPublicKey, Refusal } from "./refusal.ts";
import { requireNoTrouble } from "./troubles.ts";

/** What an endpoint is asked; each of these refuses, whatever that is. */
export type Asked = { request: Request; nation: Nation; known: Registration };

/** Redeeming a code of the platform's own sign-in: it has given us none. */
export function refuseCode(form: URLSearchParams, { apiKey, appOrigin }: Registration): Refusal {
  if (!form.get("client_id")) return missingApiKey();
  if (form.get("client_id") !== apiKey || !form.get("client_secret"))
    return new Refusal(401, "invalid_client", "client_id or client_secret is invalid");
  if (!form.get("redirect_uri")?.startsWith(`${appOrigin}/`))
    return new Refusal(400, "invalid_request", "redirect_uri is invalid");
  if (!form.get("code")) return new Refusal(400, "invalid_request", "authorization_code is missing");
  return new Refusal(400, "invalid_grant", "authorization_code is invalid");
}

function refuseAuthorisation({ request }: Asked): Refusal {
  return new URL(request.url).searchParams.get("client_id") ? grantNotAllowed() : missingApiKey();
}

/** Log outs come from providers of identity that have them; NHS login has none, so nobody's key is known here. */
async function refuseLogout({ request, nation }: Asked): Promise<Refusal> {
  requireNoTrouble(nation, "logout");
  const token = new URLSearchParams(await request.text()).get("logout_token") ?? "";
  try {
    decodeProtectedHeader(token);
  } catch {
    return malformed("logout_token");
  }
  return noPublicKey("logout_token");
}

const refusals: Readonly<Record<string, (asked: Asked) => Refusal | Promise<Refusal>>> = {
  "GET /authorize": refuseAuthorisation,
  "GET /callback": () => new Refusal(400, "invalid_request", "Invalid state parameter."),
  "POST /backchannel_logout": refuseLogout,
  "GET /_status": () => new Refusal(401, "Access Denied", "Invalid api key for _status monitoring endpoint"),
};

/** What the platform's authorisation server has beside the token endpoint, as far as it says no to us. */
export function otherEndpoints(
  nation: Nation,
  known: Registration,
  answer: (refusal: Refusal) => Response,
): HttpHandler[] {
  return [
    http.all(`${ORIGIN}/oauth2/*`, async ({ request }) => {
      const path = new URL(request.url).pathname.slice("/oauth2".length);
      const refuse = refusals[`${request.method} ${path}`];
      try {
        if (refuse) return answer(await refuse({ request, nation, known }));
      } catch (refusal) {
        if (refusal instanceof Refusal) return answer(refusal);
        throw refusal;
      }
      return answer(new Refusal(404, "invalid_request", "Not Found"));
    }),
  ];
}

import { http, HttpResponse, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { senderJwks } from "./sender.ts";

/**
 * The NHS App API has its receiving side in the application; here stand its senders. What the application asks of
 * them is their public key: ours, and NOT public.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [http.get(`${ORIGIN}/nhs-app/senders/jwks.json`, () => HttpResponse.json(senderJwks(nation)))];
}

import { http, HttpResponse, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { callbackHandlers } from "./callbacks.ts";
import { registerOf } from "./register.ts";

/**
 * The NHS App API has its receiving side in the application; here stand its senders. What the application asks the
 * platform is who may send: ours, and NOT public. What it tells senders is published.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${ORIGIN}/nhs-app/senders`, () =>
      HttpResponse.json(registerOf(nation), { headers: { "X-Sandbox-API": "not public" } }),
    ),
    ...callbackHandlers(nation),
  ];
}

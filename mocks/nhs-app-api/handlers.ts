import { http, HttpResponse, type HttpHandler } from "msw";
import { carryMessages } from "#mocks/nation/messages-out.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { callbackHandlers } from "./callbacks.ts";
import { registerOf } from "./register.ts";
import { sendMessage } from "./sender.ts";

/**
 * The NHS App API has its receiving side in the application; here stand its senders. What the application asks the
 * platform is who may send: ours, and NOT public. What it tells senders is published. What hospitals and others write to
 * people is carried by it, as by their suppliers.
 */
export function handlers(nation: Nation): HttpHandler[] {
  carryMessages(nation, (message) => sendMessage(nation, message));
  return [
    http.get(`${ORIGIN}/nhs-app/senders`, () =>
      HttpResponse.json(registerOf(nation), { headers: { "X-Sandbox-API": "not public" } }),
    ),
    ...callbackHandlers(nation),
  ];
}

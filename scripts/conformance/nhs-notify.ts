import { readErrors, readMessage } from "#lib/gateways/nhs-notify/schema.ts";
import { isJson, neverCalled, outcomeOf, type Trial } from "./outcome.ts";

/** NHS Notify: messages as they stand, and errors. Who has the app is asked by senders, which we are not. */
export const nhsNotify: Trial = ({ path, json }) => {
  if (path.startsWith("nhsapp-accounts")) return neverCalled("GET /channels/nhsapp/accounts");
  if (isJson(json) && Array.isArray(json["errors"])) return outcomeOf(readErrors(json));
  return outcomeOf(readMessage(json));
};

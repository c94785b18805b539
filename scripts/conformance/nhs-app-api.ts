import { readCommunicationRequest } from "#lib/gateways/nhs-app-api/schema.ts";
import type { Channel } from "#lib/gateways/nhs-app-api/schema-request.ts";
import { read } from "#lib/gateways/fhir/reading.ts";
import { tryOperationOutcome } from "./fhir-example.ts";
import { neverCalled, outcomeOf, refusedFor, resourceTypeOf, type Trial } from "./outcome.ts";

/** The service for which the published examples are written: a notification opens its pages. */
const published = "https://www.nhsapp.service.nhs.uk";

/** The NHS App API as its receiving side reads it: requests are taken, the sender's own reports are not ours to read. */
export const nhsAppApi: Trial = ({ path, json }) => {
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (path.includes("report") || type === "Task") return neverCalled("reports and receipts go to the sender");
  if (path.startsWith("callback-")) return neverCalled("replies go to the sender");
  if (type === null) return neverCalled("an error of the platform's gateway, which stands before us");
  const channel: Channel = path.includes("notification") ? "notification" : "in-app";
  // What is answered is the request again, with an id more.
  const request = readCommunicationRequest(json, { channel, origin: published, isIntermediary: false });
  if (request.ok) return outcomeOf(read(request.value));
  const [issue] = request.issues;
  const at = issue?.expression === undefined ? "$" : `$.${issue.expression}`;
  return refusedFor(`${at}: ${issue?.diagnostics ?? "not read"} (NHS App API)`);
};

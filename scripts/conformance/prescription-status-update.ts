import { read } from "#lib/gateways/fhir/reading.ts";
import { readUpdatesResponse } from "#lib/gateways/prescription-status-update/schema.ts";
import { readEntry } from "#mocks/prescription-status-update/task.ts";
import {
  isJson,
  neverCalled,
  operationOf,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Trial,
} from "./outcome.ts";

/** Each entry as the sandbox takes it. */
function wrongEntry(json: unknown): string | null {
  const entries: unknown[] = isJson(json) && Array.isArray(json["entry"]) ? json["entry"] : [];
  for (const [place, entry] of entries.entries()) {
    const told = readEntry(entry, new Date(), "example");
    if (typeof told === "string") return `$.entry[${place}].resource: ${told}`;
  }
  return null;
}

export const prescriptionStatusUpdate: Trial = ({ path, json }) => {
  const operation = operationOf(path);
  if (operation === "GET_checkprescriptionstatusupdates") return neverCalled(operation);
  if (resourceTypeOf(json) !== "Bundle") return neverCalled("a pharmacy system's own format, not FHIR");
  if (isJson(json) && json["type"] === "transaction-response") return outcomeOf(readUpdatesResponse(json));
  const wrong = wrongEntry(json);
  return wrong === null ? outcomeOf(read(json)) : refusedFor(wrong);
};

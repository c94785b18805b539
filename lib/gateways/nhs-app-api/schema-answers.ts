import { nhsNumberSystem, odsCodeSystem } from "../fhir/elements.ts";
import { campaignSystem, requestSystem, type Issue } from "./schema-request.ts";
import type { Communication } from "./schema.ts";

const communicationIdSystem = "https://fhir.nhs.uk/Id/nhs-app-communication-id";

/** What the published API answers to a request that it took: the request, with the id that it was given. */
export function acceptedCommunication(communication: Communication, id: string): object {
  const { campaignId, requestId, channel, text, target, recipient, requester } = communication;
  const identifiers = [
    { system: communicationIdSystem, value: id },
    ...(campaignId === null ? [] : [{ system: campaignSystem, value: campaignId }]),
    ...(requestId === null ? [] : [{ system: requestSystem, value: requestId }]),
  ];
  const reference = { ...(target !== null && { reference: target }), display: text };
  return {
    resourceType: "CommunicationRequest",
    identifier: identifiers,
    status: "active",
    payload: [channel === "in-app" ? { contentString: text } : { contentReference: reference }],
    recipient: [{ identifier: { system: nhsNumberSystem, value: recipient } }],
    requester: { type: "Organization", identifier: { system: odsCodeSystem, value: requester } },
  };
}

/** What it answers to one that it did not take. `code` is a FHIR issue type. */
export function refusedCommunication(code: string, issues: readonly Issue[]): object {
  return {
    resourceType: "OperationOutcome",
    issue: issues.map(({ diagnostics, expression }) => ({
      severity: "error",
      code,
      diagnostics,
      ...(expression !== undefined && { expression: [expression] }),
    })),
  };
}

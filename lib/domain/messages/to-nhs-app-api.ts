import { acceptedCommunication, refusedCommunication } from "#lib/gateways/nhs-app-api/schema-answers.ts";
import type { Issue } from "#lib/gateways/nhs-app-api/schema-request.ts";
import type { Communication } from "#lib/gateways/nhs-app-api/schema.ts";

/** What a sender is answered: an HTTP status and a FHIR resource. */
export interface MessageAnswer {
  readonly status: number;
  readonly body: object;
}

/** The request was taken, under this id. */
export const taken = (communication: Communication, id: string): MessageAnswer => ({
  status: 201,
  body: acceptedCommunication(communication, id),
});

/** The request breaks a published rule. */
export const invalid = (issues: readonly Issue[]): MessageAnswer => ({
  status: 400,
  body: refusedCommunication("invalid", issues),
});

const refusals = {
  unauthorised: { status: 401, code: "security", diagnostics: "Invalid Access Token" },
  forbidden: { status: 403, code: "forbidden", diagnostics: "Not allowed to send for this organisation" },
  "too-many": { status: 429, code: "throttled", diagnostics: "Too many requests" },
  unavailable: {
    status: 503,
    code: "processing",
    diagnostics: "The request could not be kept: send it again",
  },
} as const;

/** The request was not taken for another reason than what it says. */
export function turnedAway(why: keyof typeof refusals): MessageAnswer {
  const { status, code, diagnostics } = refusals[why];
  return { status, body: refusedCommunication(code, [{ diagnostics }]) };
}

import { HttpResponse } from "msw";
import type { Json } from "#mocks/nation/fhir.ts";

const issues = {
  "200 OK": { severity: "information", code: "informational" },
  "201 Created": { severity: "information", code: "success" },
  "400 Bad Request": { severity: "error", code: "value" },
  "401 Unauthorized": { severity: "fatal", code: "processing" },
  "408 Request Timeout": { severity: "fatal", code: "timeout" },
  "409 Conflict": { severity: "error", code: "duplicate" },
  "429 Too Many Requests": { severity: "error", code: "throttled" },
  "500 Internal Server Error": { severity: "fatal", code: "exception" },
} as const;

export type EntryStatus = keyof typeof issues;

/** What became of one entry, in words. */
export type Answered = { fullUrl: string; status: EntryStatus; diagnostics: string };

/** A transaction-response: also every error of this API is one. */
export function transactionResponse(
  status: number,
  answered: readonly Answered[],
  at: Date,
  headers: Record<string, string>,
): Response {
  const entry = answered.map(({ fullUrl, status: of, diagnostics }): Json => ({
    fullUrl,
    response: {
      status: of,
      outcome: {
        resourceType: "OperationOutcome",
        meta: { lastUpdated: at.toISOString() },
        issue: [{ ...issues[of], diagnostics }],
      },
    },
  }));
  return HttpResponse.json(
    { resourceType: "Bundle", type: "transaction-response", entry },
    {
      status,
      headers: {
        ...headers,
        "Content-Type": "application/fhir+json",
        ...(status === 429 && { "Retry-After": "1" }),
      },
    },
  );
}

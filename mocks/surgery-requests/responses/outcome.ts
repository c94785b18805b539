const kinds = {
  BAD_REQUEST: { status: 400, code: "invalid" },
  FORBIDDEN: { status: 403, code: "forbidden" },
  NOT_OFFERED: { status: 403, code: "not-supported" },
  NOT_FOUND: { status: 404, code: "not-found" },
  CONFLICT: { status: 409, code: "conflict" },
  KEY_USED: { status: 422, code: "duplicate" },
} as const;

export type OutcomeKind = keyof typeof kinds;

/** A refusal of our own API: an R4 OperationOutcome without coding, because no code system covers it. */
export function outcome(kind: OutcomeKind, diagnostics: string, headers: Record<string, string>): Response {
  const { status, code } = kinds[kind];
  const issue = [{ severity: "error", code, diagnostics }];
  return new Response(JSON.stringify({ resourceType: "OperationOutcome", issue }), {
    status,
    headers: { ...headers, "Content-Type": "application/fhir+json" },
  });
}

import { HttpResponse } from "msw";

const kinds = {
  BAD_REQUEST: { status: 400, code: "invalid" },
  FORBIDDEN: { status: 403, code: "forbidden" },
  NOT_FOUND: { status: 404, code: "not-found" },
};

/** A refusal of our own API: an R4 OperationOutcome without coding, because no code system covers it. */
export function outcome(
  kind: keyof typeof kinds,
  diagnostics: string,
  headers: Record<string, string>,
): Response {
  const { status, code } = kinds[kind];
  return HttpResponse.json(
    { resourceType: "OperationOutcome", issue: [{ severity: "error", code, diagnostics }] },
    { status, headers: { ...headers, "Content-Type": "application/fhir+json" } },
  );
}

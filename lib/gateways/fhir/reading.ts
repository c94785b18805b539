import type { ZodError } from "zod";

/** Why an answer was not taken: where in it (JSON path), and which published rule it breaks. Never a value. */
export interface Refusal {
  readonly path: string;
  readonly rule: string;
  /** The answer was about someone else: worth an alert. */
  readonly wrongPerson?: true;
}

export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });

export const refused = (path: string, rule: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { path, rule },
});

/** `["entry", 3, "resource"]` as `$.entry[3].resource`. */
function jsonPath(segments: readonly PropertyKey[], root = "$"): string {
  return segments.reduce<string>(
    (path, segment) => (typeof segment === "number" ? `${path}[${segment}]` : `${path}.${String(segment)}`),
    root,
  );
}

/** The first thing that a schema did not accept, as a refusal. `standard` names the publication (`FHIR R4`). */
export function refusalOf(error: ZodError, standard: string, root = "$"): Refusal {
  const issue = error.issues[0];
  const element = (issue?.path ?? []).filter((segment) => typeof segment !== "number").join(".");
  return {
    path: jsonPath(issue?.path ?? [], root),
    rule: `${standard}${element && `.${element}`}: ${issue?.message ?? "does not match"}`,
  };
}

import type { Reading } from "#lib/gateways/fhir/reading.ts";

/** What became of one published example. */
export type Outcome =
  | { readonly kind: "parsed" }
  /** Not taken, for a published rule that it breaks, or because it belongs to an operation that we never call. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** One example: its path below `examples`, and its JSON. */
export interface Example {
  readonly path: string;
  readonly json: unknown;
}

/** Tries one API's examples against what this service reads and sends. */
export type Trial = (example: Example) => Outcome;

const parsed: Outcome = { kind: "parsed" };

export const refusedFor = (reason: string): Outcome => ({ kind: "refused", reason });

export const failedFor = (reason: string): Outcome => ({ kind: "failed", reason });

export const neverCalled = (operation: string): Outcome =>
  refusedFor(`$: operation never called by us (${operation})`);

/** A reading as an outcome; what was read goes through `use`, which says what is wrong with it, or null. */
export function outcomeOf<T>(reading: Reading<T>, use: (value: T) => string | null = () => null): Outcome {
  if (!reading.ok) return refusedFor(`${reading.refusal.path}: ${reading.refusal.rule}`);
  const wrong = use(reading.value);
  return wrong === null ? parsed : failedFor(wrong);
}

type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The resource type of an example, or null for what is no resource. */
export function resourceTypeOf(json: unknown): string | null {
  const type = isJson(json) ? json["resourceType"] : undefined;
  return typeof type === "string" ? type : null;
}

/** `GET_Patient-id` out of `GET_Patient-id/response-200/example.json`; null where the folder names no operation. */
export function operationOf(path: string): string | null {
  return /^(?:GET|POST|PUT|PATCH|DELETE)_[^/]*/.exec(path)?.[0] ?? null;
}

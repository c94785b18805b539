import { log } from "#lib/log.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { failureOfOutcome, operationOutcome } from "./operation-outcome.ts";
import type { Reading } from "./reading.ts";

/** Which call the reading comes from, for the log. */
export interface ReadingOf {
  readonly api: string;
  readonly operation: string;
  readonly correlationId: CorrelationId;
}

/** A reading as a result: a refusal becomes `unreadable` and is logged with its path; another person is an alert. */
export function takeReading<T>(reading: Reading<T>, { api, operation, correlationId }: ReadingOf): Result<T> {
  if (reading.ok) return ok(reading.value);
  const { path, rule, wrongPerson } = reading.refusal;
  const fields = { api, operation, correlationId, jsonPath: path, reason: rule };
  if (wrongPerson) log("error", "wrong-person-in-answer", fields);
  else log("error", "answer-refused", fields);
  return failed({ kind: "unreadable" });
}

/** The failure hidden in a 2xx answer whose body is an OperationOutcome; null where the body is something else. */
export function outcomeInstead(body: unknown): Result<never> | null {
  const outcome = operationOutcome.safeParse(body);
  if (!outcome.success) return null;
  return failed(failureOfOutcome(outcome.data) ?? { kind: "unreadable" });
}

/** Media types under which FHIR arrives; the first is asked for. */
export const fhirMediaTypes: readonly string[] = ["application/fhir+json", "application/json"];

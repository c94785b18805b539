import { z } from "zod";
import type { Failure } from "#lib/result.ts";
import { codeableConcept } from "./elements.ts";

/** OperationOutcome is the same in STU3 and R4; APIs differ in which code system they put into `details`. */
export const operationOutcome = z.object({
  resourceType: z.literal("OperationOutcome"),
  issue: z
    .array(
      z.object({
        severity: z.enum(["fatal", "error", "warning", "information"]),
        code: z.string(),
        details: codeableConcept.optional(),
        diagnostics: z.string().optional(),
      }),
    )
    .min(1),
});

export type OperationOutcome = z.infer<typeof operationOutcome>;

const kinds: Readonly<Record<string, Failure>> = {
  "not-found": { kind: "not-found" },
  deleted: { kind: "not-found" },
  forbidden: { kind: "not-allowed", because: "refused-by-source" },
  security: { kind: "not-allowed", because: "refused-by-source" },
  login: { kind: "not-allowed", because: "refused-by-source" },
  expired: { kind: "not-allowed", because: "refused-by-source" },
  suppressed: { kind: "not-allowed", because: "refused-by-source" },
  conflict: { kind: "changed-meanwhile" },
  "lock-error": { kind: "unavailable" },
  "no-store": { kind: "unavailable" },
  exception: { kind: "unavailable" },
  timeout: { kind: "unavailable" },
  transient: { kind: "unavailable" },
  throttled: { kind: "unavailable" },
  incomplete: { kind: "unavailable" },
};

/** Whether an error is told among the resources of an answer: then what else it holds is not all there is. */
export function tellsOfError(outcomes: readonly OperationOutcome[]): boolean {
  return outcomes.some((outcome) => failureOfOutcome(outcome) !== null);
}

/**
 * The failure that an OperationOutcome under a 2xx status means (FHIR issue-type), taken from its first error;
 * null where it holds warnings only.
 */
export function failureOfOutcome(outcome: OperationOutcome): Failure | null {
  const worst = outcome.issue.find(({ severity }) => severity === "fatal" || severity === "error");
  return worst ? (kinds[worst.code] ?? { kind: "unreadable" }) : null;
}

/** The first coded reason of an OperationOutcome (`RESOURCE_NOT_FOUND`); null where the body is none or has no code. */
export function codeOf(body: unknown): string | null {
  const outcome = operationOutcome.safeParse(body);
  if (!outcome.success) return null;
  const codings = outcome.data.issue.flatMap(({ details }) => details?.coding ?? []);
  return codings.find(({ code }) => code !== undefined)?.code ?? null;
}

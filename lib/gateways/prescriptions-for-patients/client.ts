import "server-only";
import { log } from "#lib/log.ts";
import type { Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readPrescriptions, type Prescriptions } from "./schema.ts";

const api = "prescriptions-for-patients";
const operation = "list-prescriptions";

/**
 * The person's newest prescriptions (at most 25), each with its items and where they are, and those that there are but
 * that cannot be shown. Whose they are is the token's to say.
 */
export async function listPrescriptions(
  permit: Permit<"prescriptions:read">,
): Promise<Result<Prescriptions>> {
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/Bundle",
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const { correlationId } = permit;
  const instead = outcomeInstead(body);
  if (instead) return instead;
  const taken = takeReading(readPrescriptions(body, permit.subject), { api, operation, correlationId });
  if (!taken.ok) return taken;
  for (const { because } of taken.value.unshown)
    if (because !== "invalidated")
      log("error", "answer-refused", {
        api,
        operation,
        correlationId,
        jsonPath: because.path,
        reason: because.rule,
      });
  return ok(taken.value);
}

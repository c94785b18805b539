import "server-only";
import type { Permit, RecordPermission } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readUserPermissions, type UserPermissions } from "./schema.ts";

const api = "gp-connect-pfs-user-permissions";

/** Whatever needs GP Connect, whichever of its APIs. */
type NeedsGp =
  | "test-results:read"
  | "profile:read"
  | RecordPermission
  | "documents:read"
  | `appointments:${"read" | "book" | "cancel"}`
  | `prescriptions:${"read" | "order"}`;

/**
 * What the surgery lets the person see. To be called before any other GP Connect call: at some practices the first
 * call switches online access on.
 */
export function getUserPermissions(permit: Permit<NeedsGp>): Promise<Result<UserPermissions>> {
  return permit.once(`${api} ${permit.subject}`, () => askForPermissions(permit));
}

async function askForPermissions(permit: Permit<NeedsGp>): Promise<Result<UserPermissions>> {
  const operation = "get-user-permissions";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/Patient/${permit.subject}`,
    method: "GET",
    accept: ["application/json", "application/fhir+json"],
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readUserPermissions(body), reading);
}

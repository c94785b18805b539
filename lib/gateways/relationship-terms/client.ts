import "server-only";
import { log } from "#lib/log.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Reading } from "../fhir/reading.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { readProblem } from "../problem.ts";
import { exchange } from "../transport.ts";
import { readAllTerms, readTerms, type RoleTerms, type TermsAccess, type Understood } from "./schema.ts";

// Ours, and not public: the published Consent does not say what a role grants.
const api = "relationship-terms";

type TermsPermit = Permit<"relationships:read"> | Permit<"relationships:change">;

const accept = ["application/json"];
const json = (value: unknown) => ({ type: "application/json", text: JSON.stringify(value) });

/** A code that nobody here knows is dropped and told in the log; it grants nothing. */
function take<T>(permit: TermsPermit, operation: string, reading: Reading<Understood<T>>): Result<T> {
  const { correlationId } = permit;
  const taken = takeReading(reading, { api, operation, correlationId });
  if (!taken.ok) return taken;
  const { terms, dropped } = taken.value;
  if (dropped > 0) log("warn", "unknown-access-dropped", { api, operation, correlationId, count: dropped });
  return ok(terms);
}

/** What every role grants that the subject of the permit has on this side, whatever its status. */
export async function listTerms(
  permit: Permit<"relationships:read">,
  side: "performer" | "patient",
): Promise<Result<readonly RoleTerms[]>> {
  const operation = "list-terms";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/search", method: "POST", accept },
    // It only asks: no NHS number may stand in an address.
    idempotent: true,
    body: json({ side }),
  });
  if (!answer.ok) return answer;
  return take(permit, operation, readAllTerms(answer.value.body, permit.subject, side));
}

/** What became of a change; the service's own no has its code (`NOT_ACTIVE`, `ONLY_FEWER`). */
export type Changed =
  | { readonly kind: "changed"; readonly terms: RoleTerms }
  | { readonly kind: "refused"; readonly code: string };

/**
 * Says what a role grants from now on: the patient adds and takes away, who acts can only give up. Sent again it
 * changes nothing more. `unavailable` and `unreadable` say nothing of whether it was changed; `not-found`: no role
 * of the subject of the permit.
 */
export async function changeAccess(
  permit: Permit<"relationships:change">,
  roleId: string,
  access: readonly TermsAccess[],
): Promise<Result<Changed>> {
  const operation = "change-access";
  const answer = await exchange(permit, {
    ...{ api, operation, method: "POST", accept },
    path: `/roles/${encodeURIComponent(roleId)}/access`,
    idempotent: true,
    readStatuses: [403, 409],
    body: json({ access }),
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 403 || status === 409) {
    const code = readProblem(body);
    if (code !== null) return ok({ kind: "refused", code });
    return failed(
      status === 409 ? { kind: "changed-meanwhile" } : { kind: "not-allowed", because: "refused-by-source" },
    );
  }
  const terms = take(permit, operation, readTerms(body, permit.subject));
  if (!terms.ok) return terms;
  return terms.value.id === roleId
    ? ok({ kind: "changed", terms: terms.value })
    : failed({ kind: "unreadable" });
}

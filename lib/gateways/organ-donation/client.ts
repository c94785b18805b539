import "server-only";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Answer, Exchange } from "../exchange.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { readProblem } from "../problem.ts";
import { exchange } from "../transport.ts";
import { readRegistration, type DonorDecision, type DonorRegistration } from "./schema.ts";

// Ours, and not public: no published API speaks for the organ donor register.
const api = "organ-donation";

type DonorPermit = Permit<"organ-donation:read"> | Permit<"organ-donation:change">;

type Call = Pick<Exchange, "operation" | "path" | "method" | "idempotent"> & {
  readonly body: object;
  readonly version?: number;
  readonly readStatuses?: readonly number[];
  readonly accept?: readonly string[];
};

const call = (permit: DonorPermit, { body, version, ...asked }: Call): Promise<Result<Answer>> =>
  exchange(permit, {
    api,
    accept: ["application/json"],
    ...asked,
    ...(version !== undefined && { headers: { "if-match": `W/"${version}"` } }),
    body: { type: "application/json", text: JSON.stringify(body) },
  });

function take(permit: DonorPermit, operation: string, { body }: Answer): Result<DonorRegistration> {
  const reading = { api, operation, correlationId: permit.correlationId };
  return takeReading(readRegistration(body, permit.subject), reading);
}

export type Registration =
  | { readonly kind: "registered"; readonly registration: DonorRegistration }
  | { readonly kind: "not-registered" }
  /** The register has two records of the person; only a call can help. */
  | { readonly kind: "conflicting" };

/** What the person told the register. */
export async function getRegistration(permit: DonorPermit): Promise<Result<Registration>> {
  const operation = "get-registration";
  const answer = await call(permit, {
    operation,
    path: "/registrations/search",
    method: "POST",
    body: { nhsNumber: permit.subject },
    idempotent: true,
    readStatuses: [404, 409],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 409) return ok({ kind: "conflicting" });
  if (status === 404)
    return readProblem(body) === "NOT_REGISTERED"
      ? ok({ kind: "not-registered" })
      : failed({ kind: "not-found" });
  const registration = take(permit, operation, answer.value);
  return registration.ok ? ok({ kind: "registered", registration: registration.value }) : registration;
}

/** Registers a first decision. `changed-meanwhile` where there is one already, or where records conflict. */
export async function register(
  permit: Permit<"organ-donation:change">,
  decision: DonorDecision,
): Promise<Result<DonorRegistration>> {
  const operation = "register";
  const asked = { operation, path: "/registrations", method: "POST", body: decision } as const;
  const answer = await call(permit, { ...asked, idempotent: false });
  return answer.ok ? take(permit, operation, answer.value) : answer;
}

/** Which registration is meant, in the version that the person has seen. */
export type Seen = Pick<DonorRegistration, "id" | "version">;

const pathOf = ({ id }: Seen, what = ""): string => `/registrations/${encodeURIComponent(id)}${what}`;

/** Changes the decision. `changed-meanwhile` where the version is no longer the last. */
export async function amend(
  permit: Permit<"organ-donation:change">,
  seen: Seen,
  decision: DonorDecision,
): Promise<Result<DonorRegistration>> {
  const operation = "amend";
  const asked = { operation, path: pathOf(seen), method: "PUT", body: decision } as const;
  const answer = await call(permit, { ...asked, version: seen.version, idempotent: false });
  return answer.ok ? take(permit, operation, answer.value) : answer;
}

export type WithdrawReason = "changed-my-mind" | "faith" | "health" | "not-said";

/** Takes the person out of the register. */
export async function withdraw(
  permit: Permit<"organ-donation:change">,
  seen: Seen,
  reason: WithdrawReason,
): Promise<Result<null>> {
  const answer = await call(permit, {
    operation: "withdraw",
    path: pathOf(seen, "/withdrawal"),
    method: "POST",
    body: { reason },
    version: seen.version,
    idempotent: false,
    accept: [],
  });
  return answer.ok ? ok(null) : answer;
}

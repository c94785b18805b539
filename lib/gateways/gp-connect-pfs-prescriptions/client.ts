import "server-only";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { codeOf } from "../fhir/operation-outcome.ts";
import type { OrderTask } from "../fhir/r4-medicines.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { orderBody, readMedicineBundle, readOrder, type MedicineBundle, type RepeatOrder } from "./schema.ts";

const api = "gp-connect-pfs-prescriptions";

type Reader = Permit<"prescriptions:read"> | Permit<"prescriptions:order">;

interface Search {
  readonly operation: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
}

async function search(
  permit: Reader,
  { operation, path, query = [] }: Search,
): Promise<Result<MedicineBundle>> {
  const answer = await exchange(permit, {
    api,
    operation,
    path,
    method: "GET",
    query,
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readMedicineBundle(body, permit.subject), reading);
}

/** The medicines that the surgery authorised (intent "plan") and every issue of them (intent "order"). */
export function listRepeatMedicines(permit: Reader): Promise<Result<MedicineBundle>> {
  return search(permit, {
    operation: "list-repeat-medicines",
    path: `/Patient/${permit.subject}/MedicationRequest`,
  });
}

/** The person's requests for repeats, past and present, with the plans that they are about. */
export function listOrders(permit: Reader): Promise<Result<MedicineBundle>> {
  return search(permit, {
    operation: "list-orders",
    path: "/Task",
    query: [
      ["patient", permit.subject],
      ["_include", "Task:focus:MedicationRequest"],
    ],
  });
}

export type Ordered =
  | { readonly kind: "requested"; readonly task: OrderTask }
  /** A request for this medicine waits at the surgery, or this very request was taken before. */
  | { readonly kind: "already-requested" }
  /** The surgery lets this person look at medicines, but not ask for them. */
  | { readonly kind: "not-allowed" }
  /** The medicine is no repeat of the person's, or not any more. */
  | { readonly kind: "not-orderable" };

const kinds: Readonly<Record<string, Ordered>> = {
  "403 ACCESS_DENIED": { kind: "not-allowed" },
  "409 DUPLICATE_REJECTED": { kind: "already-requested" },
  "422 REFERENCE_NOT_FOUND": { kind: "not-orderable" },
};

/** Asks the surgery for the next issue of one repeat medicine. Sent once; the same identifier is never taken twice. */
export async function orderRepeat(
  permit: Permit<"prescriptions:order">,
  order: RepeatOrder,
): Promise<Result<Ordered>> {
  const operation = "order-repeat";
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/Task",
    method: "POST",
    body: { type: "application/fhir+json", text: JSON.stringify(orderBody(order, permit.subject)) },
    accept: fhirMediaTypes,
    idempotent: false,
    readStatuses: [403, 409, 422],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status >= 400) {
    const kind = kinds[`${status} ${codeOf(body)}`];
    return kind ? ok(kind) : failed({ kind: "unreadable" });
  }
  const instead = outcomeInstead(body);
  if (instead) return instead;
  const reading = { api, operation, correlationId: permit.correlationId };
  const task = takeReading(readOrder(body, permit.subject), reading);
  return task.ok ? ok({ kind: "requested", task: task.value }) : task;
}

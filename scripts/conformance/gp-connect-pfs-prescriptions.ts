import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import { medicineDialect } from "#lib/gateways/fhir/r4-medicines.ts";
import { read } from "#lib/gateways/fhir/reading.ts";
import { readMedicineBundle, readOrder } from "#lib/gateways/gp-connect-pfs-prescriptions/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readTask } from "#mocks/gp-connect-pfs-prescriptions/request.ts";
import { isRefusal } from "#mocks/gp-connect-pfs-prescriptions/responses/outcome.ts";
import { resourcesOf, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Outcome,
  type Trial,
} from "./outcome.ts";

/** The first NHS number anywhere in an example: whom it is about. A made-up one where there is none. */
export function numberIn(json: unknown): NhsNumber {
  const found: string[] = [];
  JSON.parse(JSON.stringify(json), (_key, value: unknown) => {
    const number = isJson(value) && value["system"] === nhsNumberSystem ? value["value"] : undefined;
    if (typeof number === "string") found.push(number);
    return value;
  });
  return (found[0] ?? "0000000001") as NhsNumber;
}

const alone = (resource: unknown) => ({ resourceType: "Bundle", type: "collection", entry: [{ resource }] });

/** A request as the sandbox takes it. */
function tryRequest(json: unknown): Outcome {
  const asked = readTask(json, numberIn(json), undefined);
  return isRefusal(asked) ? refusedFor(`$: ${asked.diagnostics}`) : outcomeOf(read(asked));
}

export const gpConnectPrescriptions: Trial = ({ path, json }) => {
  const type = resourceTypeOf(json);
  const subject = numberIn(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (path.includes("/request/")) return tryRequest(json);
  if (type === "Task") return outcomeOf(readOrder(json, subject));
  if (type === "Bundle" && resourcesOf(json).every((one) => resourceTypeOf(one) === "MedicationStatement"))
    return neverCalled("MedicationStatement");
  if (type === "Bundle")
    return outcomeOf(readMedicineBundle(json, subject), ({ resources }) =>
      resources.length === 0 ? "nothing in it was read" : null,
    );
  if (type === null || !medicineDialect.types.has(type)) return neverCalled(String(type));
  return outcomeOf(readMedicineBundle(alone(json), subject));
};

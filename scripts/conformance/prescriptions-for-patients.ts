import { readPrescriptions } from "#lib/gateways/prescriptions-for-patients/schema.ts";
import { tryOperationOutcome } from "./fhir-example.ts";
import { numberIn } from "./gp-connect-pfs-prescriptions.ts";
import { neverCalled, outcomeOf, refusedFor, resourceTypeOf, type Trial } from "./outcome.ts";

export const prescriptionsForPatients: Trial = ({ json }) => {
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (type !== "Bundle") return neverCalled(type ?? "the tracker's own answer to the service");
  const reading = readPrescriptions(json, numberIn(json));
  if (reading.ok)
    for (const { because } of reading.value.unshown)
      if (because !== "invalidated") return refusedFor(`${because.path}: ${because.rule}`);
  return outcomeOf(reading, ({ prescriptions }) =>
    prescriptions.some(({ items, shortFormId }) => items.length === 0 || shortFormId === null)
      ? "a prescription without items or without its id"
      : null,
  );
};

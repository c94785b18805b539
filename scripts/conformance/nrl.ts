import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import { readPointer, readPointers } from "#lib/gateways/nrl/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { resourcesOf, tryOperationOutcome } from "./fhir-example.ts";
import { isJson, neverCalled, outcomeOf, resourceTypeOf, type Trial } from "./outcome.ts";

/** About whom a pointer is; pointers name the person by number and bring no Patient. */
function subjectOf(pointer: unknown): NhsNumber {
  const subject = isJson(pointer) && isJson(pointer["subject"]) ? pointer["subject"]["identifier"] : null;
  const known = isJson(subject) && subject["system"] === nhsNumberSystem ? subject["value"] : "";
  return String(known) as NhsNumber;
}

/** The consumer's side is read; what keepers of documents send to the locator is not ours. */
export const nrl: Trial = ({ path, json }) => {
  if (path.startsWith("producer/")) return neverCalled("producers' side: keepers of documents send pointers");
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (type !== "Bundle") return outcomeOf(readPointer(json, subjectOf(json)));
  const asked = resourcesOf(json);
  return outcomeOf(readPointers(json, subjectOf(asked[0])), ({ pointers }) =>
    pointers.length === asked.length ? null : "a pointer was lost",
  );
};

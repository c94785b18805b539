import { toIdentity } from "#lib/domain/profile/from-pds-fhir.ts";
import { readPatient } from "#lib/gateways/pds-fhir/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { resourcesOf, tryOperationOutcome } from "./fhir-example.ts";
import { isJson, neverCalled, operationOf, outcomeOf, resourceTypeOf, type Trial } from "./outcome.ts";

/** Which operation an example without an operation's folder belongs to, by what it holds. */
function operationByContent(path: string, json: unknown): string {
  if (isJson(json) && Array.isArray(json["patches"])) return "PATCH /Patient/{id}";
  const type = resourceTypeOf(json);
  if (type === "Patient") return path.includes("request") ? "POST /Patient" : "GET /Patient/{id}";
  if (type !== "Bundle") return type === null ? "unknown" : `POST /${type}`;
  const inside = resourcesOf(json).map(resourceTypeOf);
  if (inside.includes("RelatedPerson")) return "GET /Patient/{id}/RelatedPerson";
  return inside.includes("Patient") ? "GET /Patient (search)" : "GET /Coverage";
}

export const pdsFhir: Trial = ({ path, json }) => {
  if (resourceTypeOf(json) === "OperationOutcome") return tryOperationOutcome(json);
  const folder = operationOf(path);
  const operation = folder === "GET_Patient-id" ? "GET /Patient/{id}" : folder;
  const which = operation ?? operationByContent(path, json);
  if (which !== "GET /Patient/{id}") return neverCalled(which);
  const id = isJson(json) ? json["id"] : undefined;
  const subject = String(id) as NhsNumber;
  return outcomeOf(readPatient(json, subject), (patient) =>
    toIdentity(patient, subject, "2028-05-16").nhsNumber === subject ? null : "another NHS number came out",
  );
};

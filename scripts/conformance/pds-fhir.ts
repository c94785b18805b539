import { toIdentity } from "#lib/domain/profile/from-pds-fhir.ts";
import { read, refusalOf } from "#lib/gateways/fhir/reading.ts";
import { patchRequest, readPatient, readRelatedPeople } from "#lib/gateways/pds-fhir/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { resourcesOf, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  operationOf,
  outcomeOf,
  resourceTypeOf,
  type Outcome,
  type Trial,
} from "./outcome.ts";

type Json = Readonly<Record<string, unknown>>;

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

/** Operations by the folders that are named after them. */
const named: Readonly<Record<string, string>> = {
  "GET_Patient-id": "GET /Patient/{id}",
  "GET_Patient-id-RelatedPerson": "GET /Patient/{id}/RelatedPerson",
  "PATCH_Patient-id": "PATCH /Patient/{id}",
};

function tryPatient(json: Json): Outcome {
  const subject = String(json["id"]) as NhsNumber;
  return outcomeOf(readPatient(json, subject), (reading) => {
    if (reading.kind === "superseded") return "its own number was taken for another";
    const { nhsNumber } = toIdentity(reading.patient, subject, "2028-05-16");
    return nhsNumber === subject ? null : "another NHS number came out";
  });
}

/** Whom the related people of an example belong to; they themselves say so. */
function tryRelatedPeople(json: Json): Outcome {
  const [first] = resourcesOf(json);
  const patient = isJson(first) && isJson(first["patient"]) ? first["patient"]["identifier"] : undefined;
  const subject = String(isJson(patient) ? patient["value"] : "") as NhsNumber;
  return outcomeOf(readRelatedPeople(json, subject), ({ resources }) =>
    resources.length === resourcesOf(json).length ? null : "somebody was lost",
  );
}

/** A change as others send it must have the shape of those that we send. */
function tryPatches(json: Json): Outcome {
  const request = patchRequest.safeParse(json);
  return outcomeOf(
    request.success
      ? read(null)
      : { ok: false, refusal: refusalOf(request.error, "PDS, JSON Patch (RFC 6902)") },
  );
}

const tries: Readonly<Record<string, (json: Json) => Outcome>> = {
  "GET /Patient/{id}": tryPatient,
  "GET /Patient/{id}/RelatedPerson": tryRelatedPeople,
  "PATCH /Patient/{id}": tryPatches,
};

export const pdsFhir: Trial = ({ path, json }) => {
  if (resourceTypeOf(json) === "OperationOutcome") return tryOperationOutcome(json);
  const folder = operationOf(path);
  const operation = folder === null ? operationByContent(path, json) : (named[folder] ?? folder);
  if (!isJson(json)) return neverCalled(operation);
  return tries[operation]?.(json) ?? neverCalled(operation);
};

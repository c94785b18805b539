import { HttpResponse } from "msw";
import { mirrored } from "#mocks/nation/gateway.ts";

const SYSTEM = "https://fhir.nhs.uk/R4/CodeSystem/ValidatedRelationships-ErrorOrWarningCode";
const SPINE_STU3 = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1";

const GRANTOR =
  "extension.where(url = 'https://hl7.org/fhir/5.0/StructureDefinition/extension-Consent.grantor')";

/** Status, issue type, words of the code, and diagnostics: as published where there is an example, else our own. */
const refusals = {
  ACCESS_DENIED: [
    401,
    "forbidden",
    "Missing or invalid OAuth 2.0 bearer token in request.",
    "Missing or invalid OAuth 2.0 bearer token in request",
  ],
  BAD_REQUEST: [400, "invalid", "The request could not be processed.", "The supplied input is not valid."],
  DOWNSTREAM_SERVICE_ERROR: [
    503,
    "processing",
    "Failed to generate response",
    "Downstream Service Error - Failed to generate response is present in the response",
  ],
  DUPLICATE_PATCHES: [409, "invalid", "Duplicate patches.", "Two or more patches use same path."],
  DUPLICATE_RELATIONSHIP: [
    409,
    "invalid",
    "Request must be for a new proxy role.",
    "Proxy role already exists.",
  ],
  FORBIDDEN: [403, "forbidden", "Access denied to resource.", "Access denied to resource."],
  GP_PRACTICE_NOT_FOUND: [
    404,
    "processing",
    "GP Practice could not be found - invalid resources cannot be retrieved",
    "GP Practice could not be found",
  ],
  INVALIDATED_RESOURCE: [
    404,
    "processing",
    "Resource that has been marked as invalid was requested - invalid resources cannot be retrieved",
    "Resource that has been marked as invalid was requested - invalid resources cannot be retrieved",
  ],
  INVALID_END_DATE: [422, "invalid", "End date is invalid.", "The end of the period is not valid."],
  INVALID_EXTENSION: [422, "invalid", "Invalid extension.", "The extension is not one of a proxy role."],
  INVALID_GRANTOR_SYSTEM: [
    422,
    "invalid",
    "Invalid grantor system",
    "Grantor identifier must have the system of ODS codes",
  ],
  INVALID_GRANTOR_VALUE: [
    422,
    "invalid",
    "Invalid grantor value",
    "Grantor identifier must be the ODS code of a GP practice",
  ],
  INVALID_IDENTIFIER_SYSTEM: [
    422,
    "invalid",
    "Required parameter(s) are invalid.",
    "Invalid request with error - performer:identifier or patient:identifier system parameter is invalid.",
  ],
  INVALID_IDENTIFIER_VALUE: [
    422,
    "invalid",
    "Provided value is invalid",
    "Not a valid NHS Number provided for the identifier",
  ],
  INVALID_LEGAL_BASIS_CODE: [
    422,
    "invalid",
    "Invalid legal basis code.",
    "The legal basis is not one for this patient.",
  ],
  INVALID_PARAMETER: [422, "invalid", "Required parameter(s) are invalid.", ""],
  INVALID_PATCH: [400, "invalid", "Invalid patch.", "The patch cannot be carried out."],
  INVALID_PATCH_FORMAT: [400, "invalid", "Request format is invalid.", "Malformed JSON patch document."],
  INVALID_PATCH_PATH: [400, "invalid", "Patch target is invalid.", "Patch targeting non-existent element."],
  INVALID_PATIENT_IDENTIFIER_VALUE: [
    400,
    "invalid",
    "Provided value is invalid",
    "Not a valid NHS Number provided for the 'patient:identifier' parameter",
  ],
  INVALID_STATE_TRANSITION: [
    422,
    "invalid",
    "Status change is invalid.",
    "Patch attempting invalid status change.",
  ],
  INVALID_STATUS: [422, "invalid", "Invalid status.", "Status is invalid"],
  INVALID_STATUS_CODE: [422, "invalid", "Status code is invalid.", "Invalid status code."],
  INVALID_STATUS_REASON: [422, "invalid", "Status reason is invalid.", "Invalid status reason."],
  INVALID_VALUE: [400, "invalid", "Provided value is invalid", ""],
  METHOD_NOT_ALLOWED: [
    405,
    "not-supported",
    "The method is not allowed.",
    "The method is not allowed for the requested resource.",
  ],
  MISSING_CATEGORY: [400, "required", "Missing category.", "Consent must have a category"],
  MISSING_DATETIME: [400, "required", "Missing datetime.", "Consent must have a dateTime"],
  MISSING_FREE_TEXT_FOR_OTHER: [
    400,
    "invalid",
    "Free text must be provided for OTHER reason codes.",
    "Free text is required when reason code is OTHER.",
  ],
  MISSING_GRANTOR: [400, "invalid", "Missing grantor", "An active proxy role must have a grantor extension"],
  MISSING_GRANTOR_IDENTIFIER: [
    400,
    "invalid",
    "Missing grantor identifier",
    "Grantor extension must contain a valueIdentifier",
    `${GRANTOR}.valueReference.identifier`,
  ],
  MISSING_GRANTOR_REFERENCE: [
    400,
    "invalid",
    "Missing grantor reference",
    "Grantor extension must contain a valueReference",
    `${GRANTOR}.valueReference`,
  ],
  MISSING_IDENTIFIER_SYSTEM: [
    400,
    "invalid",
    "Required values are missing.",
    "Unable to determine the patient identifier system",
    "patient.identifier.system",
  ],
  MISSING_IDENTIFIER_VALUE: [
    400,
    "invalid",
    "Required parameter(s) are missing.",
    "Invalid request with error - performer:identifier or patient:identifier parameter not found.",
  ],
  MISSING_PATIENT: [400, "required", "Missing patient.", "Consent must have a patient"],
  MISSING_PERFORMER: [400, "required", "Missing performer.", "Consent must have a performer"],
  MISSING_SCOPE: [400, "required", "Missing scope.", "Consent must have a scope"],
  MISSING_STATUS: [400, "required", "Missing status.", "Consent must have a status"],
  MISSING_VALUE: [400, "required", "Required value is missing", ""],
  QUESTIONNAIRE_RESPONSE_NOT_FOUND: [
    404,
    "not-found",
    "Questionnaire response not found",
    "No questionnaire response was found for the provided access request ID.",
  ],
  RESOURCE_NOT_FOUND: [404, "not-found", "Resource not found", "There is no Consent with this id."],
  THROTTLED: [
    429,
    "processing",
    "You have exceeded your application's rate limit.",
    "You have exceeded your application's rate limit.",
  ],
  UNSUPPORTED_MEDIA: [415, "not-supported", "Unsupported media type.", "Unsupported media type."],
} as const;

export type RefusalCode = keyof typeof refusals;

/** What an operation says in its own way. */
type Words = { status?: number; display?: string; diagnostics?: string; expression?: string; spine?: true };

/** An error in the service's own code system; one operation answers with the Spine's of STU3 instead. */
export function refusal(request: Request, code: RefusalCode, words: Words = {}): Response {
  const [status, type, display, diagnostics, expression] = refusals[code];
  const system = words.spine ? { system: SPINE_STU3 } : { system: SYSTEM, version: "1" };
  const coding = { ...system, code, display: words.display ?? display };
  const where = words.expression ?? expression;
  const issue = {
    severity: "error",
    code: type,
    details: { coding: [coding] },
    diagnostics: words.diagnostics ?? diagnostics,
    ...(where === undefined ? {} : { expression: [where] }),
  };
  return outcome(request, issue, words.status ?? status);
}

/** An OperationOutcome that tells of no error. */
export function information(
  request: Request,
  issue: { details?: Record<string, unknown>; diagnostics?: string },
  { status = 200, location }: { status?: number; location?: string } = {},
): Response {
  const told = { severity: "information", code: "informational", ...issue };
  return outcome(request, told, status, location === undefined ? {} : { location });
}

function outcome(
  request: Request,
  issue: Record<string, unknown>,
  status: number,
  more: Record<string, string> = {},
): Response {
  return HttpResponse.json(
    { resourceType: "OperationOutcome", issue: [issue] },
    { status, headers: { ...mirrored(request), ...more, "content-type": "application/fhir+json" } },
  );
}

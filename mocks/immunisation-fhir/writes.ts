import type { Json } from "#mocks/nation/fhir.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { vaccinationRecords, type VaccinationRecord } from "#mocks/nation/vaccinations.ts";
import { IDENTIFIERS } from "./responses/immunization.ts";
import { outcome } from "./responses/outcome.ts";
import { readSubmission } from "./submitted.ts";

/** The JSON object of a request, or the refusal of what is none. */
async function resourceOf(request: Request): Promise<Json | Response> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim();
  if (type !== "application/fhir+json")
    return outcome(request, "INVALID", "Content-Type must be application/fhir+json");
  try {
    const body: unknown = await request.json();
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Json;
  } catch {
    // Falls through to the same refusal as JSON of another shape.
  }
  return outcome(request, "INVALID", "The body must be valid JSON: a FHIR Immunization");
}

function wrongType(request: Request, resource: Json): Response | null {
  if (resource["resourceType"] === "Immunization") return null;
  return outcome(request, "INVARIANT", "resourceType must be Immunization");
}

/** System and value under which a provider knows its record. */
const identifierOf = ({ submitted, vaccination: { key } }: VaccinationRecord): string =>
  submitted ? key : `${IDENTIFIERS}|${key}`;

/** Takes a vaccination in; it is found at once, since a provider sends it when its own 48 hours are over. */
export async function create(nation: Nation, request: Request): Promise<Response> {
  const resource = await resourceOf(request);
  if (resource instanceof Response) return resource;
  const wrong = wrongType(request, resource);
  if (wrong) return wrong;
  if (resource["id"] !== undefined)
    return outcome(request, "INVALID", "id must not be sent with a new record");
  const submission = readSubmission(resource);
  if ("problems" in submission)
    return outcome(request, "INVARIANT", `Validation errors: ${submission.problems.join("; ")}`);
  const records = vaccinationRecords(nation);
  if (records.some((record) => identifierOf(record) === submission.identifier))
    return outcome(request, "DUPLICATE", "An Immunization with this identifier exists already");
  const id = uuidOf(`vaccination ${submission.identifier}`);
  const { nhsNumber, vaccination } = submission;
  const visibleFrom = nation.now().toISOString();
  records.push({ id, nhsNumber, version: 1, deleted: false, visibleFrom, vaccination, submitted: resource });
  const location = `${nation.origin}/immunisation-fhir-api/FHIR/R4/Immunization/${id}`;
  return new Response(null, { status: 201, headers: { ...mirrored(request), Location: location } });
}

/** Why an E-Tag does not let the update through; null when it does. It is a bare integer, and not If-Match. */
function wrongVersion(request: Request, { version }: VaccinationRecord): string | null {
  const written = request.headers.get("e-tag");
  if (written === null) return "Validation errors: the E-Tag header is missing";
  if (!/^\d+$/.test(written)) return "Validation errors: the E-Tag header must be an integer";
  return Number(written) === version
    ? null
    : `Validation errors: E-Tag ${written} is not the current version`;
}

/** Replaces a record whole, or brings a deleted one back. */
export async function update(request: Request, record: VaccinationRecord): Promise<Response> {
  const resource = await resourceOf(request);
  if (resource instanceof Response) return resource;
  const wrong = wrongType(request, resource);
  if (wrong) return wrong;
  if (resource["id"] !== record.id)
    return outcome(request, "INVARIANT", "Validation errors: the id of the body is not that of the path");
  const version = wrongVersion(request, record);
  if (version) return outcome(request, "INVARIANT", version);
  const submission = readSubmission(resource);
  if ("problems" in submission)
    return outcome(request, "INVARIANT", `Validation errors: ${submission.problems.join("; ")}`);
  if (submission.identifier !== identifierOf(record))
    return outcome(request, "INVARIANT", "Validation errors: the identifier is not that of the stored event");
  Object.assign(record, {
    ...{ version: record.version + 1, deleted: false, submitted: resource },
    ...{ nhsNumber: submission.nhsNumber, vaccination: submission.vaccination },
  });
  return new Response(null, {
    status: 200,
    headers: { ...mirrored(request), "E-Tag": String(record.version) },
  });
}

/** Marks a record as entered in error: it is kept, and no longer found. */
export function remove(request: Request, record: VaccinationRecord): Response {
  record.deleted = true;
  return new Response(null, { status: 204, headers: mirrored(request) });
}

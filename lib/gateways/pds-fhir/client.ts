import "server-only";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { codeOf } from "../fhir/operation-outcome.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import type { Answer } from "../exchange.ts";
import { exchange } from "../transport.ts";
import { readPatient, readRelatedPeople, type PdsPatient, type RelatedPerson } from "./schema.ts";

const api = "pds-fhir";

/** A record with the version by which the next change says what it has seen (`W/"2"`); null where none was said. */
export interface PdsRecord {
  readonly kind: "patient";
  readonly patient: PdsPatient;
  readonly version: string | null;
}

/** The record is kept under another NHS number now; what that is, is for the surgery to sort out. */
export interface SupersededRecord {
  readonly kind: "superseded";
}

type MayRead = Permit<"profile:read"> | Permit<"profile:change">;

function versionOf({ headers }: Answer, { meta }: PdsPatient): string | null {
  const tag = headers.get("etag");
  if (tag !== null && /^W\/"\d+"$/.test(tag)) return tag;
  return meta?.versionId === undefined ? null : `W/"${meta.versionId}"`;
}

/** A Patient with its version, out of an answer to a read or to a change. */
export function takeRecord(
  permit: MayRead,
  operation: string,
  answer: Answer,
): Result<PdsRecord | SupersededRecord> {
  const reading = { api, operation, correlationId: permit.correlationId };
  const taken = takeReading(readPatient(answer.body, permit.subject), reading);
  if (!taken.ok || taken.value.kind === "superseded") return taken.ok ? ok({ kind: "superseded" }) : taken;
  const { patient } = taken.value;
  return ok({ kind: "patient", patient, version: versionOf(answer, patient) });
}

/** The person's own record in the Personal Demographics Service. */
export async function getPatient(permit: MayRead): Promise<Result<PdsRecord | SupersededRecord>> {
  const operation = "get-patient";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/Patient/${permit.subject}`,
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  return outcomeInstead(answer.value.body) ?? takeRecord(permit, operation, answer.value);
}

/** Who may be asked about a person. Of a restricted record, and of most people, there are none. */
export async function listRelatedPeople(permit: MayRead): Promise<Result<readonly RelatedPerson[]>> {
  const operation = "list-related-people";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/Patient/${permit.subject}/RelatedPerson`,
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
    readStatuses: [404],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  // Published for a person without any; the other 404 is a record that is invalid.
  if (status === 404) return codeOf(body) === "RESOURCE_NOT_FOUND" ? ok([]) : failed({ kind: "not-found" });
  const instead = outcomeInstead(body);
  if (instead) return instead;
  const reading = { api, operation, correlationId: permit.correlationId };
  const bundle = takeReading(readRelatedPeople(body, permit.subject), reading);
  return bundle.ok ? ok(bundle.value.resources.filter(({ unsafe }) => !unsafe)) : bundle;
}

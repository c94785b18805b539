import "server-only";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { ReadBundle } from "../fhir/bundle.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import type { Reading } from "../fhir/reading.ts";
import type { RecordResource } from "../fhir/stu3-record.ts";
import { exchange } from "../transport.ts";
import {
  readDocument,
  readDocumentList,
  readDocumentPatient,
  type DocumentPatient,
  type PatientDocument,
} from "./schema-documents.ts";

const api = "gp-connect-pfs-access-record";

interface Asked<T> {
  readonly operation: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly reading: (body: unknown) => Reading<T>;
}

async function ask<T>(
  permit: Permit<"documents:read">,
  { operation, path, query = [], reading }: Asked<T>,
): Promise<Result<T>> {
  const answer = await exchange(permit, {
    ...{ api, operation, path, query },
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const of = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(reading(body), of);
}

/** The person on the surgery's document server. Its id is needed to list their documents. */
export async function findDocumentPatient(
  permit: Permit<"documents:read">,
): Promise<Result<DocumentPatient>> {
  return ask(permit, {
    operation: "find-document-patient",
    path: `/documents/Patient/${permit.subject}`,
    reading: (body) => readDocumentPatient(body, permit.subject),
  });
}

/** Which documents are asked for; without anything, all. Days are whole dates in London, both included. */
export interface DocumentFilter {
  readonly from?: string;
  readonly until?: string;
  readonly description?: string;
}

/** Without these the surgery refuses the search. */
const mandatory = [
  "DocumentReference:subject:Patient",
  "DocumentReference:custodian:Organization",
  "DocumentReference:author:Organization",
  "DocumentReference:author:Practitioner",
];

/** The person's documents, with who wrote them; not the documents themselves. */
export async function listDocuments(
  permit: Permit<"documents:read">,
  { id }: DocumentPatient,
  { from, until, description }: DocumentFilter = {},
): Promise<Result<ReadBundle<RecordResource>>> {
  return ask(permit, {
    operation: "list-documents",
    path: `/Patient/${encodeURIComponent(id)}/DocumentReference`,
    query: [
      ["patientNHSNumber", permit.subject],
      ...mandatory.map((include) => ["_include", include] as const),
      ["_revinclude:recurse", "PractitionerRole:practitioner"],
      ...(from === undefined ? [] : [["created", `ge${from}`] as const]),
      ...(until === undefined ? [] : [["created", `le${until}`] as const]),
      ...(description === undefined ? [] : [["description", description] as const]),
    ],
    reading: (body) => readDocumentList(body, permit.subject),
  });
}

/** One document. `not-found` also says that it is too large for the surgery's system to send. */
export async function getDocument(
  permit: Permit<"documents:read">,
  id: string,
): Promise<Result<PatientDocument>> {
  return ask(permit, {
    operation: "get-document",
    path: `/documents/Binary/${encodeURIComponent(id)}`,
    query: [["patientNHSNumber", permit.subject]],
    reading: (body) => readDocument(body, id),
  });
}

import "server-only";
import type { Permit } from "#lib/permit.ts";
import { failed, type Result } from "#lib/result.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import type { Reading } from "../fhir/reading.ts";
import { exchange } from "../transport.ts";
import {
  fileIdOf,
  readDocument,
  readDocumentList,
  readDocumentPatient,
  type DocumentList,
  type DocumentPatient,
  type ListedDocument,
  type PatientDocument,
} from "./schema-documents.ts";

const api = "gp-connect-pfs-access-record";

interface Asked<T> {
  readonly operation: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly largestBytes?: number;
  readonly reading: (body: unknown) => Reading<T>;
}

/** A document of 5 MB, the most that a surgery gives out, is a third larger in base64. */
const largestDocumentBytes = 7 * 1024 * 1024;

/** The same question of one page is asked once. */
function ask<T>(permit: Permit<"documents:read">, asked: Asked<T>): Promise<Result<T>> {
  const { operation, path, query = [] } = asked;
  const key = `${api} ${operation} ${path} ${JSON.stringify(query)} ${permit.subject}`;
  return permit.once(key, () => exchangeFor(permit, asked));
}

async function exchangeFor<T>(
  permit: Permit<"documents:read">,
  { reading, ...asked }: Asked<T>,
): Promise<Result<T>> {
  const answer = await exchange(permit, {
    ...{ api, ...asked },
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const of = { api, operation: asked.operation, correlationId: permit.correlationId };
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
): Promise<Result<DocumentList>> {
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

/**
 * One document of those that `listDocuments` gave. `not-found` also says that it has no file, or that it is too large
 * for the surgery's system to send.
 */
export async function getDocument(
  permit: Permit<"documents:read">,
  document: ListedDocument,
): Promise<Result<PatientDocument>> {
  const id = fileIdOf(document);
  if (id === null) return failed({ kind: "not-found" });
  return ask(permit, {
    operation: "get-document",
    path: `/documents/Binary/${encodeURIComponent(id)}`,
    query: [["patientNHSNumber", permit.subject]],
    largestBytes: largestDocumentBytes,
    reading: (body) => readDocument(body, id),
  });
}

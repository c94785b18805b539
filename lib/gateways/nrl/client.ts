import "server-only";
import { ownOrganisation } from "#lib/env.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { tellsOfError, type OperationOutcome } from "../fhir/operation-outcome.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readPointers, type Pointer, type PointerPage, type Pointers } from "./schema.ts";

const api = "nrl";
const operation = "list-pointers";

/** Twenty pointers a page: a person with more than this has more than a page of ours would show at once. */
const mostPages = 5;

type LocatorPermit = Permit<"documents:read" | "care-plan:read">;

async function askPage(
  permit: LocatorPermit,
  organisation: string,
  nextPage: string | null,
): Promise<Result<PointerPage>> {
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/DocumentReference",
    method: "GET",
    credential: "application",
    query: [
      ["subject:identifier", `${nhsNumberSystem}|${permit.subject}`],
      ...(nextPage === null ? [] : [["next-page-token", nextPage] as const]),
    ],
    headers: { "nhsd-end-user-organisation-ods": organisation },
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readPointers(body, permit.subject), reading);
}

/** A page without a token is the last only where nothing else on it says that there is more. */
const isEnd = ({ complete, total }: PointerPage, came: number): boolean =>
  complete || (total !== null && total <= came);

async function askAll(permit: LocatorPermit, organisation: string): Promise<Result<Pointers>> {
  const pointers: Pointer[] = [];
  const outcomes: OperationOutcome[] = [];
  let [nextPage, isLast]: [string | null, boolean] = [null, false];
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Result<PointerPage> = await askPage(permit, organisation, nextPage);
    if (!answer.ok) return answer;
    pointers.push(...answer.value.pointers);
    outcomes.push(...answer.value.outcomes);
    nextPage = answer.value.nextPage;
    isLast = nextPage === null && isEnd(answer.value, pointers.length);
    if (nextPage === null) break;
  }
  return ok({ pointers, complete: isLast && !tellsOfError(outcomes), outcomes });
}

/**
 * Where documents and care plans about the person are kept, of every kind that we may know of. The locator knows
 * organisations and no people, so that every pointer is held against the permit's subject. `not-allowed` where this
 * service is no organisation that it knows.
 */
export async function listPointers(permit: LocatorPermit): Promise<Result<Pointers>> {
  const organisation = ownOrganisation();
  if (organisation === null) return failed({ kind: "not-allowed", because: "refused-by-source" });
  return permit.once(`${api} ${operation} ${permit.subject}`, () => askAll(permit, organisation));
}

import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer, type Bearer } from "#mocks/nation/bearer.ts";
import { demographics } from "#mocks/nation/demographics.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { wholeRecord } from "./demographics.ts";
import { invalidValue, notForPatients, outcome, Refused } from "./outcome.ts";
import { shown, underNumber } from "./patient.ts";
import { requireWithinQuota } from "./quota.ts";
import { relatedPeople } from "./related-people.ts";
import { update } from "./update.ts";

const BASE = `${ORIGIN}/personal-demographics/FHIR/R4`;

function requireRequestId(request: Request): string {
  const given = readRequestId(request);
  if ("id" in given) return given.id;
  const id = request.headers.get("x-request-id");
  if (id === null)
    throw new Refused(
      "MISSING_VALUE",
      "Invalid request with error - X-Request-ID header must be supplied to access this resource",
    );
  throw invalidValue(id, "header 'X-Request-ID'");
}

/** The person whose record this is, if it is the bearer's own and PDS has it under this number. */
function ownRecord(nation: Nation, bearer: Bearer, nhsNumber: string): Person {
  if (!isNhsNumber(nhsNumber)) throw new Refused("INVALID_RESOURCE_ID");
  if (bearer.nhsNumber !== nhsNumber) throw notForPatients();
  const person = nation.personByNhsNumber(nhsNumber);
  if (!person) throw new Refused("RESOURCE_NOT_FOUND");
  if (nhsNumber in demographics(nation).invalidated) throw new Refused("INVALIDATED_RESOURCE");
  return person;
}

const answer = (request: Request, body: Json, version?: number) =>
  HttpResponse.json(body, {
    headers: {
      ...mirrored(request),
      "content-type": "application/fhir+json",
      ...(version === undefined ? {} : { etag: `W/"${version}"` }),
    },
  });

async function change(
  nation: Nation,
  request: Request,
  person: Person,
  requestId: string,
): Promise<Response> {
  if (person.restricted)
    throw new Refused("FORBIDDEN_UPDATE", "Forbidden update with error - the record is restricted");
  if (person.nhsNumber in demographics(nation).superseded)
    throw new Refused("FORBIDDEN_UPDATE", "Forbidden update with error - the record is superseded");
  const { record, version } = await update(nation, request, person, requestId);
  return answer(request, shown(record, person), version);
}

function read(nation: Nation, request: Request, person: Person): Response {
  const record = shown(wholeRecord(nation, person), person);
  const survivor = demographics(nation).superseded[person.nhsNumber];
  return answer(request, survivor === undefined ? record : underNumber(record, survivor), person.version);
}

function readRelatedPeople(nation: Nation, request: Request, person: Person): Response {
  const bundle = relatedPeople(nation, person);
  if (bundle === null) throw new Refused("RESOURCE_NOT_FOUND");
  return answer(request, bundle);
}

async function respond(nation: Nation, request: Request, bearer: Bearer): Promise<Response> {
  requireWithinQuota(nation);
  const requestId = requireRequestId(request);
  const path = /\/Patient\/([^/]+)(\/RelatedPerson)?$/.exec(new URL(request.url).pathname);
  const nhsNumber = path?.[1];
  const operation = `${request.method}${path?.[2] ?? ""}`;
  if (nhsNumber === undefined || !["GET", "PATCH", "GET/RelatedPerson"].includes(operation))
    throw notForPatients();
  const person = ownRecord(nation, bearer, nhsNumber);
  // Nothing is published of changes by somebody who acts for the patient; reading is as for the patient.
  if (operation === "PATCH" && bearer.actor !== undefined) throw notForPatients();
  if (operation === "PATCH") return change(nation, request, person, requestId);
  return operation === "GET" ? read(nation, request, person) : readRelatedPeople(nation, request, person);
}

/** PDS for a signed-in patient: their own record and nothing else. */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.all(`${BASE}/*`, async ({ request }) => {
      const bearer = readBearer(nation, request);
      if (typeof bearer === "string") return gatewayRefusal(request, bearer);
      try {
        return await respond(nation, request, bearer);
      } catch (refused) {
        if (refused instanceof Refused) return outcome(request, refused);
        throw refused;
      }
    }),
  ];
}

import { http, HttpResponse, type HttpHandler } from "msw";
import { londonDay } from "#mocks/nation/calendar.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { binary, documentPatient, searchDocuments, type DocumentCall } from "./documents.ts";
import { findPatient, readCaller, type Caller } from "./gate.ts";
import { readParameters } from "./parameters.ts";
import { refusal, type Refusal } from "./responses/outcome.ts";
import { askingAbout, structuredRecord } from "./structured-record.ts";

const PATH = "/gp-connect/patient-facing/access-record-fhir/FHIR/STU3";
const BASE = `${ORIGIN}${PATH}`;

const isRefusal = (value: object): value is Refusal => "kind" in value && "diagnostics" in value;

/**
 * GP Connect (Patient Facing) Access Record, STU3: the structured record in nine areas, and documents. Which areas
 * a practice offers depends on its system.
 */
export function handlers(nation: Nation): HttpHandler[] {
  const documents = `${BASE}/documents`;
  const address = (request: Request) => (id: string) =>
    `${nation.origin || new URL(request.url).origin}${PATH}/documents/Binary/${id}`;
  const call = (request: Request, id: string | readonly string[] | undefined): DocumentCall => ({
    nation,
    id: decodeURIComponent([id ?? ""].flat().join("/")),
    query: new URL(request.url).searchParams,
    addressOf: address(request),
  });
  return [
    http.post(`${BASE}/Patient/$gpc.getstructuredrecord`, ({ request }) =>
      answer(nation, request, (caller) => getRecord(nation, request, caller, address(request))),
    ),
    ...[`${documents}/Patient`, `${documents}/Patient/:id`].map((path) =>
      http.get(path, ({ request, params }) =>
        answer(nation, request, (caller) => documentPatient(call(request, params.id), caller)),
      ),
    ),
    http.get(`${BASE}/Patient/:id/DocumentReference`, ({ request, params }) =>
      answer(nation, request, (caller) => searchDocuments(call(request, params.id), caller)),
    ),
    http.get(`${documents}/Binary/:id`, ({ request, params }) =>
      answer(nation, request, (caller) => binary(call(request, params.id), caller)),
    ),
  ];
}

type Outcome = Json | Refusal;

async function answer(
  nation: Nation,
  request: Request,
  operation: (caller: Caller) => Outcome | Promise<Outcome>,
): Promise<Response> {
  const caller = readCaller(nation, request);
  if (caller instanceof Response) return caller;
  const outcome = await operation(caller);
  if (isRefusal(outcome)) return refusal(outcome, mirrored(request));
  return HttpResponse.json(outcome, {
    headers: { ...mirrored(request), "Content-Type": "application/fhir+json" },
  });
}

async function getRecord(
  nation: Nation,
  request: Request,
  caller: Caller,
  addressOf: (id: string) => string,
): Promise<Outcome> {
  if (!/^application\/(fhir\+)?json\b/.test(request.headers.get("content-type") ?? ""))
    return { kind: "UNSUPPORTED_MEDIA_TYPE", diagnostics: "Send application/fhir+json" };
  const asked = readParameters(await request.text(), londonDay(nation.now()));
  if ("kind" in asked) return asked;
  const person = findPatient(nation, caller, asked.nhsNumber);
  if ("kind" in person) return person;
  return structuredRecord(askingAbout(nation, person, addressOf), asked, caller.requestId);
}

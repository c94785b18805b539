import { http, type HttpHandler } from "msw";
import { readApplicationBearer, readBearer } from "#mocks/nation/bearer.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import { mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Pointer } from "#mocks/people/pointers/pointer.ts";
import { pointersOf } from "#mocks/people/pointers/pointers-of.ts";
import { outcome } from "./responses/outcome.ts";
import { documentReference, pointerId } from "./responses/pointer.ts";
import { isFound, readSearch, type Search } from "./search.ts";

const PATH = "/record-locator/consumer/FHIR/R4";
const BASE = `${ORIGIN}${PATH}/DocumentReference`;

/** So many pointers come at a time, as published. */
const PAGE = 20;

const fhir = (request: Request, body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { ...mirrored(request), "Content-Type": "application/fhir+json" },
  });

/** Refuses whoever is not an application that says which organisation it asks for. */
function refusal(nation: Nation, request: Request): Response | null {
  if (readApplicationBearer(nation, request) !== "ok") {
    const bearer = readBearer(nation, request);
    return bearer === "missing" || bearer === "invalid"
      ? outcome(request, "UNAUTHORIZED", "A token of an application is required")
      : outcome(request, "ACCESS_DENIED", "This API takes tokens of applications only");
  }
  if ("problem" in readRequestId(request))
    return outcome(request, "MISSING_HEADER", "The header X-Request-ID must be a UUID");
  const organisation = request.headers.get("nhsd-end-user-organisation-ods") ?? "";
  if (organisation === "")
    return outcome(request, "MISSING_HEADER", "The header NHSD-End-User-Organisation-ODS is missing");
  return /^[A-Z0-9]{1,12}$/.test(organisation)
    ? null
    : outcome(request, "ACCESS_DENIED", "The organisation has no permissions at the record locator");
}

/** What is known about a person as of now, newest first. */
function known(nation: Nation, nhsNumber: string): Pointer[] {
  const person = nation.people().find((one) => one.nhsNumber === nhsNumber);
  if (!person) return [];
  return nation
    .shift([...pointersOf(person.key)])
    .filter(({ at }) => Date.parse(at) <= nation.now().getTime())
    .sort((a, b) => b.at.localeCompare(a.at));
}

function searchset(nation: Nation, search: Search): Json {
  const found = known(nation, search.nhsNumber).filter((pointer) => isFound(pointer, search));
  const page = found.slice(search.from, search.from + PAGE);
  const next = search.from + page.length;
  return {
    resourceType: "Bundle",
    ...(next < found.length && {
      meta: { tag: [{ code: String(next), display: "next-page-token" }] },
    }),
    type: "searchset",
    total: page.length,
    ...(page.length > 0 && {
      entry: page.map((pointer) => ({ resource: documentReference(search.nhsNumber, pointer) })),
    }),
  };
}

function search(nation: Nation, request: Request, parameters: URLSearchParams): Response {
  const read = readSearch(parameters);
  if ("diagnostics" in read) return outcome(request, read.code, read.diagnostics);
  return fhir(request, searchset(nation, read));
}

/** The parameters of a search that is posted as JSON, the way that the locator prefers. */
async function searchByBody(nation: Nation, request: Request): Promise<Response> {
  try {
    const body = (await request.json()) as Record<string, unknown>;
    const pairs = Object.entries(body).map(([name, value]) => [name, String(value)]);
    return search(nation, request, new URLSearchParams(pairs));
  } catch {
    return outcome(request, "INVALID_PARAMETER", "The body must be a JSON object");
  }
}

function count(nation: Nation, request: Request): Response {
  const read = readSearch(new URL(request.url).searchParams);
  if ("diagnostics" in read) return outcome(request, read.code, read.diagnostics);
  const total = known(nation, read.nhsNumber).length;
  return fhir(request, { resourceType: "Bundle", type: "searchset", total });
}

function one(nation: Nation, request: Request, id: string): Response {
  for (const { nhsNumber } of nation.people()) {
    const pointer = known(nation, nhsNumber).find((each) => pointerId(each) === id);
    if (pointer) return fhir(request, documentReference(nhsNumber, pointer));
  }
  return outcome(request, "NO_RECORD_FOUND", "The requested DocumentReference could not be found");
}

/**
 * The National Record Locator as its consumers see it (R4, application-restricted): where documents and plans of care
 * about a person are kept. In truth it answers clinicians' systems alone.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${ORIGIN}${PATH}/_status`, () => Response.json({ message: "OK" })),
    http.get(
      BASE,
      ({ request }) => refusal(nation, request) ?? search(nation, request, new URL(request.url).searchParams),
    ),
    http.post(`${BASE}/_search`, ({ request }) => refusal(nation, request) ?? searchByBody(nation, request)),
    http.get(`${BASE}/_count`, ({ request }) => refusal(nation, request) ?? count(nation, request)),
    http.get<{ id: string }>(
      `${BASE}/:id`,
      ({ request, params }) => refusal(nation, request) ?? one(nation, request, params.id),
    ),
  ];
}

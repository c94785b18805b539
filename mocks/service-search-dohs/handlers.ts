import { http, HttpResponse, type HttpHandler } from "msw";
import { apiKeyRefusal, quotaRefusal } from "#mocks/nation/gateway-fault.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisations } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { filterOf } from "./filter.ts";
import { scoreOf } from "./full-text.ts";
import { orderOf } from "./order.ts";
import { queryFromAddress, queryFromBody, type Query } from "./query.ts";
import { documentOf, type Document } from "./responses/document.ts";
import { BadSearch } from "./tokens.ts";

const PATH = "/service-search-api";
const QUOTA = { api: "service-search-dohs", perMinute: 6000 };

/**
 * Directory of Healthcare Services (service search) v3: an index of organisations that is asked in OData, by GET or
 * POST. Nothing personal is in it; the application shows its API key.
 */
export function handlers(nation: Nation, registration: Registration): HttpHandler[] {
  const answered = (request: Request) => answer(nation, registration, request);
  return [`${ORIGIN}${PATH}`, `${ORIGIN}${PATH}/`].flatMap((address) => [
    http.get(address, ({ request }) => answered(request)),
    http.post(address, ({ request }) => answered(request)),
  ]);
}

async function answer(nation: Nation, registration: Registration, request: Request): Promise<Response> {
  const refused = apiKeyRefusal(registration, request) ?? quotaRefusal(nation, request, QUOTA);
  if (refused) return refused;
  const headers = mirrored(request);
  const url = new URL(request.url);
  if (url.searchParams.get("api-version") !== "3")
    return HttpResponse.json({ statusCode: 404, message: "Resource not found" }, { status: 404, headers });
  try {
    const query = request.method === "POST" ? queryFromBody(await bodyOf(request)) : queryFromAddress(url);
    return HttpResponse.json(found(query, indexOf(nation)), { headers });
  } catch (problem) {
    if (!(problem instanceof BadSearch)) throw problem;
    return HttpResponse.json({ error: { code: "", message: problem.message } }, { status: 400, headers });
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? ""))
    throw new BadSearch("The content type must be application/json.");
  return request.json().catch(() => {
    throw new BadSearch("The request body is not JSON.");
  });
}

/** Every organisation's document, made once a year: its bank holidays are those of this year and the next. */
function indexOf(nation: Nation): readonly Document[] {
  const year = Number(nation.today().slice(0, 4));
  return nation.remember(`service search index of ${year}`, () =>
    organisations.map((one) => documentOf(one, year)),
  );
}

type Hit = { document: Document; score: number };

function hitsOf(
  { search, searchFields, searchMode, filter, orderby }: Query,
  index: readonly Document[],
): Hit[] {
  const holds = filter === "" ? () => true : filterOf(filter);
  const hits = index
    .map((document) => ({
      document,
      score: scoreOf(document, { text: search, fields: searchFields, mode: searchMode }),
    }))
    .filter(({ document, score }) => score > 0 && holds(document));
  if (orderby === "") return hits.sort((left, right) => right.score - left.score);
  const compare = orderOf(orderby);
  return hits.sort((left, right) => compare(left.document, right.document));
}

function found(query: Query, index: readonly Document[]) {
  const hits = hitsOf(query, index);
  const picked = hits.slice(query.skip, query.skip + query.top);
  return {
    "@odata.context": `https://service-search.example${PATH}/$metadata#docs(*)`,
    ...(query.count && { "@odata.count": hits.length }),
    value: picked.map(({ document, score }) => ({
      "@search.score": score,
      ...selected(document, query.select),
    })),
  };
}

function selected(document: Document, select: string): Document {
  const names = select.split(",").map((name) => name.trim());
  if (names.includes("*") || select.trim() === "") return document;
  return Object.fromEntries(
    names.map((name) => {
      if (!Object.hasOwn(document, name))
        throw new BadSearch(`Invalid expression: Could not find a property named '${name}'.`);
      return [name, document[name]];
    }),
  );
}

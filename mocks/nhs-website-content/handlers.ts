import { http, HttpResponse, type HttpHandler } from "msw";
import { apiKeyRefusal, quotaRefusal } from "#mocks/nation/gateway-fault.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { allPages, hubs, lists } from "./pages/all-pages.ts";
import type { Json } from "./responses/frame.ts";
import { conditionGroups, hubOf, listOf } from "./responses/lists.ts";
import { manifest } from "./responses/manifest.ts";
import { pageOf } from "./responses/page.ts";

const PATH = "/nhs-website-content";

// Of the three published plans (60, 120 and 1,200 calls a minute) the largest, so that journeys do not trip over it.
const QUOTA = { api: "nhs-website-content", perMinute: 1200 };

/** Sections whose pages can be had as modules alone. */
const MODULES = /^(conditions|medicines)\//;

/** The website's pages as schema.org JSON. The pages are samples in words of our own. */
export function handlers(nation: Nation, registration: Registration): HttpHandler[] {
  return [
    http.get(`${ORIGIN}${PATH}/*`, ({ request }) => {
      const refused = apiKeyRefusal(registration, request) ?? quotaRefusal(nation, request, QUOTA);
      if (refused) return refused;
      const found = contentAt(nation, new URL(request.url));
      const headers = mirrored(request);
      if (found) return HttpResponse.json(found, { headers });
      const notFound = { statusCode: 404, errorCode: "RESOURCE_NOT_FOUND", message: "Page not found." };
      return HttpResponse.json(notFound, { status: 404, headers });
    }),
  ];
}

/** What stands at an address, or null. */
function contentAt(nation: Nation, { pathname, searchParams: query }: URL): Json | null {
  const path = pathname.slice(PATH.length).replaceAll(/^\/|\/$/g, "");
  const addressOf = (to: string) => `${nation.origin}${PATH}/${to}/`;
  const pages = nation.remember("health pages", () => nation.shift(allPages));
  if (path === "manifest/pages") return manifest(pages, query, addressOf);
  if (path === "health-a-to-z/conditions") return conditionGroups(pages, addressOf);
  if (Object.hasOwn(lists, path)) return listOf(path, pages, query, addressOf);
  if (Object.hasOwn(hubs, path)) return hubOf(path, pages, addressOf);
  const page = pages.find((one) => one.path === path);
  if (!page) return null;
  return pageOf(page, addressOf, MODULES.test(path) && query.get("modules") === "true");
}

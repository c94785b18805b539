import { HttpResponse } from "msw";
import type { Resource } from "#mocks/nation/fhir.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";

/** A resource of an answer: what was searched for, or what came along with it. */
export type Found = { mode: "match" | "include"; resource: Resource };

export const PATH = "/validated-relationships/FHIR/R4";

/** A searchset; whatever is included twice comes once. `total` counts what was searched for. */
export function searchset(nation: Nation, request: Request, found: readonly Found[]): Response {
  const base = nation.origin + PATH;
  const url = new URL(request.url);
  const once = new Map(found.map((one) => [`${one.resource.resourceType}/${one.resource.id}`, one]));
  const body = {
    resourceType: "Bundle",
    timestamp: nation.now().toISOString(),
    type: "searchset",
    total: found.filter(({ mode }) => mode === "match").length,
    link: [{ relation: "self", url: nation.origin + url.pathname + url.search }],
    // R4 knows no empty list: what finds nothing has no entries at all.
    ...(once.size > 0 && {
      entry: [...once].map(([name, { mode, resource }]) => ({
        fullUrl: `${base}/${name}`,
        resource,
        search: { mode },
      })),
    }),
  };
  return HttpResponse.json(body, {
    headers: { ...mirrored(request), "content-type": "application/fhir+json" },
  });
}

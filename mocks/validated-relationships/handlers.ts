import { http, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { apply, readSent } from "./applications.ts";
import { readConsent, searchConsents } from "./consents.ts";
import { createConsent } from "./create-consent.ts";
import { patchConsent } from "./patch-consent.ts";
import { searchRelatedPeople } from "./related-people.ts";
import { refusal } from "./responses/outcome.ts";
import { PATH } from "./responses/searchset.ts";

const BASE = ORIGIN + PATH;

/** The Validated Relationships Service: who may act for whom, who has asked to, and who could by birth. */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.post(`${BASE}/QuestionnaireResponse`, ({ request }) => apply(nation, request)),
    http.get(`${BASE}/QuestionnaireResponse/:id`, ({ request, params }) =>
      readSent(nation, request, String(params["id"])),
    ),
    http.get(`${BASE}/RelatedPerson`, ({ request }) => searchRelatedPeople(nation, request)),
    http.get(`${BASE}/Consent`, ({ request }) => searchConsents(nation, request)),
    http.post(`${BASE}/Consent`, ({ request }) => createConsent(nation, request)),
    http.get(`${BASE}/Consent/:id`, ({ request, params }) =>
      readConsent(nation, request, String(params["id"])),
    ),
    http.patch(`${BASE}/Consent/:id`, ({ request, params }) =>
      patchConsent(nation, request, String(params["id"])),
    ),
    http.all(`${BASE}/*`, ({ request }) => refusal(request, "METHOD_NOT_ALLOWED")),
  ];
}

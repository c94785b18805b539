import { http, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { hospitals, practices, type Hospital, type Practice } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownRefusal } from "#mocks/nation/own-rest.ts";
import { capabilitiesOfHospital, capabilitiesOfPractice, contactChoices } from "./capabilities.ts";
import { nationalServices, usesChoicesSince, type NationalService } from "./choices.ts";

const BASE = `${ORIGIN}/capability-register/organisations`;

/**
 * What each surgery and hospital has switched on, by ODS code. Not public: no such API exists, this one is the
 * sandbox's own (see README.md).
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/:odsCode`, ({ request, params }) =>
      asApplication(nation, request, () => one(nation, request, String(params["odsCode"]))),
    ),
    http.get(BASE, ({ request }) => asApplication(nation, request, () => listed(nation, request))),
  ];
}

/** Nothing personal is in it: the application asks for itself. */
function asApplication(nation: Nation, request: Request, answer: () => Response): Response {
  const bearer = readApplicationBearer(nation, request);
  return bearer === "ok" ? answer() : gatewayRefusal(request, bearer);
}

type Registered = Practice | Hospital | NationalService;

const typeOf = { GPP: "gp-surgery", HOS: "hospital", "national-service": "national-service" } as const;

function ownCapabilities(organisation: Registered) {
  if (organisation.kind === "GPP") return capabilitiesOfPractice(organisation);
  return organisation.kind === "HOS" ? capabilitiesOfHospital(organisation) : [];
}

const entry = (nation: Nation, organisation: Registered) => ({
  odsCode: organisation.odsCode,
  type: typeOf[organisation.kind],
  name: organisation.name,
  telephone: organisation.telephone,
  capabilities: nation.shift([
    ...ownCapabilities(organisation),
    contactChoices(usesChoicesSince(nation, organisation.odsCode)),
  ]),
});

const byCode = <T extends Registered>(among: readonly T[], odsCode: string): T | undefined =>
  among.find((organisation) => organisation.odsCode === odsCode);

function one(nation: Nation, request: Request, odsCode: string): Response {
  const found: Registered | undefined =
    byCode(practices, odsCode) ?? byCode(hospitals, odsCode) ?? byCode(nationalServices, odsCode);
  if (!found) return ownRefusal(request, 404, "UNKNOWN_ORGANISATION", "No organisation has this code");
  return ownAnswer(request, 200, entry(nation, found));
}

/** The national services that write to people, or the hospitals of a surgery. */
function listed(nation: Nation, request: Request): Response {
  if (new URL(request.url).searchParams.get("type") !== "national-service")
    return referredFrom(nation, request);
  return ownAnswer(request, 200, { organisations: nationalServices.map((one) => entry(nation, one)) });
}

/** The towns are near each other: every surgery refers to every hospital. */
function referredFrom(nation: Nation, request: Request): Response {
  const odsCode = new URL(request.url).searchParams.get("referred-from") ?? "";
  if (!byCode(practices, odsCode))
    return ownRefusal(request, 400, "BAD_REQUEST", "referred-from must be the ODS code of a surgery");
  return ownAnswer(request, 200, { organisations: hospitals.map((hospital) => entry(nation, hospital)) });
}

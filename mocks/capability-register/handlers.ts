import { http, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { hospitals, practices, type Hospital, type Practice } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownRefusal } from "#mocks/nation/own-rest.ts";
import { capabilitiesOfHospital, capabilitiesOfPractice } from "./capabilities.ts";

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
    http.get(BASE, ({ request }) => asApplication(nation, request, () => referredFrom(nation, request))),
  ];
}

/** Nothing personal is in it: the application asks for itself. */
function asApplication(nation: Nation, request: Request, answer: () => Response): Response {
  const bearer = readApplicationBearer(nation, request);
  return bearer === "ok" ? answer() : gatewayRefusal(request, bearer);
}

const entry = (nation: Nation, organisation: Practice | Hospital) => ({
  odsCode: organisation.odsCode,
  type: organisation.kind === "GPP" ? "gp-surgery" : "hospital",
  name: organisation.name,
  telephone: organisation.telephone,
  capabilities: nation.shift(
    organisation.kind === "GPP" ? capabilitiesOfPractice(organisation) : capabilitiesOfHospital(organisation),
  ),
});

const byCode = <T extends Practice | Hospital>(among: readonly T[], odsCode: string): T | undefined =>
  among.find((organisation) => organisation.odsCode === odsCode);

function one(nation: Nation, request: Request, odsCode: string): Response {
  const found = byCode(practices, odsCode) ?? byCode(hospitals, odsCode);
  if (!found) return ownRefusal(request, 404, "UNKNOWN_ORGANISATION", "No surgery or hospital has this code");
  return ownAnswer(request, 200, entry(nation, found));
}

/** The towns are near each other: every surgery refers to every hospital. */
function referredFrom(nation: Nation, request: Request): Response {
  const odsCode = new URL(request.url).searchParams.get("referred-from") ?? "";
  if (!byCode(practices, odsCode))
    return ownRefusal(request, 400, "BAD_REQUEST", "referred-from must be the ODS code of a surgery");
  return ownAnswer(request, 200, { organisations: hospitals.map((hospital) => entry(nation, hospital)) });
}

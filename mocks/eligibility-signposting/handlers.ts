import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { conditions, type Condition } from "./programmes.ts";
import { outcome } from "./responses/outcome.ts";
import { patientCheck } from "./responses/suggestions.ts";

const CATEGORY = /^\s*(VACCINATIONS|SCREENING|ALL)\s*$/i;
const CONDITION = /^\s*[a-z0-9]+\s*$/i;
const YES_OR_NO = /^\s*([YN])\s*$/i;

type Asked = { conditions: Condition[]; includeActions: boolean };

/** Reads the parameters in the order in which the service checks them, or answers what is wrong. */
function readAsked(request: Request, at: Date): Asked | Response {
  const parameters = new URL(request.url).searchParams;
  const written = (parameters.get("conditions") ?? "ALL").split(",");
  const strange = written.find((condition) => !CONDITION.test(condition));
  if (strange !== undefined) {
    const rule =
      "should be a single or comma separated list of condition strings with no other punctuation or special characters";
    return outcome(request, at, "conditions", `${strange} ${rule}`);
  }
  const category = parameters.get("category") ?? "ALL";
  const kind = CATEGORY.exec(category)?.[1]?.toUpperCase();
  if (!kind)
    return outcome(request, at, "category", `${category} is not a category that is supported by the API`);
  const includeActions = parameters.get("includeActions") ?? "Y";
  const answer = YES_OR_NO.exec(includeActions)?.[1]?.toUpperCase();
  if (!answer)
    return outcome(
      request,
      at,
      "includeActions",
      `${includeActions} is not a value that is supported by the API`,
    );
  const names = written.map((condition) => condition.trim().toUpperCase());
  const meant = names.includes("ALL") ? conditions : conditions.filter((one) => names.includes(one));
  // Nothing is known of screening: a category without conditions is an empty answer, not an error.
  return { conditions: kind === "SCREENING" ? [] : [...meant], includeActions: answer === "Y" };
}

/**
 * Who can have which vaccine, and what to do next (JSON; its errors are FHIR). For the person themselves alone: one
 * who acts for another is refused.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${ORIGIN}/eligibility-signposting-api/patient-check/:id`, ({ request, params }) => {
      const bearer = readBearer(nation, request);
      if (typeof bearer === "string") return gatewayRefusal(request, bearer);
      const at = nation.now();
      const nhsNumber = String(params["id"]);
      if (bearer.actor !== undefined || bearer.nhsNumber !== nhsNumber)
        return outcome(
          ...([request, at, "denied"] as const),
          "You are not authorised to request information for the supplied NHS Number",
        );
      const asked = readAsked(request, at);
      if (asked instanceof Response) return asked;
      const person = nation.personByNhsNumber(nhsNumber);
      if (!person)
        return outcome(
          ...([request, at, "unknown"] as const),
          `NHS Number ${nhsNumber} was not recognised by the Eligibility Signposting API`,
        );
      return HttpResponse.json(patientCheck(nation, person, asked), { headers: mirrored(request) });
    }),
  ];
}

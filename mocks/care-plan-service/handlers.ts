import { http, type HttpHandler } from "msw";
import {
  currentVersion,
  isDecided,
  stageOf,
  type Plan,
  type Suggestion,
} from "#mocks/nation/care-plan-service/plan.ts";
import { carePlanFor, happen, suggest, suggestions } from "#mocks/nation/care-plan-service/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import {
  ownFhir,
  ownFhirCaller,
  ownFhirRefusal,
  ownFhirSearcher,
  ownKeyedBody,
  ownSearchset,
} from "#mocks/nation/own-fhir.ts";
import { readSuggestion } from "./parse.ts";
import { carePlanOf, etagOf } from "./responses/care-plan.ts";
import { taskOf } from "./responses/task.ts";

const PATH = "care-plan-service/FHIR/R4";
const BASE = `${ORIGIN}/${PATH}`;

/**
 * One plan of care that several teams share, and what the person suggests to change about it. Not public: this one is
 * the sandbox's own.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/CarePlan`, ({ request }) => plans(nation, request)),
    http.get(`${BASE}/CarePlan/:id`, ({ request, params }) => version(nation, request, params)),
    http.get(`${BASE}/CarePlan/:id/_history/:version`, ({ request, params }) =>
      version(nation, request, params),
    ),
    http.get(`${BASE}/Task`, ({ request }) => tasks(nation, request)),
    http.post(`${BASE}/Task`, ({ request }) => sent(nation, request)),
    http.post(`${BASE}/Task/:id/$withdraw`, ({ request, params }) =>
      withdrawn(nation, request, String(params["id"])),
    ),
  ];
}

function plans(nation: Nation, request: Request): Response {
  const caller = ownFhirSearcher(nation, request, "subject:identifier");
  if (caller instanceof Response) return caller;
  const plan = carePlanFor(nation, caller.bearer.nhsNumber);
  return ownFhir(request, ownSearchset(PATH, plan ? [carePlanOf(plan, currentVersion(plan))] : []));
}

function version(nation: Nation, request: Request, params: Record<string, unknown>): Response {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response) return caller;
  const plan = carePlanFor(nation, caller.bearer.nhsNumber);
  const wanted = params["version"] ?? (plan && String(currentVersion(plan).number));
  const found = plan?.versions.find(({ number }) => String(number) === wanted);
  if (!plan || plan.id !== params["id"] || !found)
    return ownFhirRefusal(request, "NOT_FOUND", "The patient has no such plan, or not in this version");
  return ownFhir(request, carePlanOf(plan, found), 200, { ETag: etagOf(found) });
}

const own = (nation: Nation, nhsNumber: string): Suggestion[] =>
  suggestions(nation).filter((one) => one.nhsNumber === nhsNumber);

function tasks(nation: Nation, request: Request): Response {
  const caller = ownFhirSearcher(nation, request, "patient:identifier");
  if (caller instanceof Response) return caller;
  const found = own(nation, caller.bearer.nhsNumber).map((one) => taskOf(nation, one));
  return ownFhir(request, ownSearchset(PATH, found));
}

/** The plan as whoever suggests has seen it: another one has to be looked at first. */
function isChanged(request: Request, plan: Plan): Response | null {
  const seen = request.headers.get("if-match");
  if (seen === null)
    return ownFhirRefusal(request, "BAD_REQUEST", "If-Match must say which version was seen");
  return seen === etagOf(currentVersion(plan))
    ? null
    : ownFhirRefusal(request, "CHANGED", "The plan has changed since it was seen");
}

async function sent(nation: Nation, request: Request): Promise<Response> {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response) return caller;
  const { bearer, person } = caller;
  const plan = carePlanFor(nation, bearer.nhsNumber);
  if (!plan) return ownFhirRefusal(request, "NOT_FOUND", "The patient has no plan");
  const keyed = await ownKeyedBody(request);
  if (keyed instanceof Response) return keyed;
  const before = own(nation, bearer.nhsNumber).find(({ key }) => key === keyed.key);
  if (before?.sent === keyed.text) return ownFhir(request, taskOf(nation, before));
  if (before) return ownFhirRefusal(request, "KEY_USED", "This Idempotency-Key was sent with another body");
  const asked = readSuggestion(keyed.body, plan);
  if (typeof asked === "string") return ownFhirRefusal(request, "BAD_REQUEST", asked);
  const changed = isChanged(request, plan);
  if (changed) return changed;
  const sender = bearer.actor ?? bearer.nhsNumber;
  const taken = suggest(nation, person, plan, { ...asked, key: keyed.key, sent: keyed.text, sender });
  return ownFhir(request, taskOf(nation, taken), 201);
}

function withdrawn(nation: Nation, request: Request, id: string): Response {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response) return caller;
  const found = own(nation, caller.bearer.nhsNumber).find((one) => one.id === id);
  if (!found) return ownFhirRefusal(request, "NOT_FOUND", "The patient made no such suggestion");
  const stage = stageOf(found, nation.now());
  if (stage !== "withdrawn" && isDecided(stage))
    return ownFhirRefusal(request, "CONFLICT", `The suggestion was ${stage} already`);
  if (stage !== "withdrawn") happen(nation, found, { stage: "withdrawn", text: null });
  return ownFhir(request, taskOf(nation, found));
}

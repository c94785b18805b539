import { http, type HttpHandler } from "msw";
import { careIn, knownCare } from "#mocks/nation/hospital-care/care.ts";
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
import type { Person } from "#mocks/nation/person.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";
import type { HeldReferral } from "./acts.ts";
import { choicesOf, serviceById } from "./choices.ts";
import { readParameters } from "./parse.ts";
import { etagOf, serviceRequest } from "./responses/referral.ts";
import { healthcareService, location, slot } from "./responses/healthcare-service.ts";
import { freeTimes } from "./slots.ts";
import { actOn, acts, type ActName } from "./take-act.ts";

const PATH = "referral-choice/FHIR/R4";
const BASE = `${ORIGIN}/${PATH}`;

/**
 * Where a referral may go, free times there, and booking, changing, moving and cancelling. Not public: this one is the
 * sandbox's own.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/ServiceRequest`, ({ request }) => referrals(nation, request)),
    http.get(`${BASE}/Slot`, ({ request }) => slots(nation, request)),
    ...acts.map((name) =>
      http.post(`${BASE}/ServiceRequest/:id/$${name}`, ({ request, params }) =>
        act(nation, request, String(params["id"]), name),
      ),
    ),
  ];
}

/** The person's referrals that are known and not done with, in the place where acts change them. */
function held(nation: Nation, person: Person): HeldReferral[] {
  const known = knownCare(nation, person.key).referrals.map(({ ubrn }) => ubrn);
  const care = careIn(nation, person.key);
  return care.referrals
    .filter(({ ubrn }) => known.includes(ubrn))
    .map((referral) => ({ person, care, referral }));
}

function referrals(nation: Nation, request: Request): Response {
  const caller = ownFhirSearcher(nation, request, "patient:identifier");
  if (caller instanceof Response) return caller;
  const { person } = caller;
  const own = held(nation, person);
  const named = [...new Set(own.flatMap(({ referral }) => choicesOf(referral)))];
  const sites = new Map(named.map((key) => [services[key].hospital, location(key)]));
  const included = [...named.map((key) => healthcareService(nation, person, key)), ...sites.values()];
  return ownFhir(
    request,
    ownSearchset(
      PATH,
      own.map((one) => serviceRequest(nation, one)),
      included,
    ),
  );
}

function slots(nation: Nation, request: Request): Response {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response) return caller;
  const { searchParams } = new URL(request.url);
  if (searchParams.get("status") !== "free")
    return ownFhirRefusal(request, "BAD_REQUEST", "status must be free");
  const service = serviceById(searchParams.get("schedule.actor:HealthcareService") ?? "");
  if (!service) return ownFhirRefusal(request, "NOT_FOUND", "The directory has no such service");
  const free = freeTimes(nation, service).map((one) => slot(service, one));
  return ownFhir(request, ownSearchset(PATH, free));
}

type Taken = { key: string; nhsNumber: string; sent: string };

const takenKeys = (nation: Nation) => nation.keep<Taken[]>("referral choice keys", () => []);

async function act(nation: Nation, request: Request, id: string, name: ActName): Promise<Response> {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response) return caller;
  const found = held(nation, caller.person).find(({ referral }) => referral.id === id);
  if (!found) return ownFhirRefusal(request, "NOT_FOUND", "The patient has no such referral");
  const keyed = await ownKeyedBody(request);
  if (keyed instanceof Response) return keyed;
  const { nhsNumber } = caller.bearer;
  const sent = `${id} ${name} ${keyed.text}`;
  const answer = (status: number) =>
    ownFhir(request, serviceRequest(nation, found), status, { ETag: etagOf(nation, found) });
  const before = takenKeys(nation).find((one) => one.key === keyed.key && one.nhsNumber === nhsNumber);
  if (before?.sent === sent) return answer(200);
  if (before) return ownFhirRefusal(request, "KEY_USED", "This Idempotency-Key was sent with another act");
  const asked = readParameters(keyed.body);
  if (typeof asked === "string") return ownFhirRefusal(request, "BAD_REQUEST", asked);
  const seen = request.headers.get("if-match");
  if (seen === null)
    return ownFhirRefusal(request, "BAD_REQUEST", "If-Match must say which version was seen");
  if (seen !== etagOf(nation, found))
    return ownFhirRefusal(request, "CHANGED", "The referral has changed since it was seen");
  const refused = actOn(nation, found, name, asked);
  if (refused !== null) return ownFhirRefusal(request, refused.kind, refused.why);
  takenKeys(nation).push({ key: keyed.key, nhsNumber, sent });
  return answer(name === "book" ? 201 : 200);
}

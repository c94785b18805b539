import { http, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { practice } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import {
  ownFhir,
  ownFhirRefusal,
  ownKeyedBody,
  ownSearchset,
  type FhirCaller,
} from "#mocks/nation/own-fhir.ts";
import { isDecided, stageOf, type SurgeryRequest } from "#mocks/nation/surgery-requests/request.ts";
import { happen, surgeryRequests, take } from "#mocks/nation/surgery-requests/state.ts";
import { callerOf, searcherOf } from "./caller.ts";
import { readReply, readTask } from "./parse.ts";
import { taskOf } from "./responses/task.ts";

const PATH = "surgery-requests/FHIR/R4";
const BASE = `${ORIGIN}/${PATH}`;

/**
 * What people ask of their surgery in writing: older records, corrections, letters. Not public: no such API exists,
 * this one is the sandbox's own.
 */
export function handlers(nation: Nation): HttpHandler[] {
  const one = (request: Request, id: unknown, then: Then) => withOne(nation, request, String(id), then);
  return [
    http.get(`${BASE}/Task`, ({ request }) => list(nation, request)),
    http.post(`${BASE}/Task`, ({ request }) => sent(nation, request)),
    http.get(`${BASE}/Task/:id`, ({ request, params }) =>
      one(request, params["id"], (found) => answer(nation, request, found)),
    ),
    http.post(`${BASE}/Task/:id/$withdraw`, ({ request, params }) =>
      one(request, params["id"], (found) => withdrawn(nation, request, found)),
    ),
    http.post(`${BASE}/Task/:id/$reply`, ({ request, params }) =>
      one(request, params["id"], (found) => replied(nation, request, found)),
    ),
  ];
}

type Then = (found: SurgeryRequest) => Response | Promise<Response>;

const answer = (nation: Nation, request: Request, found: SurgeryRequest, status = 200): Response =>
  ownFhir(request, taskOf(nation, found), status);

const own = (nation: Nation, { bearer }: FhirCaller): SurgeryRequest[] =>
  surgeryRequests(nation).filter(({ nhsNumber }) => nhsNumber === bearer.nhsNumber);

function list(nation: Nation, request: Request): Response {
  const caller = searcherOf(nation, request);
  if (caller instanceof Response) return caller;
  if (!practice(caller.person.practice.odsCode).switches.requests)
    return ownFhirRefusal(request, "NOT_OFFERED", "This surgery takes no requests online");
  const found = own(nation, caller).map((one) => taskOf(nation, one));
  return ownFhir(request, ownSearchset(PATH, found));
}

async function sent(nation: Nation, request: Request): Promise<Response> {
  const caller = callerOf(nation, request);
  if (caller instanceof Response) return caller;
  const { bearer, person } = caller;
  if (!practice(person.practice.odsCode).switches.requests)
    return ownFhirRefusal(request, "NOT_OFFERED", "This surgery takes no requests online");
  const keyed = await ownKeyedBody(request);
  if (keyed instanceof Response) return keyed;
  const before = own(nation, caller).find(({ key }) => key === keyed.key);
  if (before?.sent === keyed.text) return answer(nation, request, before);
  if (before) return ownFhirRefusal(request, "KEY_USED", "This Idempotency-Key was sent with another body");
  const asked = readTask(keyed.body, bearer.nhsNumber);
  if (typeof asked === "string") return ownFhirRefusal(request, "BAD_REQUEST", asked);
  const sender = bearer.actor ?? bearer.nhsNumber;
  const taken = take(nation, person, { ...asked, key: keyed.key, sent: keyed.text, sender });
  return answer(nation, request, taken, 201);
}

function withOne(nation: Nation, request: Request, id: string, then: Then): Response | Promise<Response> {
  const caller = callerOf(nation, request);
  if (caller instanceof Response) return caller;
  const found = own(nation, caller).find((one) => one.id === id);
  return found ? then(found) : ownFhirRefusal(request, "NOT_FOUND", "The patient made no such request");
}

function withdrawn(nation: Nation, request: Request, found: SurgeryRequest): Response {
  const stage = stageOf(found, nation.now());
  if (stage === "withdrawn") return answer(nation, request, found);
  if (isDecided(stage)) return ownFhirRefusal(request, "CONFLICT", `The request was ${stage} already`);
  happen(nation, found, { stage: "withdrawn", by: "person", text: null });
  return answer(nation, request, found);
}

async function replied(nation: Nation, request: Request, found: SurgeryRequest): Promise<Response> {
  const keyed = await ownKeyedBody(request);
  if (keyed instanceof Response) return keyed;
  if (found.replies.includes(keyed.key)) return answer(nation, request, found);
  const reply = readReply(keyed.body);
  if (typeof reply === "string") return ownFhirRefusal(request, "BAD_REQUEST", reply);
  if (stageOf(found, nation.now()) !== "question")
    return ownFhirRefusal(request, "CONFLICT", "The surgery does not wait for an answer");
  happen(nation, found, { stage: "in-progress", by: "person", text: reply.text });
  found.replies.push(keyed.key);
  return answer(nation, request, found);
}

import { http, type HttpHandler } from "msw";
import { isUnder16 } from "#mocks/nation/hospital-care/ages.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import {
  ownFhir,
  ownFhirCaller,
  ownFhirRefusal,
  ownKeyedBody,
  type FhirCaller,
} from "#mocks/nation/own-fhir.ts";
import { given, sentFor, sentUnder, take, type Given } from "#mocks/nation/questionnaires/state.ts";
import { shapeOf, versionIn, wrongAnswers } from "./parse.ts";
import { answersOf } from "./responses/answers.ts";
import { questionnaireOf } from "./responses/questionnaire.ts";

const BASE = `${ORIGIN}/questionnaire-service/FHIR/R4`;

/**
 * The questions that some hospitals ask before an appointment, and the answers. Not public: no such API exists, this
 * one is the sandbox's own. What is sent here is what the national aggregator tells.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/Questionnaire/:id`, ({ request, params }) =>
      questions(nation, request, String(params["id"])),
    ),
    http.get(`${BASE}/QuestionnaireResponse/:id`, ({ request, params }) =>
      answers(nation, request, String(params["id"])),
    ),
    http.post(`${BASE}/QuestionnaireResponse`, ({ request }) => sent(nation, request)),
  ];
}

function callerOf(nation: Nation, request: Request): FhirCaller | Response {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response || !isUnder16(nation, caller.person)) return caller;
  return ownFhirRefusal(request, "FORBIDDEN", "Nobody under 16 is told of");
}

const notGiven = (request: Request): Response =>
  ownFhirRefusal(request, "NOT_FOUND", "The patient is asked no such questions here");

function questions(nation: Nation, request: Request, id: string): Response {
  const caller = callerOf(nation, request);
  if (caller instanceof Response) return caller;
  const form = given(nation, caller.person, id);
  if (!form) return notGiven(request);
  if (form.questionnaire.status === "cancelled")
    return ownFhirRefusal(request, "GONE", "The hospital takes no answers any more");
  return ownFhir(request, questionnaireOf(form, caller.person.nhsNumber), 200, {
    ETag: `W/"${form.version}"`,
  });
}

function answers(nation: Nation, request: Request, id: string): Response {
  const caller = callerOf(nation, request);
  if (caller instanceof Response) return caller;
  const form = given(nation, caller.person, id);
  const taken = form && sentFor(nation, id);
  if (!form || !taken) return ownFhirRefusal(request, "NOT_FOUND", "No answers were sent here");
  return ownFhir(request, answersOf(taken, form, caller.person.nhsNumber));
}

/** Why the hospital takes no answers to this form, or not these; null where it does. */
function refusalOf(nation: Nation, request: Request, form: Given, body: unknown): Response | null {
  const { status, id } = form.questionnaire;
  if (sentFor(nation, id) || status === "completed")
    return ownFhirRefusal(request, "CONFLICT", "The questions are answered already");
  if (status === "cancelled")
    return ownFhirRefusal(request, "GONE", "The hospital takes no answers any more");
  if (versionIn(body, form) !== form.version)
    return ownFhirRefusal(request, "CHANGED", "The questions are another version now");
  const wrong = wrongAnswers(body, form);
  return wrong === null ? null : ownFhirRefusal(request, "UNPROCESSABLE", wrong);
}

async function sent(nation: Nation, request: Request): Promise<Response> {
  const caller = callerOf(nation, request);
  if (caller instanceof Response) return caller;
  const { person } = caller;
  const keyed = await ownKeyedBody(request);
  if (keyed instanceof Response) return keyed;
  const named = String((keyed.body as { questionnaire?: unknown } | null)?.questionnaire);
  const id = /\/([^/|]+)(?:\|[^|]*)?$/.exec(named)?.[1] ?? "";
  const form = given(nation, person, id);
  if (!form) return notGiven(request);
  const wrong = shapeOf(keyed.body, person.nhsNumber);
  if (wrong !== null) return ownFhirRefusal(request, "BAD_REQUEST", wrong);
  const before = sentUnder(nation, keyed.key);
  if (before?.sent === keyed.text) return ownFhir(request, answersOf(before, form, person.nhsNumber));
  if (before) return ownFhirRefusal(request, "KEY_USED", "This Idempotency-Key was sent with another body");
  const refusal = refusalOf(nation, request, form, keyed.body);
  if (refusal) return refusal;
  const resource = keyed.body as Record<string, unknown>;
  const taken = take(nation, person, form, { key: keyed.key, sent: keyed.text, resource });
  return ownFhir(request, answersOf(taken, form, person.nhsNumber), 201);
}

import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import type { Answer } from "../exchange.ts";
import { operationOutcome } from "../fhir/operation-outcome.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readAnswers, readQuestionnaire, type HospitalQuestionnaire, type TakenAnswers } from "./schema.ts";

// Ours, and not public: by every published API a hospital's questions are answered on its portal alone.
const api = "questionnaire-service";
const base = "/FHIR/R4";

type QuestionsPermit = Permit<"questionnaires:read"> | Permit<"questionnaires:answer">;

/** How a hospital answers for one of its forms. */
export type GivenForm =
  | { readonly kind: "given"; readonly form: HospitalQuestionnaire }
  /** This hospital, or this form, is not given to other applications. */
  | { readonly kind: "not-given" }
  /** No answers are taken any more. */
  | { readonly kind: "closed" };

/** The form of an item that the aggregator told, in the version that is asked now. */
export async function getQuestionnaire(permit: QuestionsPermit, id: string): Promise<Result<GivenForm>> {
  const operation = "get-questionnaire";
  const answer = await exchange(permit, {
    ...{ api, operation, path: `${base}/Questionnaire/${encodeURIComponent(id)}`, method: "GET" },
    accept: fhirMediaTypes,
    idempotent: true,
    readStatuses: [404, 410],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 404) return ok({ kind: "not-given" });
  if (status === 410) return ok({ kind: "closed" });
  const { correlationId, subject } = permit;
  const reading =
    outcomeInstead(body) ??
    takeReading(readQuestionnaire(body, subject, id), { api, operation, correlationId });
  return reading.ok ? ok({ kind: "given", form: reading.value }) : reading;
}

function takeAnswers(
  { correlationId, subject }: QuestionsPermit,
  operation: string,
  { body }: Answer,
  id: string,
): Result<TakenAnswers> {
  const reading = readAnswers(body, subject, id);
  return outcomeInstead(body) ?? takeReading(reading, { api, operation, correlationId });
}

/** What the hospital has of the person's answers to a form; null where it has none from here. */
export async function getAnswers(permit: QuestionsPermit, id: string): Promise<Result<TakenAnswers | null>> {
  const operation = "get-answers";
  const answer = await exchange(permit, {
    ...{ api, operation, path: `${base}/QuestionnaireResponse/${encodeURIComponent(id)}`, method: "GET" },
    accept: fhirMediaTypes,
    idempotent: true,
    readStatuses: [404],
  });
  if (!answer.ok) return answer;
  return answer.value.status === 404 ? ok(null) : takeAnswers(permit, operation, answer.value, id);
}

export type SentForm =
  | { readonly kind: "taken"; readonly answers: TakenAnswers }
  /** The form is another version now. */
  | { readonly kind: "changed" }
  /** The hospital has answers to it already. */
  | { readonly kind: "answered-before" }
  | { readonly kind: "closed" }
  /** The hospital cannot take these answers. */
  | { readonly kind: "not-taken" }
  /** This key was sent before, with something else. */
  | { readonly kind: "key-used" };

const refusals: Readonly<Record<number, SentForm>> = {
  409: { kind: "answered-before" },
  410: { kind: "closed" },
  412: { kind: "changed" },
};

/** 422 says two things, told apart by the code of its issue. */
function unprocessable(body: unknown): SentForm {
  const outcome = operationOutcome.safeParse(body);
  const code = outcome.success ? outcome.data.issue?.[0]?.code : undefined;
  return { kind: code === "duplicate" ? "key-used" : "not-taken" };
}

/** Sends answers to the form `id` (a FHIR QuestionnaireResponse); under the same key they are taken once. */
export async function sendAnswers(
  permit: Permit<"questionnaires:answer">,
  response: Readonly<Record<string, unknown>>,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<Result<SentForm>> {
  const operation = "send-answers";
  const answer = await exchange(permit, {
    ...{ api, operation, path: `${base}/QuestionnaireResponse`, method: "POST", accept: fhirMediaTypes },
    ...{ headers: { "idempotency-key": key }, deadlineMs: writeDeadlineMs },
    // Sent again, it is known by its key.
    idempotent: true,
    readStatuses: [409, 410, 412, 422],
    body: { type: "application/fhir+json", text: JSON.stringify(response) },
  });
  if (!answer.ok) return answer;
  const refused = refusals[answer.value.status];
  if (refused) return ok(refused);
  if (answer.value.status === 422) return ok(unprocessable(answer.value.body));
  const taken = takeAnswers(permit, operation, answer.value, id);
  return taken.ok ? ok({ kind: "taken", answers: taken.value }) : taken;
}

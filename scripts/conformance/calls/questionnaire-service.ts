import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Call } from "./call.ts";

const kris = "9996789012";
const breathing = uuidOf("hospital questionnaire kris-lung-function");
const southquays = uuidOf("hospital questionnaire abdul-cataract-health");
const headers = {
  "content-type": "application/fhir+json",
  "idempotency-key": "4d6f2f0e-6c0e-4d54-9c53-2f1f1a4b8d19",
};

const response = (version: string, cigarettes: number) => ({
  resourceType: "QuestionnaireResponse",
  questionnaire: `https://sandbox.front-door.example/Questionnaire/${breathing}|${version}`,
  status: "completed",
  subject: { type: "Patient", identifier: { system: nhsNumberSystem, value: kris } },
  authored: "2028-05-16T09:00:00Z",
  item: [
    { linkId: "breathless", answer: [{ valueBoolean: false }] },
    { linkId: "chest-pain", answer: [{ valueBoolean: false }] },
    { linkId: "cigarettes", answer: [{ valueInteger: cigarettes }] },
  ],
});

const call = (
  name: string,
  method: "GET" | "POST",
  path: string,
  status: number,
  more: Partial<Call> = {},
): Call => ({
  name,
  as: { person: "kris" },
  method,
  path,
  status,
  ...more,
});

const posted = (name: string, status: number, body: unknown): Call =>
  call(name, "POST", "/QuestionnaireResponse", status, { headers, body });

export const calls: readonly Call[] = [
  call("the questions before Kris's lung function test", "GET", `/Questionnaire/${breathing}`, 200),
  call("a hospital that gives no questions", "GET", `/Questionnaire/${southquays}`, 404, {
    as: { person: "abdul" },
  }),
  call("nothing was sent yet", "GET", `/QuestionnaireResponse/${breathing}`, 404),
  posted("another version", 412, response("9", 2)),
  posted("more than can be", 422, response("1", 500)),
  posted("the answers", 201, response("1", 2)),
  posted("the same again", 200, response("1", 2)),
  posted("something else under the same key", 422, response("1", 3)),
  call("what was sent", "GET", `/QuestionnaireResponse/${breathing}`, 200),
];

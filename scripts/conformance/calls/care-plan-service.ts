import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import { happen, suggestions } from "#mocks/nation/care-plan-service/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Call } from "./call.ts";

const abdul = "9990123454";
const plan = uuidOf("care plan abdul");
const key = "3c0c2f0e-6c0e-4d54-9c53-2f1f1a4b8d11";
const fhir = { "content-type": "application/fhir+json", "idempotency-key": key };
const task = {
  resourceType: "Task",
  status: "requested",
  intent: "proposal",
  code: {
    coding: [{ system: "https://sandbox.front-door.example/CodeSystem/care-plan-section", code: "contacts" }],
  },
  description: "Please add my neighbour.",
  focus: { reference: `CarePlan/${plan}` },
  for: { type: "Patient", identifier: { system: nhsNumberSystem, value: abdul } },
};

const got = (name: string, path: Call["path"], status = 200, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "abdul" },
  method: "GET",
  path,
  status,
  ...more,
});

const posted = (name: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "abdul" },
  method: "POST",
  path: "/Task",
  headers: { ...fhir, "if-match": 'W/"2"' },
  body: task,
  status,
  ...more,
});

const of = (type: string, parameter: string, number: string) =>
  `/${type}?${parameter}:identifier=${encodeURIComponent(`${nhsNumberSystem}|${number}`)}`;

const latest = (nation: Nation) => suggestions(nation)[0];
const withdrawal = {
  path: (nation: Nation) => `/Task/${latest(nation)?.id ?? "none"}/$withdraw`,
  body: undefined,
};

export const calls: readonly Call[] = [
  got("Abdul's plan", of("CarePlan", "subject", abdul)),
  got("Joan has none", of("CarePlan", "subject", "9992223332"), 200, { as: { person: "joan" } }),
  got("the plan alone", `/CarePlan/${plan}`),
  got("an earlier version", `/CarePlan/${plan}/_history/1`),
  got("a version that never was", `/CarePlan/${plan}/_history/9`, 404),
  got("nothing was suggested yet", of("Task", "patient", abdul)),
  posted("a version that was not seen", 412, { headers: { ...fhir, "if-match": 'W/"1"' } }),
  posted("a suggestion", 201),
  posted("the same again", 200),
  posted("another under the same key", 422, { body: { ...task, description: "Other." } }),
  posted("the team does not accept it", 409, {
    ...withdrawal,
    before: (nation) => {
      const found = latest(nation);
      if (found) happen(nation, found, { stage: "declined", text: "Not now." });
    },
  }),
  got("what was suggested, with the answer", of("Task", "patient", abdul)),
  got("nobody named", "/Task", 400),
];

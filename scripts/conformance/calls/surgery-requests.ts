import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { surgeryRequests } from "#mocks/nation/surgery-requests/state.ts";
import type { Call } from "./call.ts";

const kris = "9996789012";
const key = "7d1f9a52-5f0d-4c3a-9a63-0c8f6c2f7a11";
const fhir = { "content-type": "application/fhir+json" };
const kindOf = (code: string) => ({
  coding: [{ system: "https://sandbox.front-door.example/CodeSystem/surgery-request-kind", code }],
});
const task = {
  resourceType: "Task",
  status: "requested",
  intent: "order",
  code: kindOf("letter"),
  description: "A letter for my employer, please.",
  focus: { display: "Employer" },
  for: { type: "Patient", identifier: { system: nhsNumberSystem, value: kris } },
};
const reply = {
  resourceType: "Communication",
  status: "completed",
  payload: [{ contentString: "At the top." }],
};

const listed = (name: string, person: string, number: string): Call => ({
  name,
  as: { person },
  method: "GET",
  path: `/Task?patient:identifier=${encodeURIComponent(`${nhsNumberSystem}|${number}`)}`,
  status: 200,
});

const posted = (name: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "POST",
  path: "/Task",
  headers: { ...fhir, "idempotency-key": key },
  body: task,
  status,
  ...more,
});

const ofKris =
  (kind: string, what = "") =>
  (nation: Nation) => {
    const found = surgeryRequests(nation).find((one) => one.nhsNumber === kris && one.kind === kind);
    return `/Task/${found?.id ?? "none"}${what}`;
  };

export const calls: readonly Call[] = [
  listed("Kris has asked twice", "kris", kris),
  listed("Abdul has asked for older records", "abdul", "9990123454"),
  listed("Grace waits for longer than a month", "grace", "9999012345"),
  posted("a new request is 201", 201),
  posted("the same again is 200", 200),
  posted("another under the same key is 422", 422, { body: { ...task, description: "Another." } }),
  posted("a request that is none is 400", 400, {
    headers: { ...fhir, "idempotency-key": key.replace("7d", "8d") },
    body: { resourceType: "Task" },
  }),
  posted("somebody who cares for another says no more than that is 201", 201, {
    headers: { ...fhir, "idempotency-key": key.replace("7d", "ad") },
    body: { ...task, code: kindOf("carer"), description: undefined, focus: undefined },
  }),
  posted("a question about a look that names none is 400", 400, {
    headers: { ...fhir, "idempotency-key": key.replace("7d", "bd") },
    body: { ...task, code: kindOf("access-question"), focus: undefined },
  }),
  posted("a surgery that takes none is 403", 403, { as: { person: "wendy" } }),
  posted("somebody below P9 is 403", 403, { as: { person: "kris", level: "P5" } }),
  posted("nobody is 401", 401, { as: "nobody" }),
  { ...listed("one of them", "kris", kris), path: ofKris("correction") },
  posted("a question is answered", 200, {
    path: ofKris("correction", "/$reply"),
    headers: { ...fhir, "idempotency-key": key.replace("7d", "9d") },
    body: reply,
  }),
  posted("nothing was asked is 409", 409, { path: ofKris("letter", "/$reply"), body: reply }),
  posted("a request is withdrawn", 200, { path: ofKris("correction", "/$withdraw"), body: undefined }),
  posted("none of Kris's is 404", 404, { path: "/Task/none/$withdraw", body: undefined }),
];

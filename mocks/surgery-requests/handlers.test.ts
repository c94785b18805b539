import { randomUUID } from "node:crypto";
import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";

const KRIS = "9996789012";
const SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";
const KINDS = "https://sandbox.front-door.example/CodeSystem/surgery-request-kind";
const nation = new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

type Json = Record<string, unknown>;
type Call = {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  bearer?: Partial<Bearer>;
};

async function call({ path = "Task", method = "POST", headers = {}, body, bearer = {} }: Call) {
  const token = issueAccessToken(nation, { nhsNumber: KRIS, level: "P9", vot: "P9.Cp.Cd", ...bearer });
  const usual = {
    authorization: `Bearer ${token}`,
    "x-request-id": randomUUID(),
    "idempotency-key": randomUUID(),
    "content-type": "application/fhir+json",
  };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`${ORIGIN}/surgery-requests/FHIR/R4/${path}`, {
    method,
    headers: { ...usual, ...headers },
    ...(method === "POST" && { body: text }),
  });
  const response = await getResponse(handlers(nation), request);
  if (!response) throw new Error("no handler answered");
  return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
}

const task: Json = {
  resourceType: "Task",
  status: "requested",
  intent: "order",
  code: { coding: [{ system: KINDS, code: "letter" }] },
  description: "A letter, please.",
  for: { identifier: { system: SYSTEM, value: KRIS } },
};

test("a request that is right is 201 and says that the API is not public", async () => {
  const { status, headers, body } = await call({ body: task });
  expect(status).toBe(201);
  expect(headers.get("x-sandbox-api")).toBe("not public");
  expect(body).toMatchObject({
    resourceType: "Task",
    status: "requested",
    owner: { display: "Mill Lane Surgery" },
  });
});

test.each<[string, unknown]>([
  ["The body is not JSON", "{"],
  ["The body must be a Task", { resourceType: "Patient" }],
  ["Task.priority is not taken here", { ...task, priority: "asap" }],
  ["Task.status must be requested", { ...task, status: "draft" }],
  ["Task.intent must be order", { ...task, intent: "plan" }],
  ["Task.for must be the patient", { ...task, for: { identifier: { system: SYSTEM, value: "9990123454" } } }],
  ["Task.code must be one of", { ...task, code: { coding: [{ system: KINDS, code: "favour" }] } }],
  ["Task.description must have", { ...task, description: " " }],
  ["Task.description must have", { ...task, description: "a".repeat(2001) }],
  ["Task.focus.display has", { ...task, focus: { display: "a".repeat(301) } }],
  ["Task.focus.display must say", { ...task, code: { coding: [{ system: KINDS, code: "correction" }] } }],
])("%s", async (diagnostics, body) => {
  const refused = await call({ body });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain(diagnostics);
});

test.each<[number, Call]>([
  [400, { headers: { "x-request-id": "1" }, body: task }],
  [400, { headers: { "idempotency-key": "1" }, body: task }],
  [400, { headers: { "content-type": "application/json" }, body: task }],
  [400, { method: "GET" }],
  [400, { method: "GET", path: `Task?patient:identifier=${KRIS}` }],
  [403, { method: "GET", path: `Task?patient:identifier=${SYSTEM}|9990123454` }],
  [403, { bearer: { level: "P5" }, body: task }],
  [404, { method: "GET", path: "Task/none" }],
  [404, { path: "Task/none/$withdraw" }],
  [404, { bearer: { nhsNumber: "9990548609" }, body: task }],
])("%i for %j", async (status, asked) => {
  expect((await call(asked)).status).toBe(status);
});

test("a reply must be a Communication with a text", async () => {
  const { body } = await call({ body: task });
  const path = `Task/${String(body["id"])}/$reply`;
  for (const reply of [
    task,
    { resourceType: "Communication" },
    { resourceType: "Communication", status: "completed" },
  ])
    expect((await call({ path, body: reply })).status).toBe(400);
});

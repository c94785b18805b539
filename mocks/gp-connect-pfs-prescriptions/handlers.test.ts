import { randomUUID } from "node:crypto";
import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";
import { planId } from "./responses/medication-requests.ts";

const KRIS = "9996789012";
const NADIA = "9992345675";
const BASE = `${ORIGIN}/gp-connect/patient-facing/prescriptions-management-fhir/FHIR/R4`;
const nationAt = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Resource = any;
type Call = { nation?: Nation; bearer?: Partial<Bearer>; headers?: Record<string, string>; body?: unknown };

async function call(path: string, { nation = nationAt(), bearer, headers = {}, body }: Call = {}) {
  const token = issueAccessToken(nation, { nhsNumber: KRIS, level: "P9", vot: "P9.Cp.Cd", ...bearer });
  const request = new Request(`${BASE}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "x-request-id": randomUUID(),
      "content-type": "application/fhir+json",
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await getResponse(handlers(nation), request);
  if (!response) throw new Error("no handler answered");
  const answer: Resource = await response.json();
  return { status: response.status, headers: response.headers, body: answer, code: codeOf(answer) };
}

const codeOf = (body: Resource): string | undefined => body.issue?.[0].details.coding[0].code;
const resources = (body: Resource): Resource[] => body.entry.map(({ resource }: Resource) => resource);

const reference = (nhsNumber: string) => ({
  reference: `Patient/${nhsNumber}`,
  identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: nhsNumber },
});

const task = (more: object = {}) => ({
  resourceType: "Task",
  identifier: [{ system: "https://tools.ietf.org/html/rfc4122", value: randomUUID() }],
  status: "requested",
  intent: "order",
  code: { coding: [{ system: "http://snomed.info/sct", code: "103742009" }] },
  focus: { reference: `MedicationRequest/${planId("kris-nasal-spray")}` },
  for: reference(KRIS),
  requester: reference(KRIS),
  authoredOn: "2028-05-16T10:00:00+01:00",
  lastModified: "2028-05-16T10:00:00+01:00",
  ...more,
});

test("hospital-only and bought medicines are nothing that the surgery authorised", async () => {
  const { body } = await call("/Patient/9992223332/MedicationRequest", {
    bearer: { nhsNumber: "9992223332" },
  });
  const terms = resources(body).map((one) => one.medicationCodeableConcept.coding[0].display);
  expect(terms).not.toContain("Adalimumab");
});

test("a plan says how often it was issued and when its authorisation ends", async () => {
  const { body } = await call(`/Patient/${KRIS}/MedicationRequest?identifier=${planId("kris-omeprazole")}`);
  const [repeat] = resources(body)[0].extension;
  expect(repeat.extension).toEqual([
    { url: "numberOfPrescriptionsIssued", valueUnsignedInt: 9 },
    { url: "authorisationExpiryDate", valueDateTime: "2028-09-30T00:00:00Z" },
  ]);
});

test("with intent plan no issue comes, and a range of dates is kept to", async () => {
  const plans = await call(`/Patient/${KRIS}/MedicationRequest?intent=plan`);
  expect(new Set(resources(plans.body).map(({ intent }) => intent))).toEqual(new Set(["plan"]));
  const range = "intent=order&authoredon=ge2028-04-01&authoredon=le2028-04-30";
  const april = await call(`/Patient/${KRIS}/MedicationRequest?${range}`);
  expect(resources(april.body).map(({ authoredOn }) => authoredOn.slice(0, 7))).toEqual([
    "2028-04",
    "2028-04",
  ]);
});

test("tasks show each stage: accepted, in progress, completed with its item number, rejected with the reason", async () => {
  const kris = resources((await call(`/Task?patient=${KRIS}`)).body);
  expect(kris.map(({ status }) => status)).toEqual(["accepted", "completed", "rejected"]);
  expect(kris[1].output[0].valueIdentifier.system).toBe(
    "https://fhir.nhs.uk/Id/prescription-order-item-number",
  );
  expect(kris[2].statusReason.text).toMatch(/hay fever/);
  const maya = await call("/Task?patient=9997890124", { bearer: { nhsNumber: "9997890124" } });
  expect(resources(maya.body)[0].status).toBe("in-progress");
});

test("the medicines that requests are about come when they are asked for", async () => {
  const { body } = await call(`/Task?patient=${KRIS}&_include=Task:focus:MedicationRequest`);
  const ids = resources(body).map(({ resourceType, id }) => `${resourceType}/${id}`);
  for (const { focus } of resources(body).filter(({ resourceType }) => resourceType === "Task"))
    expect(ids).toContain(focus.reference);
});

test("a created task comes back with an id, and the request id with it", async () => {
  const requestId = randomUUID();
  const { status, headers, body } = await call("/Task", {
    body: task(),
    headers: { "x-request-id": requestId },
  });
  expect(status).toBe(201);
  expect(headers.get("x-request-id")).toBe(requestId);
  expect(body).toMatchObject({ resourceType: "Task", status: "requested", id: expect.any(String) });
});

test("the same medicine twice is a duplicate, and so is the same request for another", async () => {
  const nation = nationAt();
  const first = task();
  await call("/Task", { nation, body: first });
  expect(await call("/Task", { nation, body: task() })).toMatchObject({
    status: 409,
    code: "DUPLICATE_REJECTED",
  });
  const focus = { reference: `MedicationRequest/${planId("kris-omeprazole")}` };
  expect(await call("/Task", { nation, body: { ...first, focus } })).toMatchObject({ status: 409 });
});

test.each([
  [{ status: "accepted" }, "INVALID_RESOURCE"],
  [{ intent: "plan" }, "INVALID_RESOURCE"],
  [{ id: "1" }, "INVALID_RESOURCE"],
  [{ identifier: [] }, "INVALID_RESOURCE"],
  [{ focus: undefined }, "INVALID_RESOURCE"],
  [{ authoredOn: "today" }, "INVALID_RESOURCE"],
  [{ note: [{ text: "" }] }, "INVALID_RESOURCE"],
  [{ input: [{ type: { text: "a pharmacy" } }] }, "INVALID_RESOURCE"],
  [{ focus: { reference: "MedicationRequest/1" } }, "REFERENCE_NOT_FOUND"],
  [{ focus: { reference: `MedicationRequest/${planId("kris-amoxicillin")}` } }, "REFERENCE_NOT_FOUND"],
  [{ for: reference(NADIA) }, "REFERENCE_NOT_FOUND"],
  [{ requester: reference(NADIA) }, "REFERENCE_NOT_FOUND"],
])("a task that breaks a rule is refused with its code (%o)", async (more, code) => {
  expect(await call("/Task", { body: task(more) })).toMatchObject({ status: 422, code });
});

test("whoever acts for the patient may be the requester", async () => {
  const answer = await call("/Task", {
    body: task({ requester: reference(NADIA) }),
    bearer: { actor: NADIA },
  });
  expect(answer.status).toBe(201);
});

test("another content type, or no JSON, is no resource", async () => {
  const headers = { "content-type": "application/json" };
  expect(await call("/Task", { body: task(), headers })).toMatchObject({
    status: 422,
    code: "INVALID_RESOURCE",
  });
  expect(await call("/Task", { body: "{" })).toMatchObject({ status: 422, code: "INVALID_RESOURCE" });
});

test("who may only look, orders nothing", async () => {
  const nation = nationAt();
  nation.change("kris", { "practice.prescriptions": "view" });
  expect(await call("/Task", { nation, body: task() })).toMatchObject({ status: 403, code: "ACCESS_DENIED" });
  expect((await call(`/Task?patient=${KRIS}`, { nation })).status).toBe(200);
});

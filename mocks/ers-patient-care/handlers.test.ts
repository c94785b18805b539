import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { setTrouble } from "#mocks/nation/hospital-care/sources.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";
import { handlers } from "./handlers.ts";

const KRIS = "9996789012";
const ABDUL = "9990123454";
const BASE = `${ORIGIN}/e-referrals-service-patient-care-api`;
const BOTH = "&_revinclude=Appointment:based-on&_revinclude=Task:focus";
const registration = { appOrigin: "", clientId: "front-door", apiKey: "front-door-app", publicJwk: {} };

const nationAt = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });
const searchOf = (nhsNumber: string, more = "") =>
  `/FHIR/R4/ServiceRequest?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|${nhsNumber}&category=3457005${more}`;

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Json = any;

async function get(nation: Nation, path: string, bearer: Partial<Bearer> | null = {}) {
  const whole = bearer && { nhsNumber: KRIS, level: "P9" as const, vot: "P9.Cp.Cd", ...bearer };
  const headers = {
    authorization: `Bearer ${issueAccessToken(nation, whole)}`,
    "x-correlation-id": "a thread",
  };
  const response = await getResponse(handlers(nation, registration), new Request(BASE + path, { headers }));
  if (!response) throw new Error("no handler answered");
  const text = await response.text();
  const body: Json = response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

const ofType = (body: Json, type: string): Json[] =>
  body.entry.map(({ resource }: Json) => resource).filter((one: Json) => one.resourceType === type);

test("referrals come newest first, with state, priority and portal link, and total counts them alone", async () => {
  const { status, headers, body } = await get(nationAt(), searchOf(KRIS, BOTH));
  expect(status).toBe(200);
  expect(headers.get("x-correlation-id")).toBe("a thread");
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(body).toMatchObject({ type: "searchset", total: 2, link: [{ relation: "self" }] });
  expect(ofType(body, "ServiceRequest").map(({ identifier }) => identifier[0].value)).toEqual([
    "999000000201",
    "999000000202",
  ]);
  expect(ofType(body, "ServiceRequest")[0].extension).toMatchObject([
    { valueUrl: expect.stringContaining("nhslogin?ubrn=999000000201") },
    { valueCoding: { code: "ROUTINE", display: "Routine" } },
    { extension: [{ url: "state", valueCoding: { code: "NOT_BOOKED" } }] },
  ]);
});

test("a booked referral has an appointment, a deferred one a task with a day, and none has both", async () => {
  const kris = await get(nationAt(), searchOf(KRIS, BOTH));
  expect(ofType(kris.body, "Appointment")).toMatchObject([{ status: "booked", slot: [{}] }]);
  expect(ofType(kris.body, "Task")).toEqual([]);
  const abdul = await get(nationAt(), searchOf(ABDUL, BOTH), { nhsNumber: ABDUL });
  expect(ofType(abdul.body, "Task")).toMatchObject([
    {
      code: { coding: [{ code: "TRIAGE_DEFERRAL" }] },
      restriction: { period: { end: "2028-05-30" } },
    },
  ]);
});

test("without _revinclude only the referrals come; of nobody's referrals there is no entry", async () => {
  expect((await get(nationAt(), searchOf(KRIS))).body.entry).toHaveLength(2);
  const femi = everyone.find(({ key }) => key === "femi")?.nhsNumber ?? "";
  const { body } = await get(nationAt(), searchOf(femi), { nhsNumber: femi });
  expect(body).toMatchObject({ total: 0 });
  expect(body.entry).toBeUndefined();
});

test.each([
  ["no category", `/FHIR/R4/ServiceRequest?patient:identifier=x|1`, 'http."category"'],
  ["no patient", "/FHIR/R4/ServiceRequest?category=3457005", 'http."patient:identifier"'],
  ["another category", searchOf(KRIS).replace("3457005", "1"), 'http."category"'],
  ["no NHS number", searchOf("123"), 'http."patient:identifier"'],
  ["half of the includes", searchOf(KRIS, "&_revinclude=Task:focus"), 'http."_revinclude"'],
])("%s is a bad request that names the parameter", async (_, path, expression) => {
  const { status, body } = await get(nationAt(), path);
  expect(status).toBe(400);
  expect(body.issue[0]).toMatchObject({
    code: "required",
    details: {
      coding: [{ system: "https://fhir.nhs.uk/CodeSystem/http-error-codes", code: "REC_BAD_REQUEST" }],
    },
    expression: [expression],
  });
});

test("another's referrals, and tokens that open nothing, are refused", async () => {
  const code = ({ body }: { body: Json }) => body.issue[0].details.coding[0].code;
  const others = await get(nationAt(), searchOf(ABDUL));
  expect([others.status, code(others)]).toEqual([403, "REC_FORBIDDEN"]);
  const application = await get(nationAt(), searchOf(KRIS), null);
  expect([application.status, code(application)]).toEqual([403, "REC_FORBIDDEN"]);
  const nobody = await getResponse(handlers(nationAt(), registration), new Request(BASE + searchOf(KRIS)));
  expect(nobody?.status).toBe(401);
});

test.each([
  ["over-quota", 429, "TOO_MANY_REQUESTS"],
  ["failing", 500, "REC_SERVER_ERROR"],
  ["timing-out", 504, "GATEWAY_TIMEOUT"],
] as const)("a referral service that is %s answers %i", async (trouble, status, code) => {
  const nation = nationAt();
  setTrouble(nation, "ers-01", trouble);
  const answer = await get(nation, searchOf(KRIS));
  expect(answer).toMatchObject({ status, body: { issue: [{ details: { coding: [{ code }] } }] } });
});

test("every service of the directory is found, and no other", async () => {
  for (const { id, name, hospital } of Object.values(services))
    expect((await get(nationAt(), `/FHIR/R4/HealthcareService/${id}`)).body).toMatchObject({
      id,
      name,
      providedBy: { identifier: { value: hospital } },
    });
  const none = await get(nationAt(), "/FHIR/R4/HealthcareService/1");
  expect(none).toMatchObject({
    status: 404,
    body: { issue: [{ details: { coding: [{ code: "REC_NOT_FOUND" }] } }] },
  });
});

test("the link of a referral opens a page that is marked as pretend", async () => {
  const { status, body } = await get(nationAt(), "/nhslogin?ubrn=999000000201");
  expect(status).toBe(200);
  expect(body).toContain("Pretend referral booking");
  expect(body).toContain("999000000201");
  expect((await get(nationAt(), "/nhslogin?ubrn=1")).status).toBe(404);
});

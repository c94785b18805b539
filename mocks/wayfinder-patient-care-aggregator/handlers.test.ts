import { expect, test } from "vitest";
import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { setTrouble } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import {
  ask,
  careRequest,
  CORRELATION_ID,
  nationAt,
  numberOf,
  type Changes,
} from "./testing/aggregator-room.ts";
import { idTokenFor } from "./testing/id-token.ts";

const care = async (nation: Nation, key: string, changes: Changes = {}) =>
  ask(nation, await careRequest(nation, key, changes));

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;
const plans = (body: Json): Json[] =>
  body.entry.map(({ resource }: Json) => resource).filter((one: Json) => one.resourceType === "CarePlan");
const details = (body: Json): Json[] =>
  plans(body).flatMap(({ activity = [] }) => activity.map(({ detail }: Json) => detail));
const kinds = (body: Json) => new Set(details(body).map(({ kind }) => kind));
const issues = (body: Json): Json[] =>
  body.entry.flatMap(({ resource }: Json) =>
    resource.resourceType === "OperationOutcome" ? resource.issue : [],
  );
const value = ({ extension }: Json, name: string): Json =>
  extension.find(({ url }: Json) => url.endsWith(name)) ?? {};

test("everything of a person comes in one bundle, a plan for each waiting list and one for the rest", async () => {
  const { status, headers, body } = await care(nationAt(), "kris");
  expect(status).toBe(200);
  expect(headers.get("x-correlation-id")).toBe(CORRELATION_ID);
  expect(headers.get("x-request-id")).toBeNull();
  expect(body).toMatchObject({ resourceType: "Bundle", type: "searchset", id: CORRELATION_ID, total: 3 });
  expect(kinds(body)).toEqual(
    new Set(["ServiceRequest", "Appointment", "DocumentReference", "QuestionnaireResponse"]),
  );
  expect(plans(body)[0]).toMatchObject({
    meta: { lastUpdated: "2028-05-14T00:00:00+00:00" },
    identifier: [{ system: "https://fhir.nhs.uk/Id/care-pathway-id", value: "RZ902~SQ2204471" }],
    status: "active",
    title: "Dermatology",
    period: {
      start: "2028-02-07",
      extension: [{ valueDuration: { value: 18, unit: "weeks" } }, { valueDuration: { value: 26 } }],
    },
    author: { display: "Southquay General Hospital" },
  });
});

test("an appointment's state, medium, setting and portal stand in extensions, its time is UTC", async () => {
  const { body } = await care(nationAt(), "abdul");
  const cataract = details(body).find(({ description }) => description === "Cataract operation, left eye");
  expect(cataract).toMatchObject({
    status: "in-progress",
    scheduledPeriod: { start: "2028-06-12T06:30:00.000Z", end: "2028-06-12T14:00:00.000Z" },
    location: { display: "Day Surgery Unit, Southquay General Hospital" },
  });
  expect(value(cataract, "Appointment-Status").valueCoding.code).toBe("bookedPendingChange");
  expect(value(cataract, "Encounter-Class").valueCode).toBe("daycase");
  expect(value(cataract, "Client-id").valueCode).toBe("southquay-01");
  expect(value(cataract, "Portal-Link").valueUrl).toContain("/portal/southquay-01/Appointment/");
});

test("every published state of an appointment, referral, letter and questionnaire is somebody's", async () => {
  const nation = nationAt();
  const bodies = await Promise.all(
    ["abdul", "kris", "sarah", "nadia", "priya", "grace", "tom", "joan"].map((key) => care(nation, key)),
  );
  const codes = (pick: (detail: Json) => unknown) =>
    new Set(bodies.flatMap(({ body }) => details(body).map(pick)).filter(Boolean));
  expect(codes((one) => value(one, "Appointment-Status").valueCoding?.code)).toEqual(
    new Set([
      "booked",
      "fulfilled",
      "cancelled",
      "noshow",
      "bookedPendingChange",
      "bookedPendingReschedule",
      "bookedPendingCancellation",
      "cancelledPendingReschedule",
    ]),
  );
  expect(codes((one) => value(one, "ServiceRequest-State").valueCoding?.code)).toEqual(
    new Set(["bookable", "bookableWasCancelled", "inReview"]),
  );
  expect(codes((one) => value(one, "Consultation-Medium").valueCode)).toEqual(
    new Set(["FACE_TO_FACE", "VIDEO_CONSULTATION", "TELEPHONE"]),
  );
  expect(codes((one) => value(one, "Encounter-Class").valueCode)).toEqual(
    new Set(["outpatient", "inpatient", "daycase"]),
  );
  expect(codes((one) => value(one, "Read-Receipt").valueCode)).toEqual(new Set(["read", "unread", "seen"]));
  expect(codes((one) => one.kind === "QuestionnaireResponse" && one.status)).toEqual(
    new Set(["not-started", "in-progress", "completed"]),
  );
});

test("Sarah's referral of this morning is there to be booked", async () => {
  const { body } = await care(nationAt(), "sarah");
  const referral = details(body).find(({ kind }) => kind === "ServiceRequest");
  expect(referral).toMatchObject({
    description: "NHS Talking Therapies, Northfield",
    scheduledPeriod: { start: "2028-05-16T08:10:00.000Z" },
    performer: [{ identifier: { value: "RZ901" }, display: "Northfield Hospital" }],
  });
});

test("of a hospital that takes no part only the booked referral is known, with its name", async () => {
  const { status, body } = await care(nationAt(), "joan");
  expect(status).toBe(200);
  const westmoor = details(body).filter(({ performer }) => performer[0].identifier.value === "RZ903");
  expect(westmoor.map(({ kind, scheduledPeriod }) => [kind, scheduledPeriod?.start])).toEqual([
    ["ServiceRequest", "2027-06-22T14:15:00.000Z"],
    ["Appointment", undefined],
  ]);
  expect(westmoor[0].performer[0].display).toBe("Westmoor Hospital");
  expect(issues(body)).toMatchObject([
    { severity: "information", code: "business-rule", diagnostics: expect.stringMatching(/^AGGBR23.*RZ903/) },
  ]);
});

test.each([
  ["abdul", /^AGGBR30: rejected Appointment .* due to being over 8 years in the past$/, "northfield-01"],
  ["tom", /^AGGBR33/, "northfield-01"],
  ["priya", /^AGGBR34: rejected Task .* with orgCode RZ902/, "nhs-waiting-list-01"],
])("%s meets a business rule, which is told and is no failure", async (key, diagnostics, source) => {
  const { status, body } = await care(nationAt(), key);
  expect(status).toBe(200);
  const [issue] = issues(body);
  expect(issue).toMatchObject({ severity: "information", diagnostics: expect.stringMatching(diagnostics) });
  expect(issue.extension).toEqual([
    { url: "https://fhir.nhs.uk/StructureDefinition/ExtensionErrorSource", valueCode: source },
  ]);
});

test("Tom's follow-up stands once, in the plan of its waiting list", async () => {
  const { body } = await care(nationAt(), "tom");
  const asked = details(body).filter(({ description }) => description.startsWith("Ask for a follow-up"));
  expect(asked).toHaveLength(1);
  const list = plans(body).find(({ title }) => title === "Trauma and orthopaedics");
  expect(list.activity.map(({ detail }: Json) => detail.id)).toEqual([asked[0].id]);
});

test.each([
  ["failing", "exception", "http-500"],
  ["invalid", "structure", "Response failed validation"],
  ["timing-out", "timeout", "southquay-01 request timed out"],
] as const)("a source that is %s is told beside what the others say", async (trouble, code, diagnostics) => {
  const nation = nationAt();
  setTrouble(nation, "southquay-01", trouble);
  const { status, body } = await care(nation, "kris");
  expect(status).toBe(207);
  expect(issues(body)).toMatchObject([{ severity: "error", code, diagnostics }]);
  expect(issues(body)[0].details).toBeUndefined();
  const hospitals = details(body).map(({ performer }) => performer[0].identifier.value);
  expect(hospitals).toContain("RZ901");
  expect(hospitals).not.toContain("RZ902");
});

test("a slow source is waited for", async () => {
  const nation = nationAt();
  setTrouble(nation, "northfield-01", "slow");
  expect((await care(nation, "kris")).status).toBe(200);
});

test.each([
  ["no correlation id", { correlationId: null }, 400, '"x-correlation-id" is required'],
  ["no ID token", { idToken: null }, 400, '"nhsd-id-token" is required'],
  ["no NHS number", { identifier: null }, 400, '"patient:identifier" is required'],
  [
    "an NHS number without a value",
    { identifier: NHS_NUMBER_SYSTEM },
    400,
    "fails to match the required pattern",
  ],
  ["a false ID token", { idToken: "a.b.c" }, 401, "not a valid ID token"],
  ["another's bearer", { bearer: { nhsNumber: "9990123454" } }, 401, "NHS login token subject 9990123454"],
])("%s is refused", async (_, changes, status, words) => {
  const answer = await care(nationAt(), "kris", changes);
  expect(answer.status).toBe(status);
  expect(answer.body.issue[0]).toMatchObject({
    code: "exception",
    diagnostics: expect.stringContaining(words),
  });
  expect(answer.body.issue[0].details).toBeUndefined();
});

test("an ID token about somebody else is refused", async () => {
  const nation = nationAt();
  const idToken = await idTokenFor(nation.origin, numberOf(nation, "abdul"));
  expect((await care(nation, "kris", { idToken })).status).toBe(401);
  const old = await idTokenFor(nation.origin, numberOf(nation, "kris"), { lifeSeconds: -1 });
  expect((await care(nation, "kris", { idToken: old })).status).toBe(401);
});

test("a token that nobody issued, of an application or of an unproven person opens nothing", async () => {
  const nation = nationAt();
  const request = await careRequest(nation, "kris");
  request.headers.set("authorization", "Bearer nobody");
  const refused = await ask(nation, request);
  expect(refused.status).toBe(401);
  expect(refused.body.issue[0].details.coding[0]).toMatchObject({ code: "ACCESS_DENIED" });
  expect((await care(nation, "kris", { bearer: null })).status).toBe(403);
  expect((await care(nation, "kris", { bearer: { level: "P5" } })).status).toBe(403);
});

test("under 16 nothing is told; on the 16th birthday what the hospital knew appears", async () => {
  const nation = nationAt();
  for (const key of ["kyle", "maya"]) {
    const { status, body } = await care(nation, key);
    expect(status).toBe(403);
    expect(body.issue).toEqual([{ severity: "error", code: "forbidden", diagnostics: "UNDER_16_DENIED" }]);
  }
  nation.moveClock(new Date("2033-05-31T22:59:00Z"));
  expect((await care(nation, "maya")).status).toBe(403);
  nation.moveClock(new Date("2033-05-31T23:01:00Z"));
  const { status, body } = await care(nation, "maya");
  expect(status).toBe(200);
  expect(details(body).map(({ description }) => description)).toContain("Young people’s asthma clinic");
});

test("the aggregator itself can be over its quota (not FHIR), fail, or give up", async () => {
  const nation = nationAt();
  setTrouble(nation, "aggregator", "over-quota");
  const quota = await care(nation, "kris");
  expect(quota.status).toBe(429);
  expect(quota.body).toMatchObject({ scope: "application", policy: "quota" });
  expect(quota.headers.get("content-type")).toContain("application/json");
  setTrouble(nation, "aggregator", "failing");
  const failing = await care(nation, "kris");
  expect(failing).toMatchObject({
    status: 500,
    body: { issue: [{ diagnostics: "An internal server error occurred" }] },
  });
});

test("a person without hospital care gets an empty bundle", async () => {
  const { status, body } = await care(nationAt(), "femi");
  expect({ status, total: body.total, entry: body.entry }).toEqual({ status: 200, total: 0, entry: [] });
});

test("what was booked has been when its hour is over", async () => {
  const nation = nationAt();
  const status = async () => {
    const { body } = await care(nation, "kris");
    const test = details(body).find(({ description }) => description === "Dietitian");
    return value(test, "Appointment-Status").valueCoding.code;
  };
  expect(await status()).toBe("booked");
  nation.moveClock(new Date("2028-06-01T13:30:00Z"));
  expect(await status()).toBe("fulfilled");
});

test("a restricted person's portals tell nothing, nor a portal that never sent the number", async () => {
  const nation = nationAt();
  nation.change("abdul", { restricted: true });
  const { body } = await care(nation, "abdul");
  expect(kinds(body)).toEqual(new Set(["ServiceRequest"]));
  const request = new Request(`${ORIGIN}/patient-care-aggregator-api/records`, {
    method: "POST",
    headers: { authorization: "Bearer northfield-01-key", "content-type": "application/json" },
    body: JSON.stringify({ clientId: "northfield-01", nhsNumbers: [numberOf(nation, "abdul")] }),
  });
  expect(await ask(nation, request)).toMatchObject({ status: 200, body: { result: "success" } });
  expect(kinds((await care(nation, "abdul")).body)).toContain("Appointment");
});

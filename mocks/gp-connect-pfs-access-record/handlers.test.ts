import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";

const KRIS = "9996789012";
const REQUEST_ID = "60e0b220-8136-4ca5-ae46-1d97ef59d068";
const STU3_ERRORS = "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1";

type Resource = { resourceType: string; id?: string } & Record<string, unknown>;
type Call = { nation?: Nation; body?: unknown; bearer?: Partial<Bearer>; headers?: Record<string, string> };

const patientIs = (value: unknown, system = "https://fhir.nhs.uk/Id/nhs-number") => ({
  name: "patientNHSNumber",
  valueIdentifier: { system, value },
});
const parameters = (...parameter: unknown[]) => ({ resourceType: "Parameters", parameter });
const freshNation = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

async function call({ nation = freshNation(), body, bearer, headers }: Call) {
  const token = issueAccessToken(nation, { nhsNumber: KRIS, level: "P9", vot: "P9.Cp.Cd", ...bearer });
  const url = `${ORIGIN}/gp-connect/patient-facing/access-record-fhir/FHIR/STU3/Patient/$gpc.getstructuredrecord`;
  const request = new Request(url, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "x-request-id": REQUEST_ID,
      "content-type": "application/fhir+json",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body ?? parameters(patientIs(KRIS))),
  });
  const response = await getResponse(handlers(nation), request);
  if (!response) throw new Error("no handler answered");
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const entries = (body: { entry: { resource: Resource }[] }) => body.entry.map(({ resource }) => resource);
const coding = (body: { issue: { details: { coding: { code: string; system: string }[] } }[] }) =>
  body.issue[0]?.details.coding[0];

test("without an include the bundle holds patient, surgery, doctor and role, under the caller's request id", async () => {
  const { status, headers, body } = await call({});
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("application/fhir+json");
  expect(headers.get("x-request-id")).toBe(REQUEST_ID);
  expect(body).toMatchObject({ resourceType: "Bundle", type: "collection", id: REQUEST_ID });
  const kinds = entries(body).map(({ resourceType }) => resourceType);
  expect(kinds).toEqual(["Patient", "Organization", "Practitioner", "PractitionerRole"]);
  expect(entries(body)[1]).toMatchObject({
    name: "Mill Lane Surgery",
    telecom: [{ system: "phone", value: "01632 960102" }],
  });
});

test("areas that the surgery does not offer are named in a warning inside the bundle", async () => {
  const allergies = {
    name: "includeAllergies",
    part: [{ name: "includeResolvedAllergies", valueBoolean: true }],
  };
  const nation = freshNation();
  nation.change("kris", { "practice.notOffered": ["includeAllergies", "includeMedication"] });
  const { status, body } = await call({
    nation,
    body: parameters(patientIs(KRIS), allergies, { name: "includeMedication" }, { name: "includeTheFuture" }),
  });
  expect(status).toBe(200);
  const warning = entries(body).find(({ resourceType }) => resourceType === "OperationOutcome");
  expect(warning?.issue).toMatchObject(
    ["includeAllergies", "includeMedication", "includeTheFuture"].map((diagnostics) => ({
      severity: "warning",
      code: "not-supported",
      diagnostics,
    })),
  );
});

test("X-Request-ID is mandatory and must be a UUID", async () => {
  for (const id of ["", "not-a-uuid"]) {
    const { status, body } = await call({ headers: { "x-request-id": id } });
    expect([status, coding(body)?.system]).toEqual([400, STU3_ERRORS]);
  }
});

test("only a P9 token opens the record, and only the person's own", async () => {
  const low = await call({ bearer: { level: "P5" } });
  expect([401, 403]).toContain(low.status);
  const nobody = await call({ headers: { authorization: "Bearer made-up" } });
  expect([nobody.status, coding(nobody.body)?.code]).toEqual([401, "ACCESS_DENIED"]);
  const other = await call({ bearer: { nhsNumber: "9999012345" } });
  expect([other.status, coding(other.body)]).toEqual([
    403,
    expect.objectContaining({ system: STU3_ERRORS, code: "ACCESS_DENIED" }),
  ]);
});

const period = (valuePeriod?: Record<string, string>) => ({
  name: "includeInvestigations",
  part: [{ name: "investigationSearchPeriod", ...(valuePeriod && { valuePeriod }) }],
});
const withPart = (name: string, ...part: unknown[]) => ({ name, part });

test.each([
  ["a body that is not JSON", "{", 422, "INVALID_RESOURCE"],
  ["another resource", { resourceType: "Patient" }, 422, "INVALID_RESOURCE"],
  ["no patient", parameters({ name: "includeInvestigations" }), 422, "INVALID_PARAMETER"],
  ["another identifier system", parameters(patientIs(KRIS, "urn:other")), 422, "INVALID_PARAMETER"],
  ["a wrong check digit", parameters(patientIs("9996789013")), 400, "INVALID_NHS_NUMBER"],
  ["two patients", parameters(patientIs(KRIS), patientIs(KRIS)), 422, "INVALID_RESOURCE"],
  [
    "no parameter that it knows",
    parameters(patientIs(KRIS), { name: "includeTheFuture" }),
    422,
    "INVALID_PARAMETER",
  ],
  ["a partial date", parameters(patientIs(KRIS), period({ start: "2028-05" })), 422, "INVALID_PARAMETER"],
  [
    "a date with a time",
    parameters(patientIs(KRIS), period({ start: "2028-05-01T10:00:00Z" })),
    422,
    "INVALID_PARAMETER",
  ],
  [
    "a period that starts in the future",
    parameters(patientIs(KRIS), period({ start: "2028-05-17" })),
    422,
    "INVALID_PARAMETER",
  ],
  ["a part without a value", parameters(patientIs(KRIS), period()), 404, "INVALID_PARAMETER"],
  [
    "allergies without resolved allergies",
    parameters(patientIs(KRIS), { name: "includeAllergies" }),
    422,
    "INVALID_PARAMETER",
  ],
  [
    "a status of problems that does not exist",
    parameters(patientIs(KRIS), withPart("includeProblems", { name: "filterStatus", valueCode: "gone" })),
    422,
    "INVALID_PARAMETER",
  ],
  [
    "a diary date in the past",
    parameters(
      patientIs(KRIS),
      withPart("includeDiaryEntries", { name: "diaryEntriesSearchDate", valueDate: "2028-05-15" }),
    ),
    422,
    "INVALID_PARAMETER",
  ],
  [
    "consultations both by period and by number",
    parameters(
      patientIs(KRIS),
      withPart(
        "includeConsultations",
        { name: "consultationSearchPeriod", valuePeriod: { start: "2028-01-01" } },
        { name: "includeNumberOfMostRecent", valueInteger: 3 },
      ),
    ),
    422,
    "INVALID_RESOURCE",
  ],
])("%s is refused as published", async (_what, body, status, code) => {
  const answer = await call({ body });
  expect([answer.status, coding(answer.body)]).toEqual([
    status,
    expect.objectContaining({ system: STU3_ERRORS, code }),
  ]);
});

test("another content type is 415", async () => {
  expect((await call({ headers: { "content-type": "text/plain" } })).status).toBe(415);
});

test.each([{ "practice.registered": false }, { "practice.onlineAccess": false }, { restricted: true }])(
  "a patient with %j is not found",
  async (change) => {
    const nation = freshNation();
    nation.change("kris", change);
    const { status, body } = await call({ nation });
    expect([status, coding(body)?.code]).toEqual([404, "PATIENT_NOT_FOUND"]);
  },
);

test("with no access at all the record is refused", async () => {
  const nation = freshNation();
  nation.change("kris", { "practice.recordAccess": "none", "practice.historicalAccess": "none" });
  const { status, body } = await call({ nation });
  expect([status, coding(body)?.code]).toEqual([403, "ACCESS_DENIED"]);
});

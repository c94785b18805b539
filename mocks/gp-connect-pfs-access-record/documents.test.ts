import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";

const KRIS = "9996789012";
const BASE = `${ORIGIN}/gp-connect/patient-facing/access-record-fhir/FHIR/STU3`;
const STU3_ERRORS = "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1";
const nationAt = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });
const includes = [
  "DocumentReference:subject:Patient",
  "DocumentReference:custodian:Organization",
  "DocumentReference:author:Organization",
  "DocumentReference:author:Practitioner",
]
  .map((include) => `_include=${include}`)
  .join("&");

async function get(path: string, nation = nationAt(), nhsNumber = KRIS) {
  const token = issueAccessToken(nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" });
  const headers = {
    authorization: `Bearer ${token}`,
    "x-request-id": "60e0b220-8136-4ca5-ae46-1d97ef59d068",
  };
  const response = await getResponse(handlers(nation), new Request(`${BASE}${path}`, { headers }));
  if (!response) throw new Error("no handler answered");
  return { status: response.status, body: await response.json() };
}

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Resource = any;

const patientId = async (nation = nationAt(), nhsNumber = KRIS): Promise<string> =>
  (await get(`/documents/Patient/${nhsNumber}`, nation, nhsNumber)).body.id;

async function references(more = "", nation = nationAt(), nhsNumber = KRIS): Promise<Resource[]> {
  const id = await patientId(nation, nhsNumber);
  const path = `/Patient/${id}/DocumentReference?patientNHSNumber=${nhsNumber}&${includes}${more}`;
  const { body } = await get(path, nation, nhsNumber);
  return body.entry
    .map(({ resource }: { resource: Resource }) => resource)
    .filter(({ resourceType }: Resource) => resourceType === "DocumentReference");
}

const urlOf = (reference: Resource): string => reference.content[0].attachment.url;
const binaryPath = (reference: Resource, nhsNumber = KRIS) =>
  `/documents/Binary/${urlOf(reference).split("/").at(-1)}?patientNHSNumber=${nhsNumber}`;

test("the document server knows the patient by an id of its own", async () => {
  const { status, body } = await get(`/documents/Patient/${KRIS}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ resourceType: "Patient", identifier: [{ value: KRIS }] });
  expect(body.id).not.toBe(KRIS);
});

test("documents come newest first, each with the address of its file; what nobody looked at does not", async () => {
  const found = await references();
  expect(found.map(({ description }) => description)).toEqual([
    "Letter about your blood test",
    "Gastroscopy report with pictures",
    "Allergy clinic letter",
  ]);
});

test("a document is found by day, author and description", async () => {
  expect(await references("&created=ge2026-11-01&created=le2027-01-01")).toHaveLength(1);
  expect(await references("&created=eq2028-05-15")).toHaveLength(1);
  expect(await references("&description=allergy")).toHaveLength(1);
  const author = encodeURIComponent("https://fhir.nhs.uk/Id/ods-organization-code|RZ901");
  expect(await references(`&author=${author}`)).toHaveLength(2);
});

test("roles of practitioners come on request", async () => {
  const id = await patientId();
  const path = `/Patient/${id}/DocumentReference?patientNHSNumber=${KRIS}&${includes}`;
  const typesOf = async (more: string) =>
    (await get(path + more)).body.entry.map(({ resource }: Resource) => resource.resourceType);
  expect(await typesOf("")).not.toContain("PractitionerRole");
  expect(await typesOf("&_revinclude:recurse=PractitionerRole:practitioner")).toContain("PractitionerRole");
});

test("a document comes in base64; one that is too large is not found", async () => {
  const found = await references();
  const { status, body } = await get(binaryPath(found[2]));
  expect([status, body.contentType]).toEqual([200, "application/pdf"]);
  expect(Buffer.from(body.content, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  const large = await get(binaryPath(found[1]));
  expect([large.status, large.body.issue[0].details.coding[0].code]).toEqual([404, "NO_RECORD_FOUND"]);
});

const somewhere = `/Patient/made-up/DocumentReference`;
const changes = { "practice.recordAccess": "detailed", "practice.historicalAccess": "detailed" };
test.each<[string, string, number, string, Record<string, unknown>?]>([
  ["a number with a wrong check digit", "/documents/Patient/9996789013", 400, "INVALID_NHS_NUMBER"],
  ["no number", "/documents/Patient", 422, "INVALID_PARAMETER"],
  [
    "another system",
    `/documents/Patient/${encodeURIComponent(`urn:other|${KRIS}`)}`,
    422,
    "INVALID_PARAMETER",
  ],
  ["somebody else", "/documents/Patient/9990123454", 403, "ACCESS_DENIED"],
  ["no access to documents", `/documents/Patient/${KRIS}`, 403, "ACCESS_DENIED", changes],
  [
    "someone who has died",
    `/documents/Patient/${KRIS}`,
    404,
    "PATIENT_NOT_FOUND",
    { "practice.standing": "deceased" },
  ],
  ["a search without a number", `${somewhere}?${includes}`, 422, "INVALID_PARAMETER"],
  ["a search with a bad number", `${somewhere}?patientNHSNumber=1&${includes}`, 400, "INVALID_NHS_NUMBER"],
  ["a search without its includes", `${somewhere}?patientNHSNumber=${KRIS}`, 400, "INVALID_PARAMETER"],
  [
    "an author who is no organisation",
    `${somewhere}?patientNHSNumber=${KRIS}&${includes}&author=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fsds-user-id%7C1`,
    400,
    "INVALID_PARAMETER",
  ],
  [
    "half a date",
    `${somewhere}?patientNHSNumber=${KRIS}&${includes}&created=ge2028`,
    422,
    "INVALID_PARAMETER",
  ],
  [
    "a parameter nobody published",
    `${somewhere}?patientNHSNumber=${KRIS}&${includes}&sort=x`,
    422,
    "INVALID_PARAMETER",
  ],
  ["an unknown id", `${somewhere}?patientNHSNumber=${KRIS}&${includes}`, 404, "PATIENT_NOT_FOUND"],
  ["a file without a number", "/documents/Binary/x", 422, "INVALID_PARAMETER"],
  ["a file with a bad number", "/documents/Binary/x?patientNHSNumber=1", 400, "INVALID_NHS_NUMBER"],
  ["a file that is not there", `/documents/Binary/x?patientNHSNumber=${KRIS}`, 404, "NO_RECORD_FOUND"],
])("%s is refused as published", async (_what, path, status, code, change = {}) => {
  const nation = nationAt();
  nation.change("kris", change);
  const answer = await get(path, nation);
  expect([answer.status, answer.body.issue[0].details.coding[0]]).toEqual([
    status,
    expect.objectContaining({ system: STU3_ERRORS, code }),
  ]);
});

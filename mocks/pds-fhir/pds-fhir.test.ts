import { afterAll, beforeAll, expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { startRelyingParty, type RelyingParty } from "#mocks/relying-party.ts";

const KRIS: Bearer = { nhsNumber: "9996789012", level: "P9", vot: "P9.Cp.Cd" };
const REQUEST_ID = "60e0b220-8136-4ca5-ae46-1d97ef59d068";

let party: RelyingParty;
beforeAll(async () => {
  party = await startRelyingParty(new Date("2028-05-16T10:00:00+01:00"));
});
afterAll(() => party.sandbox.close());

type Call = { bearer?: Bearer | null; headers?: Record<string, string>; method?: string };

async function call(path: string, { bearer = KRIS, headers = {}, method = "GET" }: Call = {}) {
  const authorization = `Bearer ${issueAccessToken(party.sandbox.nation, bearer)}`;
  return fetch(`${party.sandbox.origin}/personal-demographics/FHIR/R4${path}`, {
    method,
    headers: { authorization, "x-request-id": REQUEST_ID, ...headers },
  });
}

type Outcome = {
  issue: [
    {
      code: string;
      diagnostics?: string;
      details: { coding: [{ system: string; code: string; display: string }] };
    },
  ];
};

async function refusal(response: Response) {
  const { issue } = (await response.json()) as Outcome;
  const [coding] = issue[0].details.coding;
  expect(coding.system).toBe("https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode");
  expect(response.headers.get("content-type")).toBe("application/fhir+json");
  return [response.status, coding.code, issue[0].diagnostics ?? coding.display];
}

test("Kris reads their own record: version in the tag, ids mirrored, the name they like", async () => {
  const response = await call("/Patient/9996789012", { headers: { "x-correlation-id": "abc" } });
  expect(response.status).toBe(200);
  expect(response.headers.get("etag")).toBe('W/"2"');
  expect(response.headers.get("x-request-id")).toBe(REQUEST_ID);
  expect(response.headers.get("x-correlation-id")).toBe("abc");
  expect(response.headers.get("content-type")).toBe("application/fhir+json");
  const patient = (await response.json()) as Record<string, unknown>;
  expect(patient).toMatchObject({
    resourceType: "Patient",
    id: "9996789012",
    meta: { versionId: "2" },
    birthDate: "1971-06-23",
    name: [
      { use: "usual", given: ["Kristoffer"] },
      { use: "nickname", given: ["Kris"] },
    ],
    address: [{ postalCode: "ZZ99 2KL", line: ["", "5 Weaver Court", "", "Northfield", ""] }],
    generalPractitioner: [{ identifier: { value: "A20002" } }],
  });
});

test("a restricted record does not say where the person lives or who cares for them", async () => {
  party.sandbox.nation.change("leah", { restricted: true });
  const patient = (await (
    await call("/Patient/9993334448", { bearer: { ...KRIS, nhsNumber: "9993334448" } })
  ).json()) as Record<string, unknown>;
  expect(patient).toMatchObject({ meta: { security: [{ code: "R", display: "restricted" }] } });
  for (const field of ["address", "telecom", "generalPractitioner"])
    expect(patient).not.toHaveProperty(field);
});

test("anything but reading one's own record is not for patients", async () => {
  const denied = [403, "ACCESS_DENIED", expect.stringMatching(/insufficient permissions/)];
  expect(await refusal(await call("/Patient/9990123454"))).toEqual(denied);
  expect(await refusal(await call("/Patient?family=Lindqvist"))).toEqual(denied);
  expect(await refusal(await call("/Patient", { method: "POST" }))).toEqual(denied);
  expect(await refusal(await call("/Patient/9996789012", { method: "DELETE" }))).toEqual(denied);
});

test("the request id must be there and be a UUID, and the NHS number must be one", async () => {
  expect(await refusal(await call("/Patient/9996789012", { headers: { "x-request-id": "7" } }))).toEqual([
    400,
    "INVALID_VALUE",
    "Invalid value - '7' in header 'X-Request-ID'",
  ]);
  const bare = await fetch(`${party.sandbox.origin}/personal-demographics/FHIR/R4/Patient/9996789012`, {
    headers: { authorization: `Bearer ${issueAccessToken(party.sandbox.nation, KRIS)}` },
  });
  expect((await refusal(bare)).slice(0, 2)).toEqual([400, "MISSING_VALUE"]);
  expect((await refusal(await call("/Patient/9996789013"))).slice(0, 2)).toEqual([
    400,
    "INVALID_RESOURCE_ID",
  ]);
});

test("only a person proven with more than a password gets in", async () => {
  const status = async (bearer: Bearer | null) => (await call("/Patient/9996789012", { bearer })).status;
  expect(await status({ ...KRIS, level: "P5", vot: "P5.Cp.Cd" })).toBe(403);
  expect(await status({ ...KRIS, vot: "P9.Cp" })).toBe(403);
  expect(await status({ ...KRIS, vot: "P9.Cm" })).toBe(200);
  expect(await status(null)).toBe(403);
  expect(
    await refusal(await call("/Patient/9996789012", { headers: { authorization: "Bearer x" } })),
  ).toEqual([401, "ACCESS_DENIED", "Invalid Access Token"]);
  expect((await call("/Patient/9996789012", { headers: { authorization: "" } })).status).toBe(401);
});

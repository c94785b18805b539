import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";

const BASE = `${ORIGIN}/immunisation-fhir-api/FHIR/R4/Immunization`;
const KRIS = `patient.identifier=${encodeURIComponent("https://fhir.nhs.uk/Id/nhs-number|9996789012")}`;
const FHIR = { "content-type": "application/fhir+json" };
const aNation = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T09:00:00Z") });

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Resource = any;

async function call(nation: Nation, path: string, init: RequestInit = {}) {
  const authorization = `Bearer ${issueAccessToken(nation, null)}`;
  const headers = { authorization, ...(init.headers as Record<string, string> | undefined) };
  const response = await getResponse(handlers(nation), new Request(BASE + path, { ...init, headers }));
  if (!response) throw new Error("no handler answered");
  const text = await response.text();
  const body: Resource = text === "" ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

const codeOf = ({ body }: { body: Resource }): unknown => body.issue[0].details.coding[0];

async function aRecord(nation: Nation): Promise<Resource> {
  const { body } = await call(nation, `?${KRIS}&-immunization.target=FLU`);
  return (await call(nation, `/${body.entry[0].resource.id}`)).body;
}

const put = (nation: Nation, resource: Resource, tag: string | null) =>
  call(nation, `/${resource.id}`, {
    method: "PUT",
    headers: { ...FHIR, ...(tag !== null && { "E-Tag": tag }) },
    body: JSON.stringify(resource),
  });

test.each([
  ["no type", KRIS],
  ["no patient", "-immunization.target=FLU"],
  ["a type without its hyphen", `${KRIS}&immunization.target=FLU`],
  [
    "a type and a disease",
    `${KRIS}&-immunization.target=FLU&target-disease=http://snomed.info/sct%7C6142004`,
  ],
  ["a type that is not taken yet", `${KRIS}&-immunization.target=6IN1`],
  ["dates the wrong way round", `${KRIS}&-immunization.target=FLU&-date.from=2028-01-01&-date.to=2027-01-01`],
  ["an include of something else", `${KRIS}&-immunization.target=FLU&_include=Immunization:location`],
])("a search with %s is INVALID", async (_what, query) => {
  const answer = await call(aNation(), `?${query}`);
  expect(answer.status).toBe(400);
  expect(codeOf(answer)).toEqual({
    system: "https://fhir.nhs.uk/Codesystem/http-error-codes",
    code: "INVALID",
  });
});

test("a person's own token opens nothing, and none at all less", async () => {
  const nation = aNation();
  const bearer = { nhsNumber: "9996789012", level: "P9", vot: "P9.Cp.Cd" } as const;
  const person = { authorization: `Bearer ${issueAccessToken(nation, bearer)}` };
  const query = `?${KRIS}&-immunization.target=FLU`;
  const refused = await call(nation, query, { headers: person });
  expect([refused.status, codeOf(refused)]).toMatchObject([403, { code: "FORBIDDEN" }]);
  const nobody = await call(nation, query, { headers: { authorization: "" } });
  expect([nobody.status, codeOf(nobody)]).toMatchObject([401, { code: "UNAUTHORIZED" }]);
});

test("dates, diseases and a posted form find the same vaccination", async () => {
  const nation = aNation();
  const dated = await call(nation, `?${KRIS}&-immunization.target=COVID,FLU&-date.from=2027-11-06`);
  const disease = await call(nation, `?${KRIS}&target-disease=http://snomed.info/sct%7C6142004`);
  const posted = await call(nation, "/_search", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `${KRIS}&-immunization.target=FLU`,
  });
  expect(dated.body.total).toBe(1);
  expect(disease.body.entry).toEqual(dated.body.entry);
  expect(posted.body.entry).toEqual(dated.body.entry);
});

test("one record has its version as a bare integer, and an update wants exactly that", async () => {
  const nation = aNation();
  const resource = await aRecord(nation);
  expect((await call(nation, `/${resource.id}`)).headers.get("e-tag")).toBe("1");
  for (const tag of [null, "", '"1"', "2"]) {
    const refused = await put(nation, resource, tag);
    expect([refused.status, codeOf(refused)]).toMatchObject([400, { code: "INVARIANT" }]);
  }
  expect((await put(nation, { ...resource, lotNumber: "CORRECTED" }, "1")).status).toBe(200);
  const after = await call(nation, `/${resource.id}`);
  expect([after.headers.get("e-tag"), after.body.lotNumber]).toEqual(["2", "CORRECTED"]);
});

test("what is deleted is found no more, until an update brings it back", async () => {
  const nation = aNation();
  const resource = await aRecord(nation);
  const path = `/${resource.id}`;
  expect((await call(nation, path, { method: "DELETE" })).status).toBe(204);
  expect((await call(nation, path)).status).toBe(404);
  expect((await call(nation, path, { method: "DELETE" })).status).toBe(404);
  expect((await put(nation, resource, "1")).status).toBe(200);
  expect((await call(nation, path)).status).toBe(200);
});

test("what a provider sends is found at once, once, and whole", async () => {
  const nation = aNation();
  const { id: _id, meta: _meta, ...known } = await aRecord(nation);
  const fresh = { ...known, identifier: [{ system: "https://provider.example", value: "7" }] };
  const send = (resource: Resource) =>
    call(nation, "", { method: "POST", headers: FHIR, body: JSON.stringify(resource) });
  const made = await send(fresh);
  expect(made.status).toBe(201);
  const id = made.headers.get("location")?.split("/").at(-1) ?? "";
  expect((await call(nation, `/${id}`)).body).toMatchObject(fresh);
  expect((await call(nation, `?${KRIS}&-immunization.target=FLU`)).body.total).toBe(2);
  const twice = await send(fresh);
  expect([twice.status, codeOf(twice)]).toMatchObject([422, { code: "DUPLICATE" }]);
  const half = await send({ ...fresh, status: "not-done", protocolApplied: [] });
  expect([half.status, codeOf(half)]).toMatchObject([400, { code: "INVARIANT" }]);
});

import { expect, test } from "vitest";
import {
  call,
  GRACE,
  KYLE,
  NADIA,
  newNation,
  nhs,
  NOBODYS,
  of,
  OF_KYLE,
  OWN,
  refusalOf,
  SARAH,
  type Call,
} from "./testing/call.ts";
import { exhaust } from "./throttle.ts";

test.each([
  ["/Consent", 400, "MISSING_IDENTIFIER_VALUE", "invalid"],
  ["/Consent?performer:identifier=900000000", 422, "INVALID_IDENTIFIER_VALUE", "invalid"],
  [`/Consent?performer:identifier=${nhs}/9730675929`, 422, "INVALID_IDENTIFIER_SYSTEM", "invalid"],
  [`/Consent?performer:identifier=http://x%7C${SARAH}`, 422, "INVALID_IDENTIFIER_SYSTEM", "invalid"],
  [`/Consent?${of("performer", SARAH)}&status=test`, 422, "INVALID_PARAMETER", "invalid"],
  [`/Consent?${of("performer", SARAH)}&_include=test`, 422, "INVALID_PARAMETER", "invalid"],
  [`/Consent?${of("performer", "9990548609")}`, 404, "INVALIDATED_RESOURCE", "processing"],
  [`/Consent?${of("performer", GRACE)}`, 403, "FORBIDDEN", "forbidden"],
  [`/Consent/${OF_KYLE}`, 403, "FORBIDDEN", "forbidden"],
  ["/RelatedPerson", 400, "MISSING_IDENTIFIER_VALUE", "invalid"],
  ["/RelatedPerson?identifier=900000000", 400, "INVALID_IDENTIFIER_VALUE", "invalid"],
  [`/RelatedPerson?identifier=${nhs}/9730675929`, 400, "INVALID_IDENTIFIER_SYSTEM", "invalid"],
  ["/RelatedPerson?patient:identifier=12", 400, "INVALID_PATIENT_IDENTIFIER_VALUE", "invalid"],
  [`/RelatedPerson?identifier=${SARAH}&_include=x`, 400, "INVALID_VALUE", "invalid"],
  [`/RelatedPerson?identifier=${GRACE}`, 403, "FORBIDDEN", "forbidden"],
  ["/QuestionnaireResponse", 405, "METHOD_NOT_ALLOWED", "not-supported"],
  ["/Questionnaire/1", 405, "METHOD_NOT_ALLOWED", "not-supported"],
])("GET %s is %i %s", async (path, status, code, type) => {
  const { issue, ...refusal } = await refusalOf(await call(newNation(), path));
  expect(refusal).toEqual({ status, code, system: OWN });
  expect(issue?.code).toBe(type);
});

test.each([
  ["/QuestionnaireResponse/INVALID", 400, "INVALID_IDENTIFIER_VALUE"],
  [`/QuestionnaireResponse/${NOBODYS}`, 404, "QUESTIONNAIRE_RESPONSE_NOT_FOUND"],
])("GET %s is %i %s in the Spine's own code system", async (path, status, code) => {
  const refusal = await refusalOf(await call(newNation(), path));
  const system = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1";
  expect(refusal).toMatchObject({ status, code, system });
});

test("who asks: no token, half a person, somebody who acts, too often, without a request id", async () => {
  const nation = newNation();
  const path = `/Consent?${of("performer", SARAH)}`;
  const asked = async (more: Call) => {
    const { status, code } = await refusalOf(await call(nation, path, more));
    return [status, code];
  };
  expect(await asked({ as: "nobody" })).toEqual([401, "ACCESS_DENIED"]);
  expect(await asked({ bearer: { level: "P5" } })).toEqual([403, "ACCESS_DENIED"]);
  expect(await asked({ bearer: { vot: "P9.Cp" } })).toEqual([403, "ACCESS_DENIED"]);
  expect(await asked({ bearer: { actor: NADIA } })).toEqual([403, "FORBIDDEN"]);
  expect(await asked({ headers: { "x-request-id": "" } })).toEqual([400, "MISSING_VALUE"]);
  expect(await asked({ headers: { "x-request-id": "7" } })).toEqual([400, "INVALID_VALUE"]);
  exhaust(nation);
  expect(await asked({})).toEqual([429, "THROTTLED"]);
});

test("the supplier of a surgery is asked where its connection is named, and may not answer", async () => {
  const path = `/Consent?${of("performer", SARAH)}`;
  const asked = (connection: string) =>
    call(newNation(), path, { headers: { "x-im1-connection-params": connection } });
  expect((await asked("token;A20001")).status).toBe(200);
  expect(await refusalOf(await asked("A20001"))).toMatchObject({ status: 400, code: "INVALID_VALUE" });
  expect(await refusalOf(await asked("token;Z99999"))).toMatchObject({
    status: 503,
    code: "DOWNSTREAM_SERVICE_ERROR",
  });
});

test("who has left every surgery has no practice by which roles could be found", async () => {
  const nation = newNation();
  nation.change("sarah", { "practice.registered": false });
  const refusal = await refusalOf(await call(nation, `/Consent?${of("performer", SARAH)}`));
  expect(refusal).toMatchObject({ status: 404, code: "GP_PRACTICE_NOT_FOUND" });
});

test("statuses: commas are or, repetition is and; includes bring each person once", async () => {
  const nation = newNation();
  const found = async (query: string) => {
    const response = await call(nation, `/Consent?${of("patient", KYLE)}${query}`, { as: KYLE });
    const { total, entry = [] } = (await response.json()) as { total: number; entry?: Found[] };
    return [total, ...entry.map(({ search, resource }) => `${search.mode} ${resource.resourceType}`)];
  };
  type Found = { search: { mode: string }; resource: { resourceType: string } };
  expect(await found("&status=active")).toEqual([1, "match Consent"]);
  expect(await found("&status=proposed,active")).toEqual([2, "match Consent", "match Consent"]);
  expect(await found("&status=active,proposed&status=inactive")).toEqual([0]);
  expect(await found("&status=active&_include=Consent:performer&_include=Consent:patient")).toEqual([
    1,
    "include Patient",
    "include RelatedPerson",
    "include Patient",
    "match Consent",
  ]);
});

test("a candidate carries the patient's name and birth date, as published", async () => {
  const path = `/RelatedPerson?identifier=${SARAH}&_include=RelatedPerson:patient`;
  const body = await (await call(newNation(), path)).json();
  expect(body).toMatchObject({
    total: 1,
    entry: [
      { search: { mode: "include" }, resource: { resourceType: "Patient", id: KYLE } },
      {
        search: { mode: "match" },
        resource: {
          identifier: [{ value: SARAH }],
          patient: { identifier: { value: KYLE } },
          relationship: [{ coding: [{ code: "MTH", display: "mother" }] }],
          name: [{ given: ["Kyle"] }],
          birthDate: "2022-09-09",
        },
      },
    ],
  });
});

import { expect, test } from "vitest";
import { actsFor } from "#mocks/nation/relationships/acts-for.ts";
import {
  GRANTOR_URL,
  LEGAL_BASIS_SYSTEM,
  STATUS_REASON_SYSTEM,
  STATUS_REASON_URL,
} from "./responses/consent.ts";
import { ABDUL, call, KYLE, NADIA, newNation, nhs, refusalOf, SARAH } from "./testing/call.ts";

const person = (value: string) => ({ identifier: { system: nhs, value } });
const reason = (code: string) => ({
  url: STATUS_REASON_URL,
  valueCodeableConcept: { coding: [{ system: STATUS_REASON_SYSTEM, code }] },
});
const grantor = {
  url: GRANTOR_URL,
  valueReference: {
    identifier: { system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "A20001" },
  },
};

const consent = (changes: object = {}) => ({
  resourceType: "Consent",
  status: "active",
  scope: { coding: [{ code: "patient-privacy" }] },
  category: [{ coding: [{ code: "INFA" }] }],
  patient: person(ABDUL),
  dateTime: "2028-05-16T09:00:00Z",
  performer: [person(NADIA)],
  policyRule: { coding: [{ system: LEGAL_BASIS_SYSTEM, code: "consent" }] },
  extension: [reason("ROLE_CREATED"), grantor],
  ...changes,
});

const post = (body: unknown, as = "application", nation = newNation()) =>
  call(nation, "/Consent", { as, method: "POST", body });

test("a surgery's system makes a role, which holds at once", async () => {
  const nation = newNation();
  const response = await post(consent(), "application", nation);
  expect(response.status).toBe(201);
  const role = actsFor(nation, NADIA, ABDUL);
  expect(role).toMatchObject({ status: "active", legalBasis: "consent", grantor: "A20001" });
  expect(response.headers.get("location")).toMatch(new RegExp(`/Consent/${role?.id}$`));
  const read = await call(nation, `/Consent/${role?.id}`, { as: "application" });
  expect(await read.json()).toMatchObject({ total: 1, entry: [{ resource: { id: role?.id } }] });
  expect(await refusalOf(await post(consent(), "application", nation))).toMatchObject({
    status: 409,
    code: "DUPLICATE_RELATIONSHIP",
  });
});

test("people cannot", async () => {
  expect(await refusalOf(await post(consent(), NADIA))).toMatchObject({ status: 403, code: "FORBIDDEN" });
});

test.each<[string, unknown, number, string]>([
  ["no JSON", "{", 400, "BAD_REQUEST"],
  ["another resource", { resourceType: "Patient" }, 400, "BAD_REQUEST"],
  ["no status", consent({ status: undefined }), 400, "MISSING_STATUS"],
  ["a status that there is not", consent({ status: "paused" }), 422, "INVALID_STATUS"],
  ["no scope", consent({ scope: undefined }), 400, "MISSING_SCOPE"],
  ["no category", consent({ category: [] }), 400, "MISSING_CATEGORY"],
  ["no date", consent({ dateTime: "2028" }), 400, "MISSING_DATETIME"],
  ["no patient", consent({ patient: undefined }), 400, "MISSING_PATIENT"],
  ["no performer", consent({ performer: [] }), 400, "MISSING_PERFORMER"],
  [
    "a patient without a number",
    consent({ patient: { identifier: { system: nhs } } }),
    400,
    "MISSING_IDENTIFIER_VALUE",
  ],
  [
    "a number without a system",
    consent({ patient: { identifier: { value: ABDUL } } }),
    400,
    "MISSING_IDENTIFIER_SYSTEM",
  ],
  ["a number that is none", consent({ patient: person("9990123455") }), 422, "INVALID_IDENTIFIER_VALUE"],
  ["nobody's number", consent({ patient: person("9990548609") }), 400, "BAD_REQUEST"],
  ["no basis", consent({ policyRule: undefined }), 422, "INVALID_LEGAL_BASIS_CODE"],
  [
    "a parent of a grown-up",
    consent({ policyRule: { coding: [{ system: LEGAL_BASIS_SYSTEM, code: "parental-responsibility" }] } }),
    422,
    "INVALID_LEGAL_BASIS_CODE",
  ],
  ["no reason", consent({ extension: [grantor] }), 422, "INVALID_STATUS_REASON"],
  [
    "a reason of another status",
    consent({ extension: [reason("APPLICATION_WITHDRAWN"), grantor] }),
    422,
    "INVALID_STATUS_REASON",
  ],
  ["nobody who grants", consent({ extension: [reason("ROLE_CREATED")] }), 400, "MISSING_GRANTOR"],
  [
    "an end that has been",
    consent({ provision: { period: { end: "2001-01-01T00:00:00Z" } } }),
    422,
    "INVALID_END_DATE",
  ],
  [
    "two who have one already",
    consent({ patient: person(KYLE), performer: [person(SARAH)] }),
    409,
    "DUPLICATE_RELATIONSHIP",
  ],
])("%s is refused", async (_, body, status, code) => {
  expect(await refusalOf(await post(body))).toMatchObject({ status, code });
});

import { relationships } from "#mocks/nation/relationships/state.ts";
import { exhaust, forget } from "#mocks/validated-relationships/throttle.ts";
import type { Call } from "./call.ts";

const nhs = "https://fhir.nhs.uk/Id/nhs-number";
const [SARAH, KYLE, NADIA, ABDUL] = ["9993456780", "9994567896", "9992345675", "9990123454"] as const;
const OF_KYLE = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001";
const WAITING = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2003";
const NOBODYS = "60d09b82-f4bb-41f9-b41e-767999b4ac9b";

const sarah = { person: "sarah" } as const;
const includes = "_include=Consent:patient&_include=Consent:performer";
const of = (who: string, number: string) => `${who}:identifier=${encodeURIComponent(`${nhs}|${number}`)}`;

const get = (name: string, path: Call["path"], status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: sarah,
  method: "GET",
  path,
  status,
  ...more,
});

const why = (code: string, text?: string) => ({
  url: "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-Consent-Status-Reason",
  valueCodeableConcept: {
    coding: [{ system: "https://fhir.nhs.uk/England/CodeSystem/England-ConsentStatusReason", code }],
    ...(text !== undefined && { text }),
  },
});
const grantor = (identifier?: object) => ({
  url: "https://hl7.org/fhir/5.0/StructureDefinition/extension-Consent.grantor",
  valueReference: { ...(identifier && { identifier }) },
});
const elmTree = { system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "A20001" };

const to = (value: string, ...extensions: object[]) => [
  { op: "replace", path: "/status", value },
  { op: "add", path: "/extension/-", value: extensions },
];

const patch = (name: string, body: unknown, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: "application",
  method: "PATCH",
  path: `/Consent/${OF_KYLE}`,
  headers: { "content-type": "application/json-patch+json" },
  body,
  status,
  ...more,
});

const coded = (system: string, ...codes: string[]) =>
  codes.map((code) => ({ valueCoding: { system, code } }));
const person = (value: string) => ({ identifier: { system: nhs, value } });
const roles = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
const placeholder = "https://fhir.nhs.uk/CodeSystem/Proxy-Placeholder-";
const item = (linkId: string, answer: readonly object[]) => ({ linkId, text: linkId, answer });
const group = (linkId: string, ...items: object[]) => ({ linkId, text: linkId, item: items });

const form = {
  resourceType: "QuestionnaireResponse",
  status: "completed",
  authored: "2028-05-16T09:00:00Z",
  source: { type: "RelatedPerson", ...person(NADIA) },
  subject: { type: "Patient", ...person(ABDUL) },
  questionnaire: "https://front-door.example/Questionnaire/proxy-access",
  item: [
    group(
      "relatedPerson",
      item("relatedPerson_identifier", [{ valueString: NADIA }]),
      item(
        "relatedPerson_basisForAccess",
        coded("https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole", "Personal"),
      ),
      item("relatedPerson_relationship", coded(roles, "CHILD")),
    ),
    group("patient", item("patient_identifier", [{ valueString: ABDUL }])),
    group(
      "requestedAccess",
      item("requestedAccess_accessLevel", coded(`${placeholder}RequestedAccess`, "PRESCR", "APPT", "DOCS")),
      item("requestedAccess_reasonsForAccess", coded(`${placeholder}ReasonForAccess`, "PRAC")),
    ),
  ],
};

const apply = (name: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "nadia" },
  method: "POST",
  path: "/QuestionnaireResponse",
  headers: { "content-type": "application/fhir+json" },
  body: form,
  status,
  ...more,
});

const consent = (changes: object = {}) => ({
  resourceType: "Consent",
  status: "active",
  scope: { coding: [{ code: "patient-privacy" }] },
  category: [{ coding: [{ code: "INFA" }] }],
  patient: person(ABDUL),
  dateTime: "2028-05-16T09:00:00Z",
  performer: [person(SARAH)],
  policyRule: {
    coding: [
      { system: "https://fhir.nhs.uk/England/CodeSystem/England-NHSProxyLegalBasis", code: "consent" },
    ],
  },
  extension: [why("ROLE_CREATED"), grantor(elmTree)],
  ...changes,
});

const create = (name: string, status: number, more: Partial<Call> = {}): Call =>
  apply(name, status, { as: "application", path: "/Consent", body: consent(), ...more });

const own = `/Consent?${of("performer", SARAH)}`;

export const calls: readonly Call[] = [
  get("roles that one has", own, 200),
  get("with everyone in them", `${own}&status=proposed,active&${includes}`, 200),
  get("roles that others have", `/Consent?${of("patient", KYLE)}&${includes}`, 200, {
    as: { person: "kyle" },
  }),
  get("no roles", `/Consent?${of("performer", "9999012345")}`, 200, { as: { person: "grace" } }),
  get("roles, asked by an application", `/Consent?${of("performer", "9998901235")}&${includes}`, 200, {
    as: "application",
  }),
  get("a role by its id", `/Consent/${OF_KYLE}?${includes}`, 200, { as: "application" }),
  get("a role that is not there", `/Consent/${NOBODYS}`, 404, { as: "application" }),
  get("a role by its id, asked by a person", `/Consent/${OF_KYLE}`, 403),
  get("nobody in particular", "/Consent", 400),
  get("no NHS number", "/Consent?performer:identifier=900000000", 422),
  get("another system", `/Consent?performer:identifier=${nhs}/9730675929`, 422),
  get("a status that there is not", `${own}&status=test`, 422),
  get("an include that there is not", `${own}&_include=test`, 422),
  get("a number that nobody has", `/Consent?${of("performer", "9990548609")}`, 404),
  get("somebody else's roles", own, 403, { as: { person: "grace" } }),
  get("a supplier that does not answer", own, 503, { headers: { "x-im1-connection-params": "a;Z99999" } }),
  get("without a token", own, 401, { as: "nobody" }),
  get("below P9", own, 403, { as: { person: "sarah", level: "P5" } }),
  get("with a request id that is none", own, 400, { headers: { "x-request-id": "7" } }),
  get("too often", own, 429, { before: exhaust }),
  get("a mother's child", `/RelatedPerson?${of("patient", KYLE)}&identifier=${SARAH}`, 200, {
    before: forget,
  }),
  get("with the child", `/RelatedPerson?identifier=${SARAH}&_include=RelatedPerson:patient`, 200),
  get("nobody's relations", "/RelatedPerson?identifier=9999012345", 200, { as: { person: "grace" } }),
  get("relations of nobody in particular", "/RelatedPerson", 400),
  get("relations of no number", "/RelatedPerson?identifier=900000000", 400),
  get("relations under another system", `/RelatedPerson?identifier=${nhs}/9730675929`, 400),
  get("somebody else's relations", "/RelatedPerson?identifier=9999012345", 403),
  apply("an application", 200),
  apply("the same again", 409),
  apply("half a form", 400, { body: { ...form, item: [] } }),
  apply("under another type", 415, { headers: { "content-type": "text/plain" } }),
  apply("in somebody else's name", 403, { as: sarah }),
  apply("by an application", 403, { as: "application" }),
  get(
    "the form that was sent",
    (nation) => `/QuestionnaireResponse/${relationships(nation).applications[0]?.id}`,
    200,
    { as: { person: "abdul" } },
  ),
  get("a form under no id", "/QuestionnaireResponse/INVALID", 400),
  get("a form that nobody sent", `/QuestionnaireResponse/${NOBODYS}`, 404),
  get("forms at large", "/QuestionnaireResponse", 405),
  create("a role made by a surgery", 201),
  create("the same role again", 409),
  create("no Consent", 400, { body: { resourceType: "Patient" } }),
  create("no input", 400, { body: [] }),
  create("a status that there is not", 422, { body: consent({ status: "paused" }) }),
  create("a number without system", 400, { body: consent({ patient: { identifier: { value: ABDUL } } }) }),
  create("a role made by a person", 403, { as: sarah }),
  patch("suspended", to("inactive", why("ROLE_SUSPENDED_PENDING_REVIEW")), 200, { as: { person: "kyle" } }),
  patch("reactivated", to("active", why("ROLE_REACTIVATED"), grantor(elmTree)), 200),
  patch("an end", [{ op: "add", path: "/provision/period/end", value: "2029-12-31T23:59:59Z" }], 200),
  patch("no patch", { patches: [] }, 400),
  patch("an element that is not there", [{ op: "replace", path: "/x", value: "y" }], 400),
  patch(
    "one element twice",
    ["2029-01-01T00:00:00Z", "2029-02-01T00:00:00Z"].map((value) => ({
      op: "add",
      path: "/provision/period/end",
      value,
    })),
    409,
  ),
  patch("a status that there is not", to("paused", why("OTHER", "x")), 422),
  patch("a reason that there is not", to("inactive", why("BORED")), 422),
  patch("OTHER without words", to("inactive", why("OTHER")), 400),
  patch("a step that there is not", to("rejected", why("APPLICATION_REJECTED_NOT_NEEDED")), 422),
  patch("active without who grants", to("active", why("ROLE_ACTIVATED")), 400, {
    path: `/Consent/${WAITING}`,
  }),
  patch("a grantor without identifier", to("active", why("ROLE_ACTIVATED"), grantor()), 400),
  patch("a role that is not there", to("inactive", why("OTHER", "x")), 404, { path: `/Consent/${NOBODYS}` }),
  patch("somebody else's role", to("inactive", why("OTHER", "x")), 403, { as: { person: "grace" } }),
  patch("under another type", [], 415, { headers: { "content-type": "application/json" } }),
];

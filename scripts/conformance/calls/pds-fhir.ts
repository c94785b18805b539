import type { Nation } from "#mocks/nation/nation.ts";
import { events } from "#mocks/pds-fhir/events.ts";
import type { Call } from "./call.ts";

const kris = { person: "kris" } as const;
const own = "/Patient/9996789012";
const UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";

const happen = (name: string, choice: string) => async (nation: Nation) => {
  nation.reset();
  await events.find((event) => event.name === name)?.happen(nation, choice);
};

const get = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: kris,
  method: "GET",
  path,
  status,
  ...more,
});

const ofPerson = (person: string) => (nation: Nation) =>
  `/Patient/${nation.personByKey(person)?.nhsNumber ?? ""}`;

const relatedOf = (person: string) => (nation: Nation) => `${ofPerson(person)(nation)}/RelatedPerson`;

const everyone = ["abdul", "nadia", "sarah", "kyle", "kris", "maya", "priya", "grace", "tom", "joan", "leah"];

/** A change that begins from the nation as it is seeded, at version 2 of Kris's record unless said otherwise. */
const change = (name: string, patches: unknown, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: kris,
  method: "PATCH",
  path: own,
  headers: { "content-type": "application/json-patch+json", "if-match": 'W/"2"', ...more.headers },
  body: { patches },
  before: (nation) => nation.reset(),
  status,
  ...Object.fromEntries(Object.entries(more).filter(([field]) => field !== "headers")),
});

const pharmacy = (value: string) => ({
  op: "replace",
  path: "/extension/0",
  value: {
    url: `${UK_CORE}-NominatedPharmacy`,
    valueReference: { identifier: { system: "https://fhir.nhs.uk/Id/ods-organization-code", value } },
  },
});

const add = (root: string, value: unknown) => ({ op: "add", path: `/${root}/-`, value });
const lines = ["", "1 Sea View", "", "Southquay", ""];
const temporary = { use: "temp", text: "Holiday Home", line: lines };
const contact = (code: string) => ({
  relationship: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0131", code }] }],
  telecom: [{ system: "phone", value: "07700900123" }],
});

const taken = [
  change("another pharmacy", [pharmacy("FZ902")], 200),
  change(
    "a place to stay",
    [add("address", { ...temporary, period: { start: "2028-05-01", end: "2028-07-01" } })],
    200,
  ),
  change("an emergency contact", [add("contact", contact("C"))], 200),
  change(
    "a language",
    [
      {
        op: "replace",
        path: "/extension/1",
        value: {
          url: `${UK_CORE}-NHSCommunication`,
          extension: [
            {
              url: "language",
              valueCodeableConcept: {
                coding: [
                  {
                    system: "https://fhir.hl7.org.uk/CodeSystem/UKCore-HumanLanguage",
                    version: "1.0.0",
                    code: "ar",
                    display: "Arabic",
                  },
                ],
              },
            },
            { url: "interpreterRequired", valueBoolean: true },
          ],
        },
      },
    ],
    200,
  ),
  change(
    "a place of birth",
    [
      add("extension", {
        url: "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
        valueAddress: { city: "Leeds", country: "GBR" },
      }),
    ],
    200,
  ),
];

const refused = [
  change("no patches", undefined, 400),
  change("an operation that is none", [{ op: "move", path: "/address/0" }], 400),
  change("a removal without a test", [{ op: "remove", path: "/telecom/0" }], 400),
  change("a part without its id", [{ op: "replace", path: "/address/0/postalCode", value: "ZZ99 1AA" }], 400),
  change("gender", [{ op: "replace", path: "/gender", value: "male" }], 400),
  change("an unknown field", [add("pets", "Rex")], 400),
  change("a place of work", [add("address", { use: "work", line: lines })], 400),
  change("a stay without an end", [add("address", temporary)], 400),
  change("no lines", [add("address", { ...temporary, line: [] })], 400),
  change("six lines", [add("address", { ...temporary, line: [...lines, ""] })], 400),
  change("signs that no envelope has", [add("address", { ...temporary, line: ["☂", "Southquay"] })], 400),
  change("another content type", [pharmacy("FZ902")], 400, {
    headers: { "content-type": "application/json" },
  }),
  change("no version", [pharmacy("FZ902")], 412, { headers: { "if-match": "" } }),
  change("a version in another form", [pharmacy("FZ902")], 412, { headers: { "if-match": "2" } }),
  change("an old version", [pharmacy("FZ902")], 409, { headers: { "if-match": 'W/"1"' } }),
  change("a second home", [add("address", { use: "home", line: lines })], 403),
  change("a restricted record", [pharmacy("FZ902")], 403, { before: happen("pds-restrict", "kris") }),
  change("a superseded record", [pharmacy("FZ902")], 403, { before: happen("pds-supersede", "kris") }),
  change("somebody else's record", [pharmacy("FZ902")], 403, { path: "/Patient/9999012345" }),
  change("for somebody else", [pharmacy("FZ902")], 403, {
    as: { person: "kyle", actor: "sarah" },
    path: ofPerson("kyle"),
  }),
  change("a slow change", [pharmacy("FZ902")], 503, { before: happen("pds-slow-update", "kris") }),
];

const denied = [
  get("another patient", "/Patient/9999012345", 403),
  get("a search", "/Patient?family=Hale", 403),
  get("card details", "/Coverage?subscriber:identifier=9996789012", 403),
  get("a number that is none", "/Patient/9996789013", 400),
  get("no request id", own, 400, { headers: { "x-request-id": "" } }),
  get("a request id that is none", own, 400, { headers: { "x-request-id": "7" } }),
  get("no token", own, 401, { as: "nobody" }),
  get("a token that nobody issued", own, 401, { as: "nobody", headers: { authorization: "Bearer x" } }),
  get("an application", own, 403, { as: "application" }),
  get("a person at P5", own, 403, { as: { person: "kris", level: "P5" } }),
  get("a person by password alone", own, 403, { as: { person: "kris", vot: "P9.Cp" } }),
];

export const calls: readonly Call[] = [
  ...everyone.map((person) =>
    get(`the record of ${person}`, "", 200, { as: { person }, path: ofPerson(person) }),
  ),
  ...["abdul", "nadia", "sarah", "kris", "priya", "tom"].map((person) =>
    get(`nobody is related to ${person}`, "", 404, { as: { person }, path: relatedOf(person) }),
  ),
  get("who acts for Kyle", "", 200, { as: { person: "kyle" }, path: relatedOf("kyle") }),
  get("Kyle's record, for Sarah", "", 200, {
    as: { person: "kyle", actor: "sarah" },
    path: ofPerson("kyle"),
  }),
  ...taken,
  ...refused,
  ...denied,
  get("a restricted record", own, 200, { before: happen("pds-restrict", "kris") }),
  get("related people of a restricted record", `${own}/RelatedPerson`, 200),
  get("a superseded record", own, 200, { before: happen("pds-supersede", "kris") }),
  get("an invalid record", own, 404, { before: happen("pds-invalidate", "kris") }),
  get("the record of somebody who has died", own, 200, { before: happen("pds-record-death", "kris") }),
  ...Array.from({ length: 6 }, (_, index) =>
    get(`call ${index + 1} under the quota`, own, index < 5 ? 200 : 429, {
      before: index === 0 ? happen("pds-quota", "on") : () => undefined,
    }),
  ),
];

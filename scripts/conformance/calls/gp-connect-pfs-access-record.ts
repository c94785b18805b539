import {
  recordRequest,
  type RecordAreas,
} from "#lib/gateways/gp-connect-pfs-access-record/schema-request.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { documentPatientId } from "#mocks/gp-connect-pfs-access-record/documents.ts";
import { idOf } from "#mocks/gp-connect-pfs-access-record/responses/setting.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const KRIS = "9996789012";
const ABDUL = "9990123454";

const everything: RecordAreas = {
  allergies: { ended: true },
  medication: {},
  consultations: {},
  problems: [{}],
  immunisations: { notGiven: true },
  uncategorisedData: {},
  investigations: {},
  referrals: {},
  diaryEntries: {},
};

const post = (name: string, body: unknown, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "POST",
  path: "/Patient/$gpc.getstructuredrecord",
  body,
  status,
  ...more,
});

const about = (number: string, areas: RecordAreas = everything): object =>
  recordRequest(number as NhsNumber, areas);

const ofPerson = (key: string, areas?: RecordAreas): Partial<Call> => ({
  as: { person: key },
  body: (nation: Nation) => about(nation.personByKey(key)?.nhsNumber ?? "", areas),
});

/** Kris as the practice has them, but for some fields; the next call finds them so too. */
const withKris = (changes: Record<string, unknown>): Partial<Call> => ({
  before: (nation) => nation.change("kris", changes),
});

type Parameter = { name: string; [value: string]: unknown };

const asking = (name: string, ...part: Parameter[]): object => ({
  resourceType: "Parameters",
  parameter: [
    {
      name: "patientNHSNumber",
      valueIdentifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: KRIS },
    },
    { name, ...(part.length > 0 && { part }) },
  ],
});

const areaNames = Object.keys(everything) as (keyof RecordAreas)[];
const people = ["abdul", "sarah", "kyle", "maya", "priya", "nadia", "joan", "grace", "leah", "omar", "wendy"];

const records: readonly Call[] = [
  post("everything", about(KRIS), 200),
  post("only who and where", about(KRIS, {}), 200),
  ...areaNames.map((area) => post(`only ${area}`, about(KRIS, { [area]: everything[area] }), 200)),
  ...people.map((key) => post(`everything about ${key}`, null, 200, ofPerson(key))),
  post("a body that is no resource", "{", 422),
  post("no parameter that it knows", asking("includeTheFuture"), 422),
  post("allergies without their part", asking("includeAllergies"), 422),
  post(
    "half a date",
    asking("includeInvestigations", { name: "investigationSearchPeriod", valuePeriod: { start: "2028" } }),
    422,
  ),
  post("a part without a value", asking("includeDiaryEntries", { name: "diaryEntriesSearchDate" }), 404),
  post(
    "a period beside consultations",
    about(KRIS, { consultations: {}, referrals: { period: { start: "2026-01-01" } } }),
    404,
  ),
  post("a number that is none", about("9996789013"), 400),
  post("no request id", about(KRIS), 400, { headers: { "x-request-id": "" } }),
  post("another content type", about(KRIS), 415, { headers: { "content-type": "text/plain" } }),
  post("nobody's token", about(KRIS), 401, { as: "nobody" }),
  post("an identity that is not proven", about(KRIS), 403, { as: { person: "kris", level: "P5" } }),
  post("another patient", about(ABDUL), 403),
];

const includes = ["subject:Patient", "custodian:Organization", "author:Organization", "author:Practitioner"]
  .map((include) => `_include=DocumentReference:${include}`)
  .join("&");

const get = (name: string, path: Call["path"], status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "GET",
  path,
  status,
  ...more,
});

const found = (key: string, number: string, query = `${includes}`) => {
  const path = (nation: Nation): string => {
    const person = nation.personByKey(key);
    const id = person ? documentPatientId(person) : "";
    return `/Patient/${id}/DocumentReference?${number === "" ? "" : `patientNHSNumber=${number}&`}${query}`;
  };
  return path;
};

const file = (key: string, number = KRIS): string =>
  `/documents/Binary/${idOf("binary", key)}?patientNHSNumber=${number}`;

const documents: readonly Call[] = [
  get("the patient on the document server", `/documents/Patient/${KRIS}`, 200),
  get("a patient with a wrong number", "/documents/Patient/9996789013", 400),
  get("a patient by another system", `/documents/Patient/${encodeURIComponent(`urn:x|${KRIS}`)}`, 422),
  get("somebody else", `/documents/Patient/${ABDUL}`, 403),
  get("documents", found("kris", KRIS), 200),
  get(
    "documents with roles",
    found("kris", KRIS, `${includes}&_revinclude:recurse=PractitionerRole:practitioner`),
    200,
  ),
  get("documents of a day", found("kris", KRIS, `${includes}&created=eq2028-05-15`), 200),
  get("documents of Abdul", found("abdul", ABDUL), 200, { as: { person: "abdul" } }),
  get("documents without a number", found("kris", ""), 422),
  get("documents without the includes", found("kris", KRIS, ""), 400),
  get(
    "documents of an unknown id",
    `/Patient/none/DocumentReference?patientNHSNumber=${KRIS}&${includes}`,
    404,
  ),
  get("a letter", file("kris-p-diabetes"), 200),
  get("a letter in PDF", file("kris-p-allergy"), 200),
  get("a scan", file("abdul-p-scan", ABDUL), 200, { as: { person: "abdul" } }),
  get("one that is too large", file("kris-p-gastroscopy"), 404),
  get("one that nobody looked at", file("kris-p-unreviewed"), 404),
  get("one without a number", "/documents/Binary/x", 422),
  get("one with a wrong number", file("kris-p-allergy", "1"), 400),
];

const withheld: readonly Call[] = [
  ...["entered-in-error", "refuted"].map((planted) =>
    post(`a mistake: ${planted}`, about(KRIS), 200, withKris({ "practice.planted": planted })),
  ),
  post(
    "areas that are not offered",
    about(KRIS),
    200,
    withKris({ "practice.notOffered": ["includeProblems"] }),
  ),
  post(
    "only the summary",
    about(KRIS),
    200,
    withKris({ "practice.recordAccess": "summary", "practice.historicalAccess": "summary" }),
  ),
  get("no access to documents", `/documents/Patient/${KRIS}`, 403),
  post(
    "no access",
    about(KRIS),
    403,
    withKris({ "practice.recordAccess": "none", "practice.historicalAccess": "none" }),
  ),
  post("someone who has died", about(KRIS), 404, withKris({ "practice.standing": "deceased" })),
];

/** Everything that the access record can answer: the structured record, documents, and what is withheld. */
export const calls: readonly Call[] = [...records, ...documents, ...withheld];

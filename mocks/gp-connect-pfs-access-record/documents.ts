import { NHS_NUMBER_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { accessOf, reaches } from "#mocks/nation/record-access.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { LARGEST_DOCUMENT } from "#mocks/people/records/files.ts";
import type { Paper } from "#mocks/people/records/record.ts";
import { isWanted, readSearch } from "./document-search.ts";
import { findPatient, readNhsNumber, type Caller } from "./gate.ts";
import { castOf, gpRole, subjectOf } from "./responses/administration.ts";
import type { Refusal } from "./responses/outcome.ts";
import { binaryId, type BinaryAddress } from "./responses/paper.ts";
import { profiled } from "./responses/profiles.ts";
import { askingAbout } from "./structured-record.ts";
import { withOthers } from "./section.ts";

/** One call about documents: the id in its path and its query. */
export type DocumentCall = { nation: Nation; id: string; query: URLSearchParams; addressOf: BinaryAddress };

/** The document server knows patients by an id of its own, never by their NHS number. */
export const documentPatientId = (person: Person): string => uuidOf(`document patient ${person.key}`);

/** The patient, if they may have documents at all. */
function withDocuments(nation: Nation, caller: Caller, nhsNumber: string): Person | Refusal {
  const person = findPatient(nation, caller, nhsNumber);
  if ("kind" in person) return person;
  const { current, historical } = accessOf(nation, nhsNumber);
  if (reaches(current, "documents") || reaches(historical, "documents")) return person;
  return { kind: "ACCESS_DENIED", diagnostics: "The patient has no access to documents" };
}

function patientOf(nation: Nation, person: Person): Resource {
  const { odsCode } = person.practice;
  return { ...castOf(nation.shift(person), organisation(odsCode)).patient, id: documentPatientId(person) };
}

/** Finds the patient on the document server. The path may hold a bare number, or one with its system. */
export function documentPatient({ nation, id }: DocumentCall, caller: Caller): Json | Refusal {
  const [system, ...rest] = id.split("|");
  if (rest.length > 0 && system !== NHS_NUMBER_SYSTEM)
    return {
      kind: "INVALID_PARAMETER",
      diagnostics: "The identifier parameter has a missing or unrecognised system",
    };
  const number = readNhsNumber(rest.length > 0 ? rest.join("|") : id, "identifier");
  if ("kind" in number) return number;
  const person = withDocuments(nation, caller, number.nhsNumber);
  return "kind" in person ? person : patientOf(nation, person);
}

function papersOf({ nation, addressOf }: DocumentCall, person: Person) {
  const asking = askingAbout(nation, person, addressOf);
  return { asking, papers: asking.chart.papers };
}

/** The documents that the patient may have, newest first, with whom they are about and by. */
export function searchDocuments(call: DocumentCall, caller: Caller): Json | Refusal {
  const { nation, id, query } = call;
  const number = readNhsNumber(query.get("patientNHSNumber"), "patientNHSNumber");
  if ("kind" in number) return number;
  const search = readSearch(query);
  if ("kind" in search) return search;
  const person = withDocuments(nation, caller, number.nhsNumber);
  if ("kind" in person) return person;
  if (id !== documentPatientId(person))
    return { kind: "PATIENT_NOT_FOUND", diagnostics: "No patient has this id on the document server" };
  const { asking, papers } = papersOf(call, person);
  const { cast } = asking.gathering.setting;
  const found = papers.filter((paper) => isWanted(paper, search, person.practice.odsCode));
  const own: Resource = { ...cast.patient, id: documentPatientId(person) };
  const resources = withOthers(asking, found).map((one) =>
    one.resourceType === "DocumentReference"
      ? { ...one, subject: subjectOf({ ...cast, patient: own }) }
      : one,
  );
  const roles = search.roles
    ? resources
        .filter(({ resourceType }) => resourceType === "Practitioner")
        .map((by) => gpRole(by, cast.surgery))
    : [];
  return searchset(call, [own, cast.surgery, cast.doctor, ...resources, ...roles]);
}

function searchset({ addressOf }: DocumentCall, resources: Resource[]): Json {
  const base = addressOf("").replace(/\/Binary\/$/, "");
  const seen = new Set<string>();
  const once = resources.filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    resourceType: "Bundle",
    meta: profiled("GPConnect-Searchset-Bundle-1"),
    type: "searchset",
    entry: once.map((resource) => ({ fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource })),
  };
}

/** One document, in base64. What is too large, not the patient's own or not shown to them is not found. */
export function binary(call: DocumentCall, caller: Caller): Json | Refusal {
  const number = readNhsNumber(call.query.get("patientNHSNumber"), "patientNHSNumber");
  if ("kind" in number) return number;
  const person = withDocuments(call.nation, caller, number.nhsNumber);
  if ("kind" in person) return person;
  const paper = papersOf(call, person).papers.find((one) => binaryId(one) === call.id);
  if (!paper) return { kind: "NO_RECORD_FOUND", diagnostics: "No document has this id" };
  if (paper.size > LARGEST_DOCUMENT)
    return { kind: "NO_RECORD_FOUND", diagnostics: "The document exceeds the file size limit" };
  return asBinary(paper);
}

const asBinary = (paper: Paper): Json => ({
  resourceType: "Binary",
  id: binaryId(paper),
  contentType: paper.contentType,
  content: paper.content,
});

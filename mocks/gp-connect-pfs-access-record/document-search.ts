import { ODS_SYSTEM } from "#mocks/nation/fhir.ts";
import type { Paper } from "#mocks/people/records/record.ts";
import type { Refusal } from "./responses/outcome.ts";
import { dayOf } from "./visible.ts";

/** What a search for documents asks for. */
export type DocumentSearch = {
  created: readonly { prefix: string; day: string }[];
  /** ODS code of the author. */
  author: string | null;
  description: string | null;
  /** Whether the roles of practitioners are wanted too. */
  roles: boolean;
};

const mandatory = [
  "DocumentReference:subject:Patient",
  "DocumentReference:custodian:Organization",
  "DocumentReference:author:Organization",
  "DocumentReference:author:Practitioner",
];

const known = ["patientNHSNumber", "_include", "_revinclude:recurse", "created", "author", "description"];

const invalid = (diagnostics: string): Refusal => ({ kind: "INVALID_SEARCH", diagnostics });

/** Reads a search for documents, or says which published rule it breaks. */
export function readSearch(query: URLSearchParams): DocumentSearch | Refusal {
  const strange = [...query.keys()].find((name) => !known.includes(name));
  if (strange !== undefined)
    return { kind: "INVALID_PARAMETER", diagnostics: `${strange} is no parameter of this search` };
  const missing = mandatory.find((include) => !query.getAll("_include").includes(include));
  if (missing) return invalid(`The request does not contain the mandatory _include ${missing}`);
  const author = query.get("author");
  if (author !== null && !author.startsWith(`${ODS_SYSTEM}|`))
    return invalid("author contains an identifier other than an ODS code");
  const created = query.getAll("created").map((value) => /^(eq|ge|le)?(\d{4}-\d{2}-\d{2})$/.exec(value));
  if (created.some((match) => match === null))
    return { kind: "INVALID_PARAMETER", diagnostics: "created must be eq, ge or le and a whole date" };
  return {
    created: created.map((match) => ({ prefix: match?.[1] ?? "eq", day: match?.[2] ?? "" })),
    author: author?.slice(ODS_SYSTEM.length + 1) ?? null,
    description: query.get("description"),
    roles: query.getAll("_revinclude:recurse").includes("PractitionerRole:practitioner"),
  };
}

/** Whether a search finds a paper; `surgery` is the ODS code of the practice, which wrote what came from nowhere else. */
export function isWanted(paper: Paper, search: DocumentSearch, surgery: string): boolean {
  const day = dayOf(paper.at);
  const inTime = search.created.every(({ prefix, day: limit }) =>
    prefix === "ge" ? day >= limit : prefix === "le" ? day <= limit : day === limit,
  );
  const { author, description } = search;
  return (
    inTime &&
    (author === null || (paper.from ?? surgery) === author) &&
    (description === null || paper.title.toLowerCase().startsWith(description.toLowerCase()))
  );
}

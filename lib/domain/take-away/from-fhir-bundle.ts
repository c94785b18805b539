/** What may be wrong with the structure of an International Patient Summary (HL7 FHIR IPS 2.0), as codes. */
export type IpsProblem =
  | "not-document"
  | "no-identifier"
  | "no-timestamp"
  | "no-entries"
  | "first-not-composition"
  | "many-compositions"
  | "no-patient"
  | "many-patients"
  | "entry-without-fullUrl"
  | `composition-${"type" | "no-title" | "no-author" | "no-date" | "no-status"}`
  | `missing-section-${"problems" | "allergies" | "medications"}`
  | "section-without-code"
  | "section-empty-no-emptyReason";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

/** The LOINC codes of a CodeableConcept. */
const loincCodes = (concept: unknown): readonly unknown[] =>
  listOf(fieldsOf(concept)["coding"])
    .filter(({ system }) => system === "http://loinc.org")
    .map(({ code }) => code);

const requiredSections = {
  "missing-section-problems": "11450-4",
  "missing-section-allergies": "48765-2",
  "missing-section-medications": "10160-0",
} as const satisfies Partial<Record<IpsProblem, string>>;

/** Each problem with whether it is there. */
type Checks = Partial<Record<IpsProblem, boolean>>;

function sectionChecks(sections: readonly Fields[]): Checks {
  const found = new Set(sections.flatMap(({ code }) => loincCodes(code)));
  const missing = Object.entries(requiredSections).map(([problem, code]) => [problem, !found.has(code)]);
  return {
    ...(Object.fromEntries(missing) as Checks),
    "section-without-code": sections.some(({ code }) => loincCodes(code).length === 0),
    "section-empty-no-emptyReason": sections.some(
      ({ entry, emptyReason }) => listOf(entry).length === 0 && emptyReason === undefined,
    ),
  };
}

const compositionChecks = (composition: Fields): Checks => ({
  "composition-type": !loincCodes(composition["type"]).includes("60591-5"),
  "composition-no-title": !isText(composition["title"]),
  "composition-no-author": listOf(composition["author"]).length === 0,
  "composition-no-date": !isText(composition["date"]),
  "composition-no-status": !isText(composition["status"]),
  ...sectionChecks(listOf(composition["section"])),
});

function entryChecks(entries: readonly Fields[]): Checks {
  const resources = entries.map(({ resource }) => fieldsOf(resource));
  const count = (type: string) => resources.filter(({ resourceType }) => resourceType === type).length;
  const first = resources[0] ?? {};
  const begins = first["resourceType"] === "Composition";
  return {
    "first-not-composition": !begins,
    "many-compositions": count("Composition") > 1,
    "no-patient": count("Patient") === 0,
    "many-patients": count("Patient") > 1,
    "entry-without-fullUrl": entries.some(({ fullUrl }) => !isText(fullUrl)),
    ...(begins && compositionChecks(first)),
  };
}

/**
 * Everything that is wrong with the structure of a bundle as an International Patient Summary, in alphabetical order;
 * empty when it may be sent. It is no validator of the profiles: none is to be had.
 */
export function ipsProblems(bundle: unknown): readonly IpsProblem[] {
  const { type, identifier, timestamp, entry } = fieldsOf(bundle);
  const entries = listOf(entry);
  const checks: Checks = {
    "not-document": type !== "document",
    "no-identifier": !isText(fieldsOf(identifier)["value"]),
    "no-timestamp": !isText(timestamp),
    "no-entries": entries.length === 0,
    ...(entries.length > 0 && entryChecks(entries)),
  };
  return (Object.keys(checks) as IpsProblem[]).filter((problem) => checks[problem]).sort();
}

import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { ipsProblems } from "./from-fhir-bundle.ts";
import type { MeasurementFact, Part, SummaryInput, TakenWords } from "./model.ts";
import { toIpsBundle, type BundleWords, type IpsSection } from "./to-fhir-bundle.ts";

const nasty = `<script>alert("1 & 2")</script> \u202eدواء\u2066 ]]> &amp; 'x'`;

const said = (title: string, cell: string): TakenWords => ({
  title,
  notes: [cell],
  tables: [{ caption: title, columns: ["Name"], rows: [[cell], [""]] }],
});

const sections: readonly IpsSection[] = [
  "problems",
  "allergies",
  "medications",
  "immunizations",
  "results",
  "vital-signs",
  "past-problems",
];

const words = (cell: string): BundleWords => ({
  title: "Summary of your health record",
  about: said("About this copy", cell),
  sections: Object.fromEntries(sections.map((name) => [name, said(name, cell)])) as BundleWords["sections"],
  service: "Front Door",
  dateNotKnown: "Date not known",
});

let count = 0;
const making = {
  madeAt: "2028-05-16T09:00:00.000Z",
  uuid: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`,
};

const nobody: Part<never> = { facts: [], standing: "silent" };
const silent: SummaryInput["parts"] = {
  allergies: nobody,
  medicines: nobody,
  conditions: nobody,
  vaccinations: nobody,
  results: nobody,
  measurements: nobody,
  consultations: nobody,
};

interface Sent {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Record<string, unknown> }[];
}

const sent = (bundle: object) => JSON.parse(JSON.stringify(bundle)) as Sent;
const compositionOf = (bundle: object) =>
  sent(bundle).entry[0]?.resource as unknown as {
    readonly section: readonly {
      readonly title: string;
      readonly text: { readonly div: string };
      readonly entry?: readonly { readonly reference: string }[];
      readonly emptyReason?: { readonly coding: readonly { readonly code: string }[] };
    }[];
  };

test("nothing known at all says unavailable, never that there is nothing", () => {
  const bundle = toIpsBundle({ person: null, parts: silent, gaps: [] }, words("x"), making);
  expect(ipsProblems(sent(bundle))).toEqual([]);
  const reasons = compositionOf(bundle).section.map(({ emptyReason }) => emptyReason?.coding[0]?.code);
  expect(new Set(reasons)).toEqual(new Set(["unavailable"]));
});

test.each([
  ["complete", "unavailable"],
  ["partial", "unavailable"],
  ["narrowed", "withheld"],
  ["not-shared", "withheld"],
  ["kept", "withheld"],
  ["not-chosen", "withheld"],
] as const)("an empty part that is %s is %s", (standing, reason) => {
  const parts = { ...silent, allergies: { facts: [], standing } };
  const { section } = compositionOf(toIpsBundle({ person: null, parts, gaps: [] }, words("x"), making));
  expect(section.find(({ title }) => title === "allergies")?.emptyReason?.coding[0]?.code).toBe(reason);
});

const penicillin = {
  name: nasty,
  snomed: "91936005",
  date: "2011",
  source: "gp",
  ended: false,
  severe: true,
  kind: "allergy",
  reactions: ["Rash"],
} as const;

test("that the surgery knows of no allergy travels as an entry, because an empty section does not say it", () => {
  const none = { ...penicillin, name: "No known allergies", snomed: "716186003", kind: null, severe: false };
  const allergies = { facts: [{ ...none, reactions: [], unsafe: false }], standing: "complete" as const };
  const bundle = toIpsBundle({ person: null, parts: { ...silent, allergies }, gaps: [] }, words("x"), making);
  expect(JSON.stringify(bundle)).toContain(`{"system":"http://snomed.info/sct","code":"716186003"}`);
  expect(JSON.stringify(bundle)).not.toContain("nilknown");
});

test("an entry marked in an unknown way is no entry, and its part is not known to be empty", () => {
  const allergies = { facts: [{ ...penicillin, unsafe: true }], standing: "complete" as const };
  const bundle = toIpsBundle({ person: null, parts: { ...silent, allergies }, gaps: [] }, words("x"), making);
  expect(JSON.stringify(bundle)).not.toContain("91936005");
  const { section } = compositionOf(bundle);
  expect(section.find(({ title }) => title === "allergies")?.emptyReason?.coding[0]?.code).toBe(
    "unavailable",
  );
});

test("SNOMED codes are kept, and the words of a source are words in the narrative too", () => {
  const allergies = { facts: [{ ...penicillin, unsafe: false }], standing: "complete" as const };
  const bundle = toIpsBundle(
    { person: null, parts: { ...silent, allergies }, gaps: [] },
    words(nasty),
    making,
  );
  expect(JSON.stringify(bundle)).toContain(`{"system":"http://snomed.info/sct","code":"91936005"}`);
  for (const { text: narrative } of compositionOf(bundle).section) {
    expect(narrative.div).not.toContain("<script");
    expect(narrative.div).not.toMatch(/[\u202a-\u202e]/u);
    expect(JSON.stringify(parseFragment(narrative.div).childNodes.length)).toBe("1");
    expect(narrative.div).toContain("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;");
  }
});

test("laboratory values leave with the codes that have been checked, and as they were reported", () => {
  const result = {
    name: "HbA1c",
    snomed: null,
    date: "2028-05-03",
    source: "gp",
    unsafe: false,
    report: null,
    concept: "hba1c",
    value: { kind: "number", value: 56, comparator: "<", unit: "mmol/mol" },
    range: "20 to 41",
    notes: [],
    status: "final",
  } as const;
  const results = { facts: [result], standing: "complete" as const };
  const bundle = toIpsBundle({ person: null, parts: { ...silent, results }, gaps: [] }, words("x"), making);
  const observation = sent(bundle).entry.find(({ resource }) => resource["resourceType"] === "Observation");
  expect(observation?.resource).toMatchObject({
    code: { coding: [{ system: "http://loinc.org", code: "59261-8" }], text: "HbA1c" },
    valueQuantity: { value: 56, comparator: "<", unit: "mmol/mol", code: "mmol/mol" },
    referenceRange: [{ text: "20 to 41" }],
  });
});

test.each([
  ["final", "final"],
  ["preliminary", "preliminary"],
  ["corrected", "corrected"],
  ["not-stated", "unknown"],
] as const)("a measurement that is %s leaves as %s, with its value", (status, code) => {
  expect(weightSent(status)).toMatchObject({ status: code, valueQuantity: { value: 80, code: "kg" } });
});

test("a measurement that was cancelled says so and has no value", () => {
  const observation = weightSent("cancelled");
  expect(observation).toMatchObject({ status: "cancelled", dataAbsentReason: {} });
  expect(observation).not.toHaveProperty("valueQuantity");
});

function weightSent(status: MeasurementFact["status"]) {
  const value = { kind: "number", value: 80, comparator: null, unit: "kg" } as const;
  const weight = { name: "Weight", snomed: null, date: "2028-05-03", source: "gp", unsafe: false } as const;
  const fact = {
    ...weight,
    concept: "weight",
    parts: [{ concept: "weight", name: "Weight", value }],
    status,
  };
  const measurements = { facts: [fact], standing: "complete" as const };
  const parts = { ...silent, measurements };
  const bundle = toIpsBundle({ person: null, parts, gaps: [] }, words("x"), making);
  return sent(bundle).entry.find(({ resource }) => resource["resourceType"] === "Observation")?.resource;
}

import fc from "fast-check";
import { Fhir } from "fhir";
import { expect, test } from "vitest";
import { recordSources } from "#lib/record-panel.ts";
import { ipsProblems } from "./from-fhir-bundle.ts";
import type { Fact, Part, Standing, SummaryInput, TakenWords } from "./model.ts";
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

const standings: readonly Standing[] = [
  "complete",
  "partial",
  "narrowed",
  "silent",
  "not-shared",
  "kept",
  "not-chosen",
];
const text = fc.oneof(fc.string({ unit: "binary" }), fc.constant(nasty), fc.constant(""));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const date = maybe(
  fc.constantFrom("2028-05-03T09:30:00.000Z", "2028-05-03", "2028-05", "2028", "2028-02-31", "soon"),
);
const fact = <M extends object>(more: { [Key in keyof M]: fc.Arbitrary<M[Key]> }) =>
  fc.record({
    name: text,
    snomed: maybe(fc.oneof(fc.constantFrom("44054006", "73211009"), text)),
    date,
    source: fc.constantFrom(...recordSources),
    unsafe: fc.boolean(),
    ...more,
  }) as unknown as fc.Arbitrary<Fact & M>;
const part = <F extends Fact>(facts: fc.Arbitrary<F>): fc.Arbitrary<Part<F>> =>
  fc.record({ facts: fc.array(facts, { maxLength: 3 }), standing: fc.constantFrom(...standings) });

const value = fc.oneof(
  fc.record({
    kind: fc.constant("number" as const),
    value: fc.double(),
    comparator: maybe(fc.constantFrom("<" as const, ">=" as const)),
    unit: maybe(fc.oneof(fc.constantFrom("mmol/L", "kg", "mmHg"), text)),
  }),
  fc.record({ kind: fc.constant("text" as const), text }),
  fc.constant({ kind: "none" as const }),
);
const concept = maybe(fc.constantFrom("weight", "hba1c", "systolic", "unicorn"));
const status = fc.constantFrom(
  "final" as const,
  "preliminary" as const,
  "corrected" as const,
  "cancelled" as const,
  "not-stated" as const,
);

const input: fc.Arbitrary<SummaryInput> = fc.record({
  person: maybe(
    fc.record({
      fullName: maybe(text),
      chosenName: maybe(text),
      dateOfBirth: date,
      nhsNumber: fc.constant("9999999468"),
    }),
  ),
  parts: fc.record({
    allergies: part(
      fact({
        ended: fc.boolean(),
        severe: fc.boolean(),
        kind: maybe(fc.constantFrom("allergy" as const, "intolerance" as const)),
        reactions: fc.array(text, { maxLength: 2 }),
      }),
    ),
    medicines: part(
      fact({
        standing: fc.constantFrom("current" as const, "planned" as const, "paused" as const, "over" as const),
        howToTake: maybe(text),
        stoppedOn: date,
      }),
    ),
    conditions: part(
      fact({
        holds: fc.constantFrom("now" as const, "past" as const, "not-stated" as const),
        certainty: maybe(fc.constantFrom("provisional" as const, "confirmed" as const)),
        endedOn: date,
      }),
    ),
    vaccinations: part(fact({ given: fc.boolean(), batch: maybe(text), place: maybe(text) })),
    results: part(
      fact({
        report: maybe(text),
        concept,
        value,
        range: maybe(text),
        notes: fc.array(text, { maxLength: 2 }),
        status,
      }),
    ),
    measurements: part(
      fact({ concept, parts: fc.array(fc.record({ concept, name: text, value }), { maxLength: 2 }), status }),
    ),
    consultations: part(fact({ place: maybe(text), notes: fc.array(text, { maxLength: 2 }) })),
  }),
  gaps: fc.constant([]),
});

interface Sent {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Record<string, unknown> }[];
}

const sent = (bundle: object) => JSON.parse(JSON.stringify(bundle)) as Sent;
const errorsOf = (bundle: object) =>
  new Fhir()
    .validate(sent(bundle))
    .messages.filter(({ severity }) => ["error", "fatal"].includes(String(severity)));

test("whatever is known or not, the bundle is a whole summary and base R4", () => {
  fc.assert(
    fc.property(input, text, (facts, cell) => {
      const bundle = toIpsBundle(facts, words(cell), making);
      expect(ipsProblems(sent(bundle))).toEqual([]);
      expect(errorsOf(bundle)).toEqual([]);
    }),
    { numRuns: 60, seed: 97 },
  );
});

test("every reference leads to an entry, and no two entries have one address", () => {
  fc.assert(
    fc.property(input, (facts) => {
      const bundle = toIpsBundle(facts, words("x"), making);
      const urls = sent(bundle).entry.map(({ fullUrl }) => fullUrl);
      expect(new Set(urls).size).toBe(urls.length);
      const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);
      expect(references.filter((reference) => !urls.includes(reference ?? ""))).toEqual([]);
    }),
    { numRuns: 40, seed: 97 },
  );
});

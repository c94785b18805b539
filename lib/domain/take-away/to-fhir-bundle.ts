import { readFhirDate } from "#lib/fhir-date.ts";
import type { Part, Fact, Standing, SummaryInput, TakenPerson, TakenWords } from "./model.ts";
import { dateIfKnown, hl7Concept, notKnown, safe, textOf, type Element } from "./to-fhir-elements.ts";
import { toAllergy, toCondition, toImmunization, toMedicine, type About } from "./to-fhir-entries.ts";
import { toNarrative } from "./to-fhir-narrative.ts";
import { toMeasurement, toResult } from "./to-fhir-observation.ts";

/** The sections of an International Patient Summary that this service fills, by their LOINC codes (HL7 FHIR IPS 2.0). */
const ipsSections = {
  problems: "11450-4",
  allergies: "48765-2",
  medications: "10160-0",
  immunizations: "11369-6",
  results: "30954-2",
  "vital-signs": "8716-3",
  "past-problems": "11348-0",
} as const;

export type IpsSection = keyof typeof ipsSections;

/** Everything in a bundle that is a sentence. */
export interface BundleWords {
  readonly title: string;
  /** What the copy is, and everything that is missing from it. */
  readonly about: TakenWords;
  readonly sections: Readonly<Record<IpsSection, TakenWords>>;
  /** In the place of a date that must be said: "Date not known". */
  readonly dateNotKnown: string;
  /** The name of this service, which puts the bundle together. */
  readonly service: string;
}

/** What a bundle needs besides facts and words: the moment (ISO instant) and new UUIDs. */
export interface Making {
  readonly madeAt: string;
  readonly uuid: () => string;
}

interface Entry {
  readonly fullUrl: string;
  readonly resource: Element;
}

/**
 * Never `nilknown`: for HL7 (list-empty-reason) that says that somebody asked, and a list without anything says only that
 * nothing was written down. A surgery's own "no known allergy" travels as an entry.
 */
const emptyReasons: Readonly<Record<Standing, "unavailable" | "withheld">> = {
  complete: "unavailable",
  partial: "unavailable",
  silent: "unavailable",
  narrowed: "withheld",
  "not-shared": "withheld",
  kept: "withheld",
  "not-chosen": "withheld",
};

interface Filled {
  readonly section: IpsSection;
  readonly standing: Standing;
  readonly resources: readonly Element[];
}

/** An unsafe entry has no resource: a section that holds nothing else is not known to be empty. */
function fill<F extends Fact>(section: IpsSection, part: Part<F>, to: (fact: F) => Element): Filled {
  const resources = safe(part.facts).map(to);
  const hidden = resources.length < part.facts.length;
  return { section, standing: hidden && part.standing === "complete" ? "partial" : part.standing, resources };
}

function filledSections({ parts }: SummaryInput, about: About, words: BundleWords): readonly Filled[] {
  const { conditions } = parts;
  const of = (past: boolean) => ({
    ...conditions,
    facts: conditions.facts.filter(({ holds }) => (holds === "past") === past),
  });
  return [
    fill("problems", of(false), (fact) => toCondition(fact, about)),
    fill("allergies", parts.allergies, (fact) => toAllergy(fact, about)),
    fill("medications", parts.medicines, (fact) => toMedicine(fact, about)),
    fill("immunizations", parts.vaccinations, (fact) => toImmunization(fact, about, words.dateNotKnown)),
    fill("results", parts.results, (fact) => toResult(fact, about)),
    fill("vital-signs", parts.measurements, (fact) => toMeasurement(fact, about)),
    fill("past-problems", of(true), (fact) => toCondition(fact, about)),
  ];
}

/** IPS asks for a name and a date of birth; where the national service did not answer, that is said instead. */
function toPatient(person: TakenPerson | null): Element {
  const official = textOf(person?.fullName ?? null);
  const usual = textOf(person?.chosenName ?? null);
  const names = [
    ...(official === undefined ? [] : [{ use: "official", text: official }]),
    ...(usual === undefined || usual === official ? [] : [{ use: "usual", text: usual }]),
  ];
  const born = dateIfKnown("birthDate", person?.dateOfBirth?.slice(0, 10) ?? null);
  return {
    resourceType: "Patient",
    ...(person !== null && {
      identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: person.nhsNumber }],
    }),
    name: names.length > 0 ? names : [notKnown],
    ...("birthDate" in born ? born : { _birthDate: notKnown }),
  };
}

function toSection(
  { section, standing, resources }: Filled,
  words: BundleWords,
  urls: readonly string[],
): Element {
  const said = words.sections[section];
  return {
    title: said.title,
    code: { coding: [{ system: "http://loinc.org", code: ipsSections[section] }] },
    text: toNarrative(said),
    ...(resources.length > 0
      ? { entry: urls.map((reference) => ({ reference })) }
      : { emptyReason: hl7Concept("list-empty-reason", emptyReasons[standing]) }),
  };
}

/**
 * The copy as an International Patient Summary: a document bundle of base R4, made by the person with this service. It
 * holds no profile's name, because no validator of the profiles has seen it.
 */
export function toIpsBundle(input: SummaryInput, words: BundleWords, { madeAt, uuid }: Making): Element {
  const url = () => `urn:uuid:${uuid()}`;
  const [own, patient, device] = [url(), url(), url()];
  const sections = filledSections(input, { reference: patient }, words).map((filled) => ({
    filled,
    entries: filled.resources.map((resource): Entry => ({ fullUrl: url(), resource })),
  }));
  const composition = {
    resourceType: "Composition",
    language: "en-GB",
    text: toNarrative(words.about),
    status: "final",
    type: { coding: [{ system: "http://loinc.org", code: "60591-5" }] },
    subject: { reference: patient },
    date: readFhirDate(madeAt),
    author: [{ reference: patient }, { reference: device }],
    title: words.title,
    section: sections.map(({ filled, entries }) =>
      toSection(
        filled,
        words,
        entries.map(({ fullUrl }) => fullUrl),
      ),
    ),
  };
  const service = {
    resourceType: "Device",
    deviceName: [{ name: words.service, type: "user-friendly-name" }],
  };
  return {
    resourceType: "Bundle",
    identifier: { system: "urn:ietf:rfc:3986", value: url() },
    type: "document",
    timestamp: readFhirDate(madeAt),
    entry: [
      { fullUrl: own, resource: composition },
      { fullUrl: patient, resource: toPatient(input.person) },
      { fullUrl: device, resource: service },
      ...sections.flatMap(({ entries }) => entries),
    ],
  };
}

import { dayInEngland } from "#lib/fhir-date.ts";
import type { HeldBack, HowFarBack } from "#lib/how-far-back.ts";
import type { Comparator } from "#lib/measured-number.ts";
import type { RecordSource } from "#lib/record-panel.ts";

/** The parts of the record that can be taken away, in the order in which they stand. */
export const takenSections = [
  "allergies",
  "medicines",
  "conditions",
  "vaccinations",
  "results",
  "measurements",
  "consultations",
] as const;

export type TakenSection = (typeof takenSections)[number];

/** What every entry has, whatever it is. */
export interface Fact {
  /** As its source names it. */
  readonly name: string;
  /** SNOMED CT concept id as its source gave it, or null. */
  readonly snomed: string | null;
  /** ISO instant, date, month or year; null where it is not known. */
  readonly date: string | null;
  readonly source: RecordSource;
  /** Marked in a way that this service does not know: nothing but its name may be said. */
  readonly unsafe: boolean;
}

export interface AllergyFact extends Fact {
  readonly ended: boolean;
  readonly severe: boolean;
  readonly kind: "allergy" | "intolerance" | null;
  readonly reactions: readonly string[];
}

export interface MedicineFact extends Fact {
  readonly standing: "current" | "planned" | "paused" | "over";
  readonly howToTake: string | null;
  readonly stoppedOn: string | null;
}

export interface ConditionFact extends Fact {
  /** What the surgery does not say is kept among those of now. */
  readonly holds: "now" | "past" | "not-stated";
  /** How sure the surgery says it is; null where it does not say. */
  readonly certainty: "provisional" | "differential" | "confirmed" | null;
  readonly endedOn: string | null;
}

export interface VaccinationFact extends Fact {
  readonly given: boolean;
  readonly batch: string | null;
  readonly place: string | null;
}

/** `preliminary` is not the last word; `cancelled` was not done after all and has no value. */
type TakenStatus = "final" | "preliminary" | "corrected" | "cancelled" | "not-stated";

/** What was measured or written; `none` where the report has no value. */
export type TakenValue =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly comparator: Comparator | null;
      readonly unit: string | null;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" };

/** One measured thing of a report, or the words of a report that has no numbers. */
export interface ResultFact extends Fact {
  /** The report that it stands in, where that has another name. */
  readonly report: string | null;
  /** Key of `loincOf`, or null. */
  readonly concept: string | null;
  readonly value: TakenValue;
  /** The laboratory's own range, as the report shows it. */
  readonly range: string | null;
  /** What the laboratory and the clinician wrote to it. */
  readonly notes: readonly string[];
  readonly status: TakenStatus;
}

export interface MeasurementFact extends Fact {
  /** Key of `loincOf`, such as "weight". */
  readonly concept: string | null;
  /** Of one value, or of two for a blood pressure. */
  readonly parts: readonly {
    readonly concept: string | null;
    readonly name: string;
    readonly value: TakenValue;
  }[];
  readonly status: TakenStatus;
}

export interface ConsultationFact extends Fact {
  readonly place: string | null;
  readonly notes: readonly string[];
}

/**
 * Why a part holds what it holds; only in a `complete` one an empty list means that there is nothing. `not-shared`: its
 * source shows it to nobody online; `kept`: the person does not share it with who asks.
 */
export type Standing = "complete" | "partial" | "narrowed" | "silent" | "not-shared" | "kept" | "not-chosen";

export interface Part<F extends Fact> {
  readonly facts: readonly F[];
  readonly standing: Standing;
}

export interface TakenParts {
  readonly allergies: Part<AllergyFact>;
  readonly medicines: Part<MedicineFact>;
  readonly conditions: Part<ConditionFact>;
  readonly vaccinations: Part<VaccinationFact>;
  readonly results: Part<ResultFact>;
  readonly measurements: Part<MeasurementFact>;
  readonly consultations: Part<ConsultationFact>;
}

/** Something that is not in the copy, and why. */
export type Gap =
  | { readonly kind: "silent" | "not-shared" | "incomplete"; readonly source: RecordSource }
  | { readonly kind: HeldBack }
  | { readonly kind: "how-far-back"; readonly back: Exclude<HowFarBack, { kind: "everything" }> }
  | { readonly kind: "unsafe" | "outside-dates" | "behind-warning"; readonly count: number }
  | { readonly kind: "not-chosen" | "kept" };

export type SectionGap = Gap & { readonly section: TakenSection };

/** Whose record it is, as far as it is known. */
export interface TakenPerson {
  readonly fullName: string | null;
  readonly chosenName: string | null;
  readonly dateOfBirth: string | null;
  /** Ten digits. */
  readonly nhsNumber: string;
}

/** Everything that a copy is made of: plain facts, and everything that is missing from them. */
export interface SummaryInput {
  /** Null where the national demographic service did not answer. */
  readonly person: TakenPerson | null;
  readonly parts: TakenParts;
  readonly gaps: readonly SectionGap[];
  /** Made by somebody who acts for the person; absent where it is their own. */
  readonly byHelper?: boolean;
}

/** What the person wants in the copy: ISO days, both included; null where there is no limit. */
export interface Choice {
  readonly sections: readonly TakenSection[];
  readonly from: string | null;
  readonly to: string | null;
}

/** One table of a copy, in words: the same in the file, on paper and in the narrative of the bundle. */
export interface TakenTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** The words of one part: its tables, or why it has none. */
export interface TakenWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly tables: readonly TakenTable[];
}

/**
 * Whether an entry holds now, whenever it was written: allergies, and medicines and conditions of today. A copy without
 * them would be a danger, so dates never leave them out.
 */
function holdsNow(section: TakenSection, fact: Fact): boolean {
  if (section === "allergies") return true;
  if ("standing" in fact) return fact.standing !== "over";
  return "holds" in fact && fact.holds !== "past";
}

/** Of the part of a date that is known; what has no date is never left out. */
function inDates(date: string | null, { from, to }: Choice): boolean {
  if (date === null) return true;
  const day = dayInEngland(date);
  const after = from === null || day >= from.slice(0, day.length);
  return after && (to === null || day <= to.slice(0, day.length));
}

function narrow<F extends Fact>(section: TakenSection, part: Part<F>, choice: Choice): Part<F> {
  if (!choice.sections.includes(section)) return { facts: [], standing: "not-chosen" };
  const facts = part.facts.filter((fact) => holdsNow(section, fact) || inDates(fact.date, choice));
  const fewer = facts.length < part.facts.length;
  return { facts, standing: fewer && part.standing === "complete" ? "narrowed" : part.standing };
}

function gapsOf(section: TakenSection, input: SummaryInput, left: Part<Fact>): readonly SectionGap[] {
  if (left.standing === "not-chosen") return [{ kind: "not-chosen", section }];
  const count = input.parts[section].facts.length - left.facts.length;
  const unsafe = left.facts.filter((fact) => fact.unsafe).length;
  return [
    ...input.gaps.filter((gap) => gap.section === section),
    ...(unsafe > 0 ? [{ kind: "unsafe" as const, section, count: unsafe }] : []),
    ...(count > 0 ? [{ kind: "outside-dates" as const, section, count }] : []),
  ];
}

/** The copy that the person chose, with what is left out of it by the choice among the gaps. */
export function chosen(input: SummaryInput, choice: Choice): SummaryInput {
  const { parts } = input;
  const left: TakenParts = {
    allergies: narrow("allergies", parts.allergies, choice),
    medicines: narrow("medicines", parts.medicines, choice),
    conditions: narrow("conditions", parts.conditions, choice),
    vaccinations: narrow("vaccinations", parts.vaccinations, choice),
    results: narrow("results", parts.results, choice),
    measurements: narrow("measurements", parts.measurements, choice),
    consultations: narrow("consultations", parts.consultations, choice),
  };
  return { ...input, parts: left, gaps: takenSections.flatMap((name) => gapsOf(name, input, left[name])) };
}

/** Whether it tells something: a value that may be shown. */
const isSound = ({ status, unsafe, parts }: MeasurementFact): boolean =>
  status !== "cancelled" && !unsafe && parts.some(({ value }) => value.kind !== "none");

function tellsMore(fact: MeasurementFact, other: MeasurementFact): boolean {
  if (isSound(fact) !== isSound(other)) return isSound(fact);
  return (fact.date ?? "") > (other.date ?? "");
}

/** The newest of each name, one with a value before one without; what has no date is older than what has one. */
function newestOfEach(facts: readonly MeasurementFact[]): readonly MeasurementFact[] {
  const newest = new Map<string, MeasurementFact>();
  for (const fact of facts) {
    const other = newest.get(fact.name);
    if (other === undefined || tellsMore(fact, other)) newest.set(fact.name, fact);
  }
  return [...newest.values()];
}

/** What fits one page and somebody must know at once: what holds now, and the latest measurement of each kind. */
export function onePage({
  parts,
}: SummaryInput): Pick<TakenParts, "allergies" | "medicines" | "conditions" | "measurements"> {
  const now = <F extends Fact>(section: TakenSection, part: Part<F>): Part<F> => ({
    ...part,
    facts: part.facts.filter((fact) => holdsNow(section, fact)),
  });
  const { facts } = parts.allergies;
  return {
    allergies: { ...parts.allergies, facts: facts.filter(({ ended }) => !ended) },
    medicines: now("medicines", parts.medicines),
    conditions: now("conditions", parts.conditions),
    measurements: { ...parts.measurements, facts: newestOfEach(parts.measurements.facts) },
  };
}

import type { HowFarBack } from "#lib/how-far-back.ts";
import type { Panel } from "#lib/record-panel.ts";

/** Where consultations come from. */
export type ConsultationSource = "gp";

/** What the surgery wrote: a SNOMED CT identifier where there is one, and words. */
export interface Coded {
  readonly snomed: string | null;
  readonly term: string | null;
}

/** What kinds of entry may be made in a consultation; `words` are what was written in free text. */
export type EntryKind =
  | "words"
  | "condition"
  | "measurement"
  | "test"
  | "medicine"
  | "allergy"
  | "vaccination"
  | "referral"
  | "planned"
  | "document"
  | "other";

/** What must be said with an entry, so that it is not taken for what it is not. */
export type EntryStanding =
  "not-given" | "not-certain" | "cancelled" | "registered" | "preliminary" | "draft";

/** One entry under a heading. */
export interface ConsultationEntry extends Coded {
  readonly kind: EntryKind;
  /** The id of its own page, for conditions; null for everything else. */
  readonly id: string | null;
  /** What was found, as the surgery wrote it: "101.6 kg", "148/90 mmHg". */
  readonly value: string | null;
  /** What was written in words, or to the entry; line feeds stay. */
  readonly text: string | null;
  /** Null where it is as it reads. */
  readonly standing: EntryStanding | null;
  /** When it is due, for what is planned. */
  readonly dueAt: string | null;
  /** It carries a modifier that this service does not know: only its name may be shown. */
  readonly cannotBeShownSafely: boolean;
}

/** "History", "Examination", "Plan", in the order of the surgery; no title for entries that stand under none. */
export interface ConsultationHeading {
  readonly title: string | null;
  readonly entries: readonly ConsultationEntry[];
  readonly cannotBeShownSafely: boolean;
}

/** One of the things that a consultation was about. */
export interface ConsultationTopic {
  readonly title: string | null;
  /** The condition that it was about, with the id of its page. */
  readonly condition: (Coded & { readonly id: string }) | null;
  readonly headings: readonly ConsultationHeading[];
  readonly cannotBeShownSafely: boolean;
}

/** One consultation, call or note of the surgery. Dates are ISO instants, days, months or years. */
export interface Consultation {
  /** Opaque, for addresses. */
  readonly id: string;
  readonly source: ConsultationSource;
  readonly at: string | null;
  readonly endedAt: string | null;
  /** Face to face, by telephone, at home, or paperwork: in the surgery's words. */
  readonly how: Coded;
  readonly who: readonly string[];
  readonly where: string | null;
  /** `not-finished` covers whatever did not take place as planned, and `not-stated` what the surgery does not say. */
  readonly status: "finished" | "not-finished" | "cancelled" | "not-stated";
  readonly topics: readonly ConsultationTopic[];
  /** False where parts of it did not come, could not be read or lead in a circle. */
  readonly complete: boolean;
  /** Entries in it that the surgery marked as wrong or as not the case. */
  readonly removed: number;
  readonly cannotBeShownSafely: boolean;
}

/** Somebody at the surgery sent the person on to another service. */
export interface Referral {
  readonly id: string;
  readonly source: ConsultationSource;
  readonly to: string | null;
  readonly specialty: Coded;
  readonly reasons: readonly Coded[];
  readonly priority: "routine" | "urgent" | null;
  readonly description: string | null;
  readonly at: string | null;
  readonly by: string | null;
  /** Of the e-Referral Service (UBRN); null for one by letter. */
  readonly bookingReference: string | null;
  readonly cancelled: boolean;
  readonly cannotBeShownSafely: boolean;
}

/** Something that the surgery means to do, such as a check or a blood test. */
export interface PlannedCare extends Coded {
  readonly id: string;
  readonly source: ConsultationSource;
  readonly dueAt: string | null;
  readonly at: string | null;
  readonly by: string | null;
  readonly notes: readonly string[];
  readonly status: "to-do" | "done" | "cancelled" | "not-stated";
  readonly cannotBeShownSafely: boolean;
}

/** The consultations of a person, what is not among them, and what the surgery plans. */
export interface ConsultationList extends Panel<Consultation> {
  /** How many the surgery marked as wrong: never facts, and so not among the items. */
  readonly removed: number;
  /** From when on the surgery shows what was written in words; null where it did not say. */
  readonly wordsShown: HowFarBack | null;
  readonly referrals: Panel<Referral>;
  readonly planned: Panel<PlannedCare>;
}

/** The last come first; those without a date come last. */
export const newestFirst = <T extends { readonly at: string | null }>(entries: readonly T[]): readonly T[] =>
  [...entries].sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));

/** What is due soonest comes first; what has no date comes last. */
export const soonestFirst = (planned: readonly PlannedCare[]): readonly PlannedCare[] =>
  [...planned].sort((a, b) => (a.dueAt ?? "9999").localeCompare(b.dueAt ?? "9999"));

/** Everything that somebody may search for in a consultation. */
export function wordsIn({ how, who, where, topics }: Consultation): readonly string[] {
  const inTopics = topics.flatMap(({ title, condition, headings }) => [
    title,
    condition?.term,
    ...headings.flatMap(({ entries }) => entries.flatMap(({ term, text, value }) => [term, text, value])),
  ]);
  return [how.term, ...who, where, ...inTopics].filter((words) => words !== null && words !== undefined);
}

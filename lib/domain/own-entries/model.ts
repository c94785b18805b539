/** What can be measured at home and added, in the order in which it is offered. */
export const readingKinds = [
  "blood-pressure",
  "weight",
  "height",
  "pulse",
  "temperature",
  "blood-sugar",
  "oxygen",
] as const;

export type ReadingKind = (typeof readingKinds)[number];

/** What can be added: a note or a symptom, a reading of one kind, a medicine that was bought. */
export const addedKinds = ["note", ...readingKinds, "medicine"] as const;

export type AddedKind = (typeof addedKinds)[number];

export interface OwnNote {
  readonly kind: "note";
  readonly text: string;
  /** ISO date: when it was, not when it was added. */
  readonly on: string;
}

export interface OwnReading {
  readonly kind: "reading";
  readonly reading: ReadingKind;
  /** In the unit of `readingRules`; of blood pressure the top number. */
  readonly value: number;
  /** The bottom number of blood pressure; null for everything else. */
  readonly lower: number | null;
  /** ISO date. */
  readonly on: string;
  /** `HH:MM`, or null where it was not said. */
  readonly at: string | null;
  /** Empty where nothing was added. */
  readonly comment: string;
}

export interface OwnMedicine {
  readonly kind: "medicine";
  readonly name: string;
  /** How much and how often, in the person's own words; empty where it was not said. */
  readonly howTaken: string;
  readonly whatFor: string;
  /** ISO date since when, or null where it was not said. */
  readonly since: string | null;
}

export type OwnContent = OwnNote | OwnReading | OwnMedicine;

/** What an entry said before it was changed, and until when (ISO instant, health time). */
export interface FormerContent {
  readonly content: OwnContent;
  readonly until: string;
}

/** The request by which an entry was given to the surgery. */
export interface Sharing {
  readonly requestId: string;
  readonly reference: string;
  /** ISO instant, health time. */
  readonly sentAt: string;
}

/** Something that the person added about themselves. It is never an entry of a clinician. */
export interface OwnEntry {
  readonly id: string;
  /** For telling somebody on the telephone: `FD-1A2B3C`. */
  readonly reference: string;
  readonly content: OwnContent;
  /** ISO instants, health time. */
  readonly addedAt: string;
  readonly changedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly version: number;
  readonly sharing: Sharing | null;
  /** The latest first. */
  readonly former: readonly FormerContent[];
}

export interface ReadingRule {
  /** UCUM, as it stands after the number. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** How many digits may stand after the point. */
  readonly decimals: 0 | 1 | 2;
}

/**
 * What a home device can show for a living person. Outside of it a number is mistyped; inside of it nothing is judged.
 * Blood pressure: limits of entry by product convention, the bottom number is `diastolic`.
 */
export const readingRules: Readonly<Record<ReadingKind | "diastolic", ReadingRule>> = {
  "blood-pressure": { unit: "mmHg", least: 60, most: 300, decimals: 0 },
  diastolic: { unit: "mmHg", least: 30, most: 200, decimals: 0 },
  weight: { unit: "kg", least: 1, most: 400, decimals: 2 },
  height: { unit: "cm", least: 30, most: 250, decimals: 1 },
  pulse: { unit: "/min", least: 20, most: 250, decimals: 0 },
  temperature: { unit: "°C", least: 25, most: 45, decimals: 1 },
  "blood-sugar": { unit: "mmol/L", least: 0.5, most: 60, decimals: 1 },
  oxygen: { unit: "%", least: 50, most: 100, decimals: 0 },
};

/** Which of `addedKinds` a content is. */
export const addedKindOf = (content: OwnContent): AddedKind =>
  content.kind === "reading" ? content.reading : content.kind;

/** The day that an entry is about (ISO); a medicine without a day has that of its adding. */
export function dayOf({ content, addedAt }: Pick<OwnEntry, "content" | "addedAt">): string {
  return (content.kind === "medicine" ? content.since : content.on) ?? addedAt.slice(0, 10);
}

/** The newest day first; on one day, what was added last. */
export const newestFirst = (a: OwnEntry, b: OwnEntry): number =>
  dayOf(b).localeCompare(dayOf(a)) || b.addedAt.localeCompare(a.addedAt);

/** Everything that can be ticked for a card, in the order in which it stands there. */
export const tickedFacts = [
  "called",
  "full-name",
  "born",
  "nhs-number",
  "allergies",
  "emergency-treatment",
  "emergency-summary",
  "medicines",
  "conditions",
  "implants",
  "language",
  "surgery",
] as const;

export type TickedFact = (typeof tickedFacts)[number];

/** The same with what the person writes themselves: that is on the card when it was typed. */
export type CardFact = TickedFact | "contact" | "own-words";

/** What is ticked when somebody makes their first card; nothing is on it before they send it. */
export const offeredFacts: readonly TickedFact[] = [
  "called",
  "full-name",
  "born",
  "nhs-number",
  "allergies",
  "emergency-treatment",
  "medicines",
  "conditions",
  "implants",
  "surgery",
];

/** Somebody to call, as the person typed it. */
export interface EmergencyContact {
  readonly name: string;
  /** Empty where they did not say. */
  readonly relationship: string;
  readonly telephone: string;
}

/** What a person put on their card. */
export interface CardChoice {
  readonly facts: readonly TickedFact[];
  readonly contact: EmergencyContact | null;
  /** One line of their own; empty where there is none. */
  readonly words: string;
}

/** Whether there is a card at all. */
const isEmpty = ({ facts, contact, words }: CardChoice): boolean =>
  facts.length === 0 && contact === null && words === "";

export interface CardAllergy {
  readonly name: string | null;
  readonly severe: boolean;
  readonly kind: "allergy" | "intolerance" | null;
  readonly reactions: readonly string[];
}

/** `none-known`: the surgery wrote down that there are none. `none-recorded`: it wrote down nothing. */
export interface CardAllergies {
  readonly known: "some" | "none-known" | "none-recorded" | "not-known";
  readonly items: readonly CardAllergy[];
}

export interface CardMedicine {
  readonly name: string | null;
  readonly howToTake: readonly string[];
  /** `planned` has not begun, `paused` may go on. */
  readonly standing: "current" | "planned" | "paused";
}

export interface CardCondition {
  readonly name: string;
  /** The surgery says that it is not sure yet. */
  readonly notCertain: boolean;
}

export interface CardImplant {
  readonly name: string | null;
  /** ISO date, or a part of one. */
  readonly fittedOn: string | null;
  /** Nobody knows whether it is still there. */
  readonly maybeGone: boolean;
}

/** One part of the care plan, in its team's words. */
export interface CardPlanPart {
  readonly lines: readonly { readonly prompt: string | null; readonly answers: readonly string[] }[];
  readonly author: string | null;
  readonly team: string | null;
  /** ISO instant or date. */
  readonly writtenOn: string | null;
}

/** What each fact says once its source told it. Null: its source has none. */
export interface CardValues {
  readonly called: string | null;
  readonly "full-name": string | null;
  /** `years`: on the day of the reading; null where only a part of the date is known. */
  readonly born: { readonly date: string; readonly years: number | null } | null;
  /** Ten digits. */
  readonly "nhs-number": string | null;
  readonly allergies: CardAllergies;
  readonly "emergency-treatment": CardPlanPart | null;
  readonly "emergency-summary": CardPlanPart | null;
  readonly medicines: readonly CardMedicine[];
  readonly conditions: readonly CardCondition[];
  readonly implants: readonly CardImplant[];
  /** `code`: of ISO 639 or of the national record's own; null where none is said. */
  readonly language: { readonly code: string | null; readonly interpreter: boolean };
  readonly contact: EmergencyContact;
  readonly surgery: { readonly name: string; readonly telephone: string | null } | null;
  readonly "own-words": string;
}

/**
 * What a source said. `silent`: it did not answer, or not so that it could be read; `not-shared`: it does not show this
 * online; both when it was asked (ISO instant). `notAll`: it said that there may be more. `leftOut`: entries that may
 * not be shown safely.
 */
export type Said<T> =
  | { readonly kind: "told"; readonly value: T; readonly notAll: boolean; readonly leftOut: number }
  | { readonly kind: "silent" | "not-shared"; readonly askedAt: string };

export type CardParts = { readonly [F in CardFact]?: Said<CardValues[F]> };

/** The card as the record was when it was read. Plain JSON: a phone can keep it. */
export interface EmergencyCard {
  /** ISO instant, health time. */
  readonly readAt: string;
  /** False until the person has chosen what is on it. */
  readonly chosen: boolean;
  /** A fact that was not chosen has no part. */
  readonly parts: CardParts;
}

/** Said in full. */
export const told = <T>(value: T, notAll = false, leftOut = 0): Said<T> => ({
  kind: "told",
  value,
  notAll,
  leftOut,
});

/** The same answer with another value out of it. */
export const saidOf = <T, U>(said: Said<T>, pick: (value: T) => U): Said<U> =>
  said.kind === "told" ? { ...said, value: pick(said.value) } : said;

/** What the sources said of the facts that were ticked; what was not asked for is absent. */
export type FactsSaid = { readonly [F in TickedFact]?: Said<CardValues[F]> };

/**
 * The card out of what was chosen and what the sources said, and nothing else: what came without having been chosen
 * stays off, and what was chosen and did not come is said to be silent.
 */
export function cardOf(choice: CardChoice | null, said: FactsSaid, readAt: string): EmergencyCard {
  if (choice === null || isEmpty(choice)) return { readAt, chosen: false, parts: {} };
  const { facts, contact, words } = choice;
  const ticked = tickedFacts
    .filter((fact) => facts.includes(fact))
    .map((fact) => [fact, said[fact] ?? { kind: "silent", askedAt: readAt }] as const);
  return {
    readAt,
    chosen: true,
    parts: {
      ...Object.fromEntries(ticked),
      ...(contact !== null && { contact: told(contact) }),
      ...(words !== "" && { "own-words": told(words) }),
    },
  };
}

/** Whether the card says nothing of allergies, which whoever reads it must know. */
export const leavesOutAllergies = ({ chosen, parts }: EmergencyCard): boolean =>
  chosen && parts.allergies === undefined;

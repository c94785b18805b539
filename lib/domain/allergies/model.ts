import { knowsAll, type Panel } from "#lib/record-panel.ts";

/** What an allergy was like, in the surgery's words. */
export interface AllergyReaction {
  readonly code: string | null;
  readonly name: string;
  readonly severity: "mild" | "moderate" | "severe" | null;
  readonly description: string | null;
}

/** `ended` covers what FHIR calls resolved, and what came in the surgery's list of ended allergies. */
export type AllergyStatus = "active" | "inactive" | "ended" | "not-stated";

/** Something that harms the person, as the surgery wrote it down. Refuted ones and mistakes never become one. */
export interface Allergy {
  /** Opaque and stable. */
  readonly id: string;
  readonly source: "gp";
  /** SNOMED CT id, or null where the surgery wrote words only. */
  readonly code: string | null;
  /** The coded term, or the surgery's own words; null where neither came. */
  readonly name: string | null;
  readonly status: AllergyStatus;
  /** An intolerance is no allergy; null where the surgery did not tell them apart. */
  readonly kind: "allergy" | "intolerance" | null;
  readonly categories: readonly string[];
  readonly confirmed: boolean;
  /** The surgery marked it as a high risk, or one reaction as severe. */
  readonly severe: boolean;
  readonly reactions: readonly AllergyReaction[];
  /** ISO instants or dates (`1994`, `1994-02`), or null where there is none or it is no date. */
  readonly onsetAt: string | null;
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
  readonly endedAt: string | null;
  readonly endedWhy: string | null;
  readonly notes: readonly string[];
  /** Marked in a way that this service does not know: only its name may be shown. */
  readonly cannotBeShownSafely: boolean;
}

/** What somebody at the surgery asked and wrote down: that there is none, of all kinds or of one. */
export interface NoKnownAllergy {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly about: "any" | "medicine" | "food" | "environment";
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
}

/** The person's allergies and reactions, and everything that is not known about them. */
export interface AllergyList extends Panel<Allergy> {
  readonly noneKnown: readonly NoKnownAllergy[];
  /** How many entries the surgery marked as wrong: counted, never shown. */
  readonly removed: number;
}

/** Whether it counts now. What has no status is kept among the current ones: to leave it out could harm. */
export const isCurrent = ({ status }: Allergy): boolean => status === "active" || status === "not-stated";

/** Current ones first, severe before others, then the newest; ended ones last. */
export function inOrder(allergies: readonly Allergy[]): readonly Allergy[] {
  const weight = (one: Allergy) => (isCurrent(one) ? (one.severe ? 0 : 1) : 2);
  const when = (one: Allergy) => one.recordedAt ?? "";
  return [...allergies].sort((a, b) => weight(a) - weight(b) || when(b).localeCompare(when(a)));
}

/** Whether the surgery answered in full: only then is a short list all there is. */
export const isInFull = (list: AllergyList): boolean => list.answered.length > 0 && knowsAll(list);

/**
 * What may be said about allergies that count now: there are some, somebody asked and there are none known, none are
 * recorded, or it is not known.
 */
export function whatIsKnown(list: AllergyList): "some" | "none-known" | "none-recorded" | "not-known" {
  if (list.items.some(isCurrent)) return "some";
  if (!isInFull(list)) return "not-known";
  return list.noneKnown.some(({ about }) => about === "any") ? "none-known" : "none-recorded";
}

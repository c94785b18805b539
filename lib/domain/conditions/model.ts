import type { Panel } from "#lib/record-panel.ts";

/** Where conditions come from. */
export type ConditionSource = "gp";

/** How the surgery says that a condition stands (FHIR STU3 clinical status); null where it does not say. */
export type ClinicalStatus = "active" | "recurrence" | "inactive" | "remission" | "resolved";

/** How sure the surgery says it is; null where it does not say. */
export type Certainty = "provisional" | "differential" | "confirmed" | "unknown";

/** A note of the surgery. */
export interface ConditionNote {
  readonly text: string;
  readonly author: string | null;
  readonly writtenAt: string | null;
}

/** What kinds of entry may belong to a condition. */
export type LinkedKind =
  | "consultation"
  | "condition"
  | "measurement"
  | "test"
  | "medicine"
  | "allergy"
  | "vaccination"
  | "vaccination-not-given"
  | "referral"
  | "planned"
  | "document"
  | "other";

/** An entry that the surgery linked to a condition. */
export interface LinkedEntry {
  readonly kind: LinkedKind;
  /** For addresses of consultations and conditions; null for kinds that have no page of their own here. */
  readonly id: string | null;
  /** SNOMED CT identifier of what it is, or of how a consultation was held. */
  readonly snomed: string | null;
  readonly name: string | null;
  /** With whom, for a consultation. */
  readonly who: string | null;
  /** ISO instant or date, as far as it is known. */
  readonly at: string | null;
}

/** One condition of a person's record, as the surgery has it. Dates are ISO instants, days, months or years. */
export interface Condition {
  /** Opaque, for addresses. */
  readonly id: string;
  readonly source: ConditionSource;
  /** SNOMED CT identifier; null where the surgery wrote words only. */
  readonly snomed: string | null;
  /** The words that the surgery's system shows for it. */
  readonly term: string;
  readonly clinicalStatus: ClinicalStatus | null;
  readonly certainty: Certainty | null;
  readonly significance: "major" | "minor" | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
  readonly notes: readonly ConditionNote[];
  readonly linked: readonly LinkedEntry[];
  /** It carries a modifier that this service does not know: only its name may be shown. */
  readonly cannotBeShownSafely: boolean;
}

/** The conditions of a person, and what is not among them. */
export interface ConditionList extends Panel<Condition> {
  /** How many entries the surgery marked as wrong or as not the case: never facts, and so not among the items. */
  readonly removed: number;
}

/** Which conditions a list shows. */
export const conditionFilters = ["all", "current", "past"] as const;

export type ConditionFilter = (typeof conditionFilters)[number];

/** Whether a condition is there now, is over, or the surgery does not say (nor may be believed, where unsafe). */
export function standingOf({
  clinicalStatus,
  cannotBeShownSafely,
}: Pick<Condition, "clinicalStatus" | "cannotBeShownSafely">): "current" | "past" | "not-stated" {
  if (clinicalStatus === null || cannotBeShownSafely) return "not-stated";
  return clinicalStatus === "active" || clinicalStatus === "recurrence" ? "current" : "past";
}

/** Whether the surgery says that it is not sure yet; what it does not say is no doubt of ours. */
export const isNotCertain = ({ certainty }: Pick<Condition, "certainty">): boolean =>
  certainty === "provisional" || certainty === "differential";

const startOf = ({ startedAt, recordedAt }: Condition): string => startedAt ?? recordedAt ?? "";

/** Those that began last come first; those without any date come last. */
export const newestFirst = (conditions: readonly Condition[]): readonly Condition[] =>
  [...conditions].sort((a, b) => startOf(b).localeCompare(startOf(a)));

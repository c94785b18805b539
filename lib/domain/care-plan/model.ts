import type { Panel } from "#lib/record-panel.ts";

/** Parts of a plan that this service knows, in the order in which it shows them (PRSB, urgent care plan). */
export const sectionKinds = [
  "emergency-summary",
  "about-me",
  "what-matters",
  "emergency-treatment",
  "medicines-at-home",
  "contacts",
] as const;

export type SectionKind = (typeof sectionKinds)[number];

export interface PlanLine {
  readonly prompt: string | null;
  readonly answers: readonly string[];
}

export interface PlanSection {
  /** Its kind, or for a part that we do not know an id that says nothing. It stands in addresses. */
  readonly id: string;
  readonly kind: SectionKind | null;
  /** As the teams call it. */
  readonly title: string | null;
  readonly lines: readonly PlanLine[];
  readonly author: string | null;
  readonly team: string | null;
  /** ISO instant or date. */
  readonly writtenOn: string | null;
  /** `unsafe`: changed in a way that we do not understand; `unreadable`: we could not read it. Then nothing of it is known. */
  readonly state: "readable" | "unsafe" | "unreadable";
}

/** One plan that several teams follow, in one version. */
export interface CarePlan {
  readonly version: string;
  readonly title: string | null;
  readonly about: string | null;
  readonly updatedOn: string | null;
  readonly sections: readonly PlanSection[];
  /** Something about all of it is changed in a way that we do not understand: then no part of it is shown. */
  readonly cannotBeShownSafely: boolean;
}

export type ChangeKind = "new" | "changed" | "removed";

/** One part that is not as it was in the version before. */
export interface Change {
  readonly section: PlanSection;
  readonly kind: ChangeKind;
  /** What it said before; empty for a new part. */
  readonly before: readonly PlanLine[];
}

export type SuggestionStatus = "sent" | "looking" | "accepted" | "declined" | "withdrawn";

/** What the person suggests to change. It is not part of the plan until a team puts it there. */
export interface Suggestion {
  readonly id: string;
  readonly reference: string;
  readonly section: SectionKind | null;
  readonly words: string;
  readonly status: SuggestionStatus;
  readonly sentOn: string | null;
  readonly updatedOn: string | null;
  /** The team that answers. */
  readonly team: string | null;
  /** What the team said last. */
  readonly reply: string | null;
  readonly cannotBeShownSafely: boolean;
}

export interface CarePlanPanel extends Panel<CarePlan> {
  /** What is not as it was in the version before; null where nobody knows. Empty for a first version. */
  readonly changes: readonly Change[] | null;
  /** Newest first; null where they could not be read. */
  readonly suggestions: readonly Suggestion[] | null;
}

/** While no team has decided, a suggestion can be taken back. */
export const canWithdraw = ({ status, cannotBeShownSafely }: Suggestion): boolean =>
  !cannotBeShownSafely && (status === "sent" || status === "looking");

/** A part about which something can be suggested: one that was read, in a plan that is understood. */
export const canSuggest = (section: PlanSection): boolean =>
  section.state === "readable" && section.kind !== null;

const said = ({ lines }: PlanSection): string => JSON.stringify(lines);

/** What differs between two versions, in the order of the later one; what could not be read is not compared. */
export function changesBetween(before: CarePlan, after: CarePlan): readonly Change[] {
  const readable = ({ state }: PlanSection) => state === "readable";
  const changed = after.sections.filter(readable).flatMap((section): Change[] => {
    const earlier = before.sections.find(({ id }) => id === section.id);
    if (earlier === undefined) return [{ section, kind: "new", before: [] }];
    if (!readable(earlier) || said(earlier) === said(section)) return [];
    return [{ section, kind: "changed", before: earlier.lines }];
  });
  const removed = before.sections
    .filter(({ id }) => !after.sections.some((section) => section.id === id))
    .map((section): Change => ({ section, kind: "removed", before: section.lines }));
  return [...changed, ...removed];
}

/** The emergency summary is read first, whatever the order in which the plan has it. */
export const emergencyFirst = (sections: readonly PlanSection[]): readonly PlanSection[] => [
  ...sections.filter(({ kind }) => kind === "emergency-summary"),
  ...sections.filter(({ kind }) => kind !== "emergency-summary"),
];

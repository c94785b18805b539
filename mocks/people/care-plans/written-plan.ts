/** Parts of a plan, in the manner of PRSB's urgent care plan. The emergency summary is read first. */
export type SectionKind =
  | "emergency-summary"
  | "about-me"
  | "what-matters"
  | "emergency-treatment"
  | "medicines-at-home"
  | "contacts";

/** One thing that is said: a prompt and its answers. */
export type WrittenLine = { prompt: string; answers: readonly string[] };

export type WrittenSection = {
  kind: SectionKind;
  title: string;
  author: string;
  team: string;
  lines: readonly WrittenLine[];
};

/** One version of a plan: a later one holds only the parts that it changed. */
export type WrittenVersion = { at: string; sections: readonly WrittenSection[] };

/** What the person suggested before the day of seeding, and how far that has come. */
export type WrittenSuggestion = {
  section: SectionKind;
  words: string;
  team: string;
  steps: readonly {
    at: string;
    stage: "sent" | "looking" | "accepted" | "declined" | "withdrawn";
    text: string | null;
  }[];
};

/** A plan that several teams share; dates as on 16 May 2028. */
export type WrittenPlan = {
  title: string;
  /** What it is for, as a condition. */
  about: string;
  versions: readonly WrittenVersion[];
  suggestions: readonly WrittenSuggestion[];
};

/** A line with one answer or several. */
export const line = (prompt: string, ...answers: readonly string[]): WrittenLine => ({ prompt, answers });

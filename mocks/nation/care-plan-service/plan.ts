import type { WrittenLine, WrittenSection } from "#mocks/people/care-plans/written-plan.ts";

/** A part of a plan as it stands in one version, with the moment at which it was last written. */
export type Section = WrittenSection & { at: string };

export type Version = { number: number; at: string; sections: readonly Section[] };

/** A plan as it is kept, with all its versions: plain JSON. */
export type Plan = {
  id: string;
  nhsNumber: string;
  title: string;
  about: string;
  versions: Version[];
};

/** How far a suggestion has come. */
export type Stage = "sent" | "looking" | "accepted" | "declined" | "withdrawn";

export type Step = { at: string; stage: Stage; text: string | null };

/** What somebody suggests to change about one part of their plan: plain JSON. It is never the plan itself. */
export type Suggestion = {
  id: string;
  /** What people tell each other on the telephone: `CP-1A2B3C`. */
  reference: string;
  /** The key under which it was sent, and what was sent: the same again is the same suggestion. */
  key: string;
  sent: string;
  nhsNumber: string;
  sender: string;
  plan: string;
  section: WrittenSection["kind"];
  words: string;
  /** Who answers: the team that wrote the part. */
  team: string;
  /** In order of time; what lies ahead has not happened yet. */
  steps: Step[];
};

export const currentVersion = ({ versions }: Plan): Version => {
  const last = versions.at(-1);
  if (!last) throw new Error("A plan has at least one version.");
  return last;
};

/** Writes a new version in which one part has one line more. */
export function changeSection(plan: Plan, kind: Section["kind"], added: WrittenLine, at: string): void {
  const { number, sections } = currentVersion(plan);
  plan.versions.push({
    number: number + 1,
    at,
    sections: sections.map((section) =>
      section.kind === kind ? { ...section, lines: [...section.lines, added], at } : section,
    ),
  });
}

/** What has happened by now. */
export const happened = ({ steps }: Suggestion, now: Date): Step[] =>
  steps.filter(({ at }) => Date.parse(at) <= now.getTime());

export const stageOf = (suggestion: Suggestion, now: Date): Stage =>
  happened(suggestion, now).at(-1)?.stage ?? "sent";

/** Nothing more comes after these. */
export const isDecided = (stage: Stage): boolean =>
  stage === "accepted" || stage === "declined" || stage === "withdrawn";

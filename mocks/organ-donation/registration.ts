/** What can be given. */
export const organs = [
  "heart",
  "lungs",
  "kidneys",
  "liver",
  "corneas",
  "pancreas",
  "smallBowel",
  "tissue",
] as const;

export type Organ = (typeof organs)[number];
export type Said = "yes" | "no" | "not-stated";

export type Representative = { name: string; telephone: string };

export type Decision = {
  decision: "opt-in" | "opt-out" | "appointed-representative";
  /** "yes" stands for everything; then each single organ is not stated. Null unless opted in. */
  all: Said | null;
  organs: Record<Organ, Said> | null;
  /** Whether the family shall be asked how faith and beliefs are respected. */
  faith: Said;
  representatives: Representative[];
};

export type Registered = Decision & {
  id: string;
  version: number;
  /** Instants. */
  registeredAt: string;
  updatedAt: string;
};

const SAID: readonly unknown[] = ["yes", "no", "not-stated"];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function organProblem(all: unknown, single: unknown): string | null {
  if (!SAID.includes(all)) return "all must be yes, no or not-stated";
  if (!isObject(single) || organs.some((organ) => !SAID.includes(single[organ])))
    return `organs must have yes, no or not-stated for ${organs.join(", ")}`;
  const stated = organs.filter((organ) => single[organ] !== "not-stated");
  if (all === "yes" && stated.length > 0) return "with all: yes every single organ is not-stated";
  if (all !== "yes" && !organs.some((organ) => single[organ] === "yes"))
    return "who opts in gives everything or at least one organ";
  return null;
}

function representativeProblem(value: unknown): string | null {
  const right =
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= 2 &&
    value.every(
      (one) => isObject(one) && typeof one["name"] === "string" && typeof one["telephone"] === "string",
    );
  return right ? null : "representatives must be one or two, each with name and telephone";
}

/** Reads a decision; a text says what is wrong with it. */
export function readDecision(body: Record<string, unknown>): Decision | string {
  const { decision, all = null, organs: single = null, faith, representatives = [] } = body;
  if (!SAID.includes(faith)) return "faith must be yes, no or not-stated";
  const problems: Record<string, () => string | null> = {
    "opt-in": () => organProblem(all, single),
    "opt-out": () => (all === null && single === null ? null : "who opts out states no organs"),
    "appointed-representative": () => representativeProblem(representatives),
  };
  const check = typeof decision === "string" ? problems[decision] : undefined;
  if (!check) return `decision must be one of ${Object.keys(problems).join(", ")}`;
  const problem = check();
  if (problem !== null) return problem;
  return { decision, all, organs: single, faith, representatives } as Decision;
}

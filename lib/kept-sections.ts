/** The parts of one's own record that a phone can keep, in the order in which they stand. */
export const keptSections = [
  "emergency-card",
  "appointments",
  "medicines",
  "allergies",
  "conditions",
  "test-results",
  "documents",
  "vaccinations",
  "messages",
  "care-plan",
] as const;

export type KeptSection = (typeof keptSections)[number];

/** What is kept as soon as anything is: the name for the page, whom to call, and what writing without a connection needs. */
export const alwaysKept = ["essentials", "writing"] as const;

export type KeptName = KeptSection | (typeof alwaysKept)[number];

/** The same name, or null where it is none of ours. */
export function parseKeptName(value: string): KeptName | null {
  return [...keptSections, ...alwaysKept].find((known) => known === value) ?? null;
}

/** One section as the server gives it. */
export interface KeptAnswer<T = unknown> {
  /** Health time of the reading (ISO instant): "Last updated". */
  readonly at: string;
  readonly value: T;
}

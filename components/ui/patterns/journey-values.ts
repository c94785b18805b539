import type { HiddenValues } from "./hidden-fields.tsx";

/** What was answered so far in a journey of one question a page. */
export type JourneyValues = Readonly<Record<string, string | readonly string[]>>;

/** One of the values as text. */
export const textOf = ({ values }: { readonly values: JourneyValues }, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

interface Standing {
  readonly step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  readonly then: "check" | undefined;
  readonly values: JourneyValues;
}

/** What a question page carries unseen: where it stands, and every answer that is not asked here. */
export function carried({ step, then, values }: Standing, ...asked: readonly string[]): HiddenValues {
  const rest = Object.entries(values).filter(([name]) => !asked.includes(name));
  return { step, then, ...Object.fromEntries(rest) };
}

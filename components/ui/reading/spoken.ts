/** What a voice would read wrongly. */
export interface SayAs {
  /** What is said for a written unit: `mmol/mol` is "millimoles per mole". */
  readonly units: Readonly<Record<string, string>>;
  /** Sources of regular expressions for numbers that are said figure by figure, with a rest between groups of them. */
  readonly figureByFigure: readonly string[];
}

const oneByOne = (digits: string) => [...digits].join(" ");

/** A sentence as a voice must get it, so that some numbers are said figure by figure and units in words. */
export function spoken(text: string, { units, figureByFigure }: SayAs): string {
  return figureByFigure
    .reduce(
      (said, pattern) =>
        said.replace(new RegExp(pattern, "g"), (number) => number.split(/\s/).map(oneByOne).join(", ")),
      text,
    )
    .replace(/[^\s(]+\/[^\s.,;:)]+/g, (unit) => units[unit] ?? unit);
}

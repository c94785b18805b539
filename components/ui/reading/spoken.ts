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

/** What is asked of a voice of the browser. */
export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

const baseOf = (language: string) => language.toLowerCase().split(/[-_]/)[0];

/**
 * A voice for the language that is on this device, or undefined: others send what they read to a service elsewhere, and
 * a page may hold somebody's health record. English is read with a British voice where there is one.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const local = voices.filter((voice) => voice.localService && baseOf(voice.lang) === baseOf(language));
  return (
    local.find(({ lang }) => /^en[-_]gb/i.test(lang)) ?? local.find((voice) => voice.default) ?? local[0]
  );
}

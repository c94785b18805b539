/** What is said for a written unit: `mmol/mol` is "millimoles per mole". */
export type SayAs = Readonly<Record<string, string>>;

const oneByOne = (digits: string) => [...digits].join(" ");

/** Telephone numbers, and NHS numbers in groups of 3, 3 and 4. */
const groups = /\b0\d{2,4}(?:\s\d{3,6}){1,2}\b|\b\d{3}\s\d{3}\s\d{4}\b/g;

/** The numbers to call, unless they are a value with a unit. */
const calls = /\b(111|999)\b(?!\s?(?:%|\S+\/))/g;

/** A sentence as a voice must get it, so that numbers to call are said figure by figure and units in words. */
export function spoken(text: string, sayAs: SayAs): string {
  return text
    .replace(groups, (number) => number.split(/\s/).map(oneByOne).join(", "))
    .replace(calls, oneByOne)
    .replace(/[^\s(]+\/[^\s.,;:)]+/g, (unit) => sayAs[unit] ?? unit);
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

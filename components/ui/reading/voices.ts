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

/** Undefined where the browser has no voice of its own for the language. */
export const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  "speechSynthesis" in window ? chooseVoice(window.speechSynthesis.getVoices(), language) : undefined;

/** The language of the page at a place in it. */
export const languageAt = (node: Node | null): string =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[lang]")?.lang ?? "";

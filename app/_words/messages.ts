import enFailures from "#content/words/en/failures.json" with { type: "json" };
import enShell from "#content/words/en/shell.json" with { type: "json" };
import type { Locale } from "./locales.ts";

/** English is complete: its shape is what every other language is measured by. */
const english = {
  failures: enFailures,
  shell: enShell,
};

export type Messages = typeof english;

export type Namespace = keyof Messages;

/** Whole files only: a language has a namespace complete, or not at all. */
const arabic: Partial<Messages> = {};

const translated: Readonly<Record<Locale, Partial<Messages>>> = { en: english, ar: arabic };

/** Every sentence for a language; what has not been translated is in English. */
export function messagesIn(locale: Locale): Messages {
  return { ...english, ...translated[locale] };
}

/** Is all that a page says there in this language? If not, its main part is marked as English. */
export function hasWords(locale: Locale, namespaces: readonly Namespace[]): boolean {
  return namespaces.every((namespace) => namespace in translated[locale]);
}

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/** Languages in which (part of) Front Door can be read; the first is the one in which everything is. */
export const locales = ["en", "ar"] as const;

export type Locale = (typeof locales)[number];

/** The cookie that remembers the choice: a preference, nothing personal. */
export const localeCookie = "language";

/** A year, in seconds. */
export const rememberedForSeconds = 365 * 24 * 60 * 60;

/** Arabic is read from right to left. */
export const directionOf = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

/** The chosen language, or English when there is none or it is unknown. */
export function parseLocale(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? "en";
}

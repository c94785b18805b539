import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TellingTopic } from "#lib/contact-choice.ts";
import {
  formatNow,
  interpretingNow,
  type ChangePart,
  type ContactPreferences,
} from "#lib/domain/contact-preferences/model.ts";

/** What is said of how somebody wants to be contacted. */
export type Said = Pick<ContactPreferences, "recorded" | "chosen">;

/** One thing that was chosen, in words. */
export interface SaidRow {
  readonly key: string;
  readonly question: string;
  readonly answer: ReactNode;
}

/** The name of a language of the record. */
export function useLanguageName(): (code: string) => string {
  const t = useTranslations("contact-preferences.languages");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  return (code) => (/^q[1-5]$/.test(code) ? t(code as "q4") : (names.of(code) ?? code));
}

function useWays() {
  const t = useTranslations("contact-preferences");
  return (topic: TellingTopic, { recorded, chosen }: Said): string => {
    const [first, next] = chosen.ways[topic] ?? [];
    if (first !== undefined)
      return next === undefined
        ? t("first", { way: t(`short.${first}`) })
        : t("firstThen", { way: t(`short.${first}`), next: t(`short.${next}`) });
    if (recorded.method === null) return t("notTold");
    return `${t("notTold")}. ${t("recordSays", { method: t(`methods.${recorded.method}`) })}`;
  };
}

/** What was chosen in one part, as it reads in a list of questions and answers. */
export function useSaid(): (part: ChangePart, said: Said) => readonly SaidRow[] {
  const t = useTranslations("contact-preferences");
  const name = useLanguageName();
  const ways = useWays();
  return (part, said) => {
    const { recorded, chosen } = said;
    if (part === "format")
      return [{ key: part, question: t("format"), answer: t(`formats.${formatNow(said)}`) }];
    if (part === "language")
      return [
        { key: "language", question: t("language"), answer: name(recorded.language ?? "en") },
        {
          key: "interpreter",
          question: t("interpreter"),
          answer: t(`interpreters.${interpretingNow(said)}`),
        },
        { key: "written", question: t("written"), answer: name(chosen.writtenLanguage ?? "en") },
      ];
    const told = { key: part, question: t(`topics.${part}`), answer: ways(part, said) };
    if (part !== "other" || recorded.times === null) return [told];
    return [told, { key: "times", question: t("times"), answer: <bdi>{recorded.times}</bdi> }];
  };
}

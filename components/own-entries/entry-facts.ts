import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { Answer } from "#components/ui/patterns/answer-value.tsx";
import type { OwnContent } from "#lib/domain/own-entries/model.ts";

/** One fact of an entry: what it is called, and what it says. */
export type Fact = readonly [name: string, answer: Answer];

/** Everything that an entry says, in the order in which it was asked. */
export function useEntryFacts() {
  const t = useTranslations("own-entries");
  const dates = dateWords(useLocale());
  const day = (iso: string | null): Answer => (iso === null ? {} : { value: dates.longDay(iso) });
  return (content: OwnContent): readonly Fact[] => {
    if (content.kind === "note")
      return [
        [t("check.note"), { exactly: content.text }],
        [t("check.on"), day(content.on)],
      ];
    if (content.kind === "medicine")
      return [
        [t("check.name"), { exactly: content.name }],
        [t("check.howTaken"), { exactly: content.howTaken }],
        [t("check.whatFor"), { exactly: content.whatFor }],
        [t("check.since"), day(content.since)],
      ];
    const { reading, value, lower, on, at, comment } = content;
    const number = lower === null ? String(value) : `${value}/${lower}`;
    return [
      [t("check.value"), { value: t(`value.${reading}`, { value: number }) }],
      [t("check.on"), day(on)],
      [t("check.at"), at === null ? {} : { value: dates.time(localInstant(on, at)) ?? at }],
      [t("check.comment"), { exactly: comment }],
    ];
  };
}

/** A local time of England as an instant, for saying it in words: only its time of day is said. */
const localInstant = (on: string, at: string): string => {
  const guess = new Date(`${on}T${at}:00Z`);
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(guess);
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const ahead = (minutes(shown) - minutes(at) + 1_440) % 1_440;
  return new Date(guess.getTime() - ahead * 60_000).toISOString();
};

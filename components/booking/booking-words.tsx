import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { namedKinds } from "#lib/appointment-kind.ts";
import type { Way, Wish } from "#lib/domain/booking/model.ts";

/** A name inside a sentence: of another language, it does not turn the sentence round. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Values of the sentences that name the surgery where it is known. */
export const surgeryIn = (surgery: KnownSurgery) => ({
  bdi,
  known: surgery === null ? "no" : "yes",
  name: surgery?.name ?? "",
});

/** A kind of appointment in plain words, or in the surgery's own where it has none. */
export function useKindWords() {
  const t = useTranslations("booking.kinds");
  return (kind: string): string => {
    const plain = namedKinds.find((one) => one === kind);
    if (plain !== undefined) return t(plain);
    return kind.startsWith("own:") && kind.length > 4 ? kind.slice(4) : t("unnamed");
  };
}

/** A way of being seen; null where the surgery does not say. */
export function useWayWords() {
  const t = useTranslations("booking.ways");
  return (way: Way | Wish | null): string => t(way ?? "unsaid");
}

/** Day and time of an appointment, each as it stands in a sentence. */
export function useMoment() {
  const dates = dateWords(useLocale());
  return (start: string) => ({ day: dates.weekday(start), time: dates.time(start) ?? "" });
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import type { TagProps } from "#components/ui/tag.tsx";
import { overdueOf, standingOf, type WaitingPlace } from "#lib/domain/waiting-lists/model.ts";

/** A name inside a sentence: of another language, it does not turn the sentence round. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** What a list is called: the department, as the hospital names it. */
export function useListName() {
  const t = useTranslations("waiting-lists");
  return ({ specialty }: Pick<WaitingPlace, "specialty">): string => specialty ?? t("unnamed");
}

/** The name of the hospital, else "The hospital". */
export function useHospitalName() {
  const t = useTranslations("waiting-lists");
  return ({ hospital }: Pick<WaitingPlace, "hospital">): string => hospital.name ?? t("theHospital");
}

const colours = { waiting: "blue", "has-date": "green", withdrawn: "grey", ended: "grey" } as const;

/** How a place stands; an answer that is late comes before everything. `today` is an ISO date. */
export function useStandingTag() {
  const t = useTranslations("waiting-lists.standing");
  return (place: WaitingPlace, today: string): TagProps => {
    if (overdueOf(place, today).length > 0) return { text: t("overdue"), colour: "orange" };
    const standing = standingOf(place);
    return { text: t(standing), colour: colours[standing] };
  };
}

/** Dates in the language of the page. */
export const useDates = () => dateWords(useLocale());

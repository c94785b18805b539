import type { ReactNode } from "react";
import { createElement } from "react";
import { useLocale, useTranslations } from "next-intl";
import type { CharacterCountWords } from "#components/ui/character-count.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { Asked } from "#lib/domain/questionnaires/model.ts";

/** A name inside a sentence: of another language, it does not turn the sentence round. */
export const bdi = (chunks: ReactNode) => createElement("bdi", null, chunks);

/** What a form is called, and the hospital that asks it. */
export function useFormName() {
  const t = useTranslations("questionnaires");
  return {
    titleOf: ({ title }: Pick<Asked, "title">): string => title ?? t("unnamed"),
    hospitalOf: ({ hospital }: Pick<Asked, "hospital">): string => hospital.name ?? t("theHospital"),
  };
}

/** "For Lung function test, Monday 22 May 2028, 9:30am"; null where it is for no appointment. */
export function useAppointmentLine() {
  const t = useTranslations("questionnaires.card");
  const dates = dateWords(useLocale());
  return ({ appointment }: Asked): ReactNode => {
    if (appointment === null || appointment.title === null) return null;
    const { title, startsAt } = appointment;
    return startsAt === null
      ? t.rich("appointmentNoDate", { bdi, title })
      : t.rich("appointment", { bdi, title, date: dates.longDayAndTime(startsAt) });
  };
}

/** What is said of how much can be typed; `%{count}` stands in the words for the number. */
export function useCharacterWords(): CharacterCountWords {
  const t = useTranslations("questionnaires.characters");
  return {
    textareaDescription: t.raw("limit") as string,
    underLimit: { one: t.raw("underOne") as string, other: t.raw("underOther") as string },
    atLimit: t("at"),
    overLimit: { one: t.raw("overOne") as string, other: t.raw("overOther") as string },
  };
}

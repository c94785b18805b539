import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import type { HospitalAppointment } from "#lib/domain/hospital-appointments/model.ts";

/** A name inside a sentence: of another language, it does not turn the sentence round. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** "Monday 22 May 2028, 9:30am"; where the hospital has given no time, that it has not. */
export function useWhen() {
  const t = useTranslations("hospital-appointments");
  const dates = dateWords(useLocale());
  return (at: string | null): string => (at === null ? t("noTime") : dates.longDayAndTime(at));
}

/** The day and the time of a moment, apart, for sentences that have both. */
export function useDayAndTime() {
  const dates = dateWords(useLocale());
  return (at: string) => ({ day: dates.longDay(at), time: dates.time(at) ?? "" });
}

type Named = Pick<HospitalAppointment, "hospital">;

/** What sentences call the hospital: its name, else "The hospital". */
export function useHospitalName() {
  const t = useTranslations("hospital-appointments");
  return ({ hospital }: Named): string => hospital.name ?? t("theHospital");
}

/** What the appointment is called. */
export function useTitle() {
  const t = useTranslations("hospital-appointments");
  return ({ title }: Pick<HospitalAppointment, "title">): string => title ?? t("unnamed");
}

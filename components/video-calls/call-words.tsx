import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { Guest, VideoCall } from "#lib/domain/video-calls/model.ts";

/** A name inside a sentence: of another language, it does not turn the sentence round. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** The day and the time of a moment, apart, for sentences that have both. */
export function useDayAndTime() {
  const dates = dateWords(useLocale());
  return (at: string) => ({ day: dates.longDay(at), time: dates.time(at) ?? "" });
}

/** "Tuesday 16 May 2028, 2:30pm" */
export function useWhen() {
  const dates = dateWords(useLocale());
  return (at: string): string => dates.longDayAndTime(at);
}

/** Who was invited: "Carer", "Interpreter: Polish". */
export function useGuestName() {
  const t = useTranslations("video-calls.guests");
  return ({ kind, language }: Guest): string =>
    language === null ? t(kind) : t("interpreterIn", { language });
}

/** Whom to call about a video call, and on which number. */
export function CallThePlace({ place: { name, telephone } }: Pick<VideoCall, "place">) {
  const t = useTranslations("video-calls.phone");
  const call = (number: ReactNode) => <CallLink phone={telephone ?? ""}>{number}</CallLink>;
  if (telephone === null) return <p>{t.rich("noPhone", { bdi, name })}</p>;
  return <p>{t.rich("call", { bdi, call, name, phone: telephone })}</p>;
}

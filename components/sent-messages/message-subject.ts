import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { About } from "#lib/domain/sent-messages/model.ts";

/** The subject line of a message, made of what it is about: "Appointment: Blood test, 22 May 2028". */
export function useSubject() {
  const t = useTranslations("sent-messages.subject");
  const dates = dateWords(useLocale());
  return ({ kind, name, at }: About): string => {
    const subject = name === null ? t(kind) : t("named", { kind: t(kind), name });
    return at === null ? subject : t("dated", { subject, date: dates.day(at) });
  };
}

/** "480 KB": the size of a file. */
export function useFileSize() {
  const t = useTranslations("sent-messages.new.files");
  return (bytes: number): string => t("size", { size: Math.max(1, Math.round(bytes / 1000)) });
}

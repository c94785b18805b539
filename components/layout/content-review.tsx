import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "../ui/date-words.ts";

export interface ContentReviewProps {
  /** What a file of explanations says about itself; days as ISO dates. */
  meta: {
    readonly version: string;
    readonly writtenOn: string;
    readonly nextReview: string;
    readonly status: string;
  };
}

/** At the end of a page that uses explanations: which version they are, when they were written, and who has to check them. */
export function ContentReview({ meta }: ContentReviewProps) {
  const t = useTranslations("glossary");
  const dates = dateWords(useLocale());
  const { version, writtenOn, nextReview, status } = meta;
  return (
    <p className="app-under-title">
      {t("review", { version, written: dates.day(writtenOn), next: dates.day(nextReview) })} {status}.
    </p>
  );
}

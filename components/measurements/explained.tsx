import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import type { KnownKind } from "#lib/domain/measurements/model.ts";
import { explanationOf, explanationsMeta } from "./explanation.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** What is measured here, in plain words; without them the record's own term and that there is no explanation yet. */
export function Explained({ known, term }: { known: KnownKind | null; term: string | null }) {
  const t = useTranslations("measurements.explanation");
  const explanation = explanationOf(known);
  return (
    <>
      <p>{explanation?.plain ?? t("none")}</p>
      {explanation === null && term !== null && <p>{t.rich("term", { bdi, term })}</p>}
    </>
  );
}

/** How "steady", "going up" and "going down" are chosen. */
export function TrendRule({ known }: { known: KnownKind | null }) {
  const t = useTranslations("measurements.rule");
  return (
    <Details summary={t("summary")}>
      <p>{t("text")}</p>
      <p>{t("limit", { limit: t(`limits.${known ?? "other"}`) })}</p>
      <p>{t("ours")}</p>
    </Details>
  );
}

/** Version and dates of the explanations, at the end of a page that uses them. */
export function ExplanationReview() {
  const t = useTranslations("measurements.explanation");
  const dates = dateWords(useLocale());
  const { version, writtenOn, nextReview, status } = explanationsMeta;
  return (
    <p className="nhsuk-body-s">
      {t("review", { version, written: dates.day(writtenOn), next: dates.day(nextReview), status })}
    </p>
  );
}

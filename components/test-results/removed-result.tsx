import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import type { RemovedTestResult } from "#lib/domain/test-results/model.ts";
import { CallSurgery } from "./call-surgery.tsx";
import { useSources } from "./missing-sources.tsx";
import { names } from "./rich-words.tsx";
import type { KnownSurgery } from "./surgery.ts";

/** In the place of a result that was entered by mistake: that it was never true, and never what it said. Brings the h1. */
export function RemovedResult({ removed, surgery }: { removed: RemovedTestResult; surgery: KnownSurgery }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const source = useSources(surgery)(removed.source).name;
  const test = removed.name;
  return (
    <>
      <Heading level={1} size="l" text={t("removed.heading")} />
      <p>
        {removed.takenAt === null
          ? t.rich("removed.factsNoDate", { ...names, test })
          : t.rich("removed.facts", { ...names, test, date: dates.longDay(removed.takenAt) })}
      </p>
      <p>{t.rich("removed.text", { ...names, source })}</p>
      <p>
        {t("removed.acted")} <CallSurgery surgery={surgery} />
      </p>
    </>
  );
}

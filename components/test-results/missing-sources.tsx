import { useLocale, useTranslations } from "next-intl";
import { GatheredNotice } from "#components/layout/gathered-notice.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { ResultSource, TestResultList } from "#lib/domain/test-results/model.ts";
import { names } from "./rich-words.tsx";
import { type KnownSurgery, useSurgeryName } from "./surgery.ts";

interface MissingSourcesProps {
  results: Pick<TestResultList["results"], "answered" | "missing">;
  surgery: KnownSurgery;
  /** Where "Try again" leads: the same page. */
  tryAgain: string;
}

/** How a source is called in a sentence, and its telephone as far as it is known. */
export function useSources(surgery: KnownSurgery) {
  const t = useTranslations("test-results");
  const surgeryName = useSurgeryName(surgery);
  return (source: ResultSource) =>
    source === "gp"
      ? { name: surgeryName, telephone: surgery?.telephone ?? undefined }
      : { name: t("sources.hospital"), telephone: t("sources.hospitalTelephone") };
}

/** Who did not answer and when, what is still right, whom to call, and a way to try again. Nothing when all did. */
export function MissingSources({ results, surgery, tryAgain }: MissingSourcesProps) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const sourceOf = useSources(surgery);
  const others = results.answered.map(({ source }) => sourceOf(source).name);
  return results.missing.map(({ source, failure, askedAt }) => (
    <GatheredNotice
      key={source}
      headingLevel={2}
      what={t("missing.what")}
      source={sourceOf(source).name}
      kind={failure.kind}
      time={dates.time(askedAt) ?? ""}
      stillRight={
        others.length === 0
          ? t("missing.noneBelow")
          : t.rich("missing.othersRight", { ...names, sources: others.join(t("separator")) })
      }
      phone={sourceOf(source).telephone}
      tryAgainHref={tryAgain}
    />
  ));
}

/** Said when only the progress of ordered tests is missing; otherwise the notice about results says it. */
export function MissingOrderedTests({ list }: { list: TestResultList }) {
  const t = useTranslations("test-results");
  const saidAlready = list.results.missing.some(({ source }) => source === "hospital");
  if (list.orderedTests.missing.length === 0 || saidAlready) return null;
  return (
    <Notice headingLevel={2} title={t("missing.orderedTitle")}>
      <p>{t.rich("missing.orderedText", { ...names, source: t("sources.hospital") })}</p>
    </Notice>
  );
}

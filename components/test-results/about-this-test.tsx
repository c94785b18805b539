import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { terms } from "#components/layout/glossary-term.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { TestResult } from "#lib/domain/test-results/model.ts";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import { useSources } from "./missing-sources.tsx";
import type { KnownSurgery } from "./surgery.ts";

interface AboutThisTestProps {
  result: TestResult;
  surgery: KnownSurgery;
  /** Ten digits, or null where it is not known. */
  nhsNumber: string | null;
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="nhsuk-body nhsuk-u-font-weight-bold mb-0">{name}</dt>
      <dd className="nhsuk-body m-0 mb-3">{children}</dd>
    </>
  );
}

const grouped = (digits: string | null) => {
  const number = parseNhsNumber(digits);
  return number === null ? null : displayNhsNumber(number);
};

/** Where, when and for whom the test was done. What is not known is left out. */
export function AboutThisTest({ result, surgery, nhsNumber }: AboutThisTestProps) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const sourceOf = useSources(surgery);
  const number = grouped(nhsNumber);
  return (
    <PaperCard>
      <Heading level={2} size="s" text={t("about.heading")} />
      <dl className="m-0">
        {result.takenAt !== null && (
          <Fact name={t("about.taken")}>{dates.longDayAndTime(result.takenAt)}</Fact>
        )}
        {result.requestedBy !== null && (
          <Fact name={t("about.requestedBy")}>
            <bdi>{result.requestedBy}</bdi>
          </Fact>
        )}
        {number !== null && (
          <Fact name={t.rich("about.nhsNumber", terms)}>
            <Digits>{number}</Digits>
          </Fact>
        )}
        <Fact name={t("about.source")}>
          <bdi>{sourceOf(result.source).name}</bdi>
        </Fact>
        {result.reportedAt !== null && (
          <Fact name={t("about.reported")}>{dates.longDayAndTime(result.reportedAt)}</Fact>
        )}
        {result.correctedAt !== null && (
          <Fact name={t("about.corrected")}>{dates.longDayAndTime(result.correctedAt)}</Fact>
        )}
        {result.laboratory !== null && (
          <Fact name={t.rich("about.laboratory", terms)}>
            <bdi>{result.laboratory}</bdi>
          </Fact>
        )}
        {result.specimen !== null && (
          <Fact name={t("about.specimen")}>
            <bdi>{result.specimen}</bdi>
          </Fact>
        )}
        <Fact name={t("about.reportName")}>
          <bdi>{result.name}</bdi>
        </Fact>
      </dl>
    </PaperCard>
  );
}

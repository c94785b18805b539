import { useLocale, useTranslations } from "next-intl";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import { AboutThisTest } from "./about-this-test.tsx";
import { useExplanation } from "./explanation.ts";
import { ResultBody, type ResultBodyProps } from "./result-body.tsx";
import { ResultStanding } from "./result-standing.tsx";
import { names } from "./rich-words.tsx";
import { useTestName } from "./test-name.ts";

/** Whose result it is, as far as it is known: paper gets mixed up. */
export interface PrintedFor {
  readonly name: string | null;
  readonly dateOfBirth: string | null;
  readonly nhsNumber: string | null;
}

interface PrintedResultProps extends Omit<ResultBodyProps, "open"> {
  printedFor: PrintedFor;
  /** ISO instant. */
  printedAt: string;
}

function Whose({ printedFor: { name, dateOfBirth, nhsNumber } }: Pick<PrintedResultProps, "printedFor">) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const number = parseNhsNumber(nhsNumber);
  const rows = [
    { key: t("print.name"), value: name === null ? null : <bdi>{name}</bdi> },
    { key: t("print.born"), value: dateOfBirth === null ? null : dates.day(dateOfBirth) },
    {
      key: t.rich("about.nhsNumber", { "term-nhs-number": (word) => word }),
      value: number === null ? null : <Digits>{displayNhsNumber(number)}</Digits>,
    },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== null)} />;
}

/** One result for paper or a file: whose it is, everything open, and when it was printed. It brings the h1 of the page. */
export function PrintedResult({ detail, person, surgery, printedFor, printedAt }: PrintedResultProps) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const { result } = detail;
  const explanation = useExplanation(result.concept);
  const test = useTestName()(result);
  return (
    <>
      <Heading level={1} size="l" text={t.rich("print.heading", { ...names, test })} />
      <div className="app-not-printed">
        <p>{t("print.how")}</p>
        <PrintButton text={t("print.button")} />
        <p>{t("print.keep")}</p>
      </div>
      <Whose printedFor={printedFor} />
      {explanation !== null && <p>{explanation.what}</p>}
      <ResultStanding result={result} surgery={surgery} />
      {!result.cannotBeShownSafely && <ResultBody detail={detail} person={person} surgery={surgery} open />}
      <AboutThisTest result={result} surgery={surgery} nhsNumber={null} />
      <p>{t("print.printed", { date: dates.longDayAndTime(printedAt) })}</p>
    </>
  );
}

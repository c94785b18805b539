import { useTranslations } from "next-intl";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { TakenWords } from "#lib/domain/take-away/model.ts";
import type { CopyFile } from "./copy-file.ts";
import { GapList } from "./gap-list.tsx";
import { TakenTables } from "./taken-tables.tsx";

interface PrintedCopyProps {
  heading: string;
  whose: CopyFile["whose"];
  parts: readonly TakenWords[];
  missing: readonly string[];
  /** ISO instant. */
  printedAt: string;
}

/** Parts of the copy for paper or a file: whose it is, whole tables, and what is missing. It brings the h1 of the page. */
export function PrintedCopy({ heading, whose, parts, missing, printedAt }: PrintedCopyProps) {
  const t = useTranslations("take-away.print");
  const [only, ...others] = parts;
  return (
    <>
      <Heading level={1} size="l" text={heading} />
      <div className="app-not-printed">
        <p>{t("how")}</p>
        <PrintButton text={t("button")} />
        <p>{t("keep")}</p>
      </div>
      <SummaryList rows={whose.map(([key, value]) => ({ key, value: <bdi>{value}</bdi> }))} />
      {parts.map((words) => (
        <TakenTables key={words.title} words={words} heading={only === undefined || others.length > 0} />
      ))}
      <GapList lines={missing} />
      <p>{t("printed", { date: dateWords("en").longDayAndTime(printedAt) })}</p>
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { PanelSources, type PanelProps } from "#components/layout/panel-sources.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { CarePlan } from "#lib/domain/care-plan/model.ts";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import { PlanVersion } from "./care-plan-view.tsx";
import { PlanPart } from "./plan-part.tsx";

interface PrintedPlanProps {
  plan: CarePlan;
  /** Out of which the plan comes: what could not be read is said on paper too. */
  panel: PanelProps["panel"];
  surgery: PanelProps["surgery"];
  /** Whose plan it is, as far as it is known: paper gets mixed up. */
  printedFor: {
    readonly name: string | null;
    readonly dateOfBirth: string | null;
    readonly nhsNumber: string | null;
  };
  /** ISO instant. */
  printedAt: string;
}

function Whose({ printedFor }: Pick<PrintedPlanProps, "printedFor">) {
  const t = useTranslations("care-plan.print");
  const dates = dateWords(useLocale());
  const { name, dateOfBirth } = printedFor;
  const number = parseNhsNumber(printedFor.nhsNumber);
  const rows = [
    { key: t("person"), value: name === null ? null : <bdi>{name}</bdi> },
    { key: t("born"), value: dateOfBirth === null ? null : dates.day(dateOfBirth) },
    { key: t("nhsNumber"), value: number === null ? null : <Digits>{displayNhsNumber(number)}</Digits> },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== null)} />;
}

/** The plan for paper: whose it is, the emergency summary first, every part, and when it was printed. */
export function PrintedPlan({ plan, panel, surgery, printedFor, printedAt }: PrintedPlanProps) {
  const t = useTranslations("care-plan");
  const dates = dateWords(useLocale());
  return (
    <>
      <Heading level={1} size="l" text={t("print.title")} />
      <div className="app-not-printed">
        <p>{t("print.how")}</p>
        <PrintButton text={t("print.button")} />
        <p>{t("print.keep")}</p>
      </div>
      <Whose printedFor={printedFor} />
      <PlanVersion plan={plan} />
      {plan.sections.map((section) => (
        <PlanPart key={section.id} section={section} change={undefined} />
      ))}
      <PanelSources panel={panel} what={t("what")} surgery={surgery} />
      <p>{t("print.printed", { date: dates.longDayAndTime(printedAt) })}</p>
    </>
  );
}

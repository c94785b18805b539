import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { PanelSources, type PanelProps } from "#components/layout/panel-sources.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { CarePlan, PlanSection } from "#lib/domain/care-plan/model.ts";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import { PlanVersion } from "./care-plan-view.tsx";
import { WrittenBy } from "./plan-part.tsx";
import { useSectionName } from "./plan-words.tsx";

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

/** Small on paper: the whole plan is one sheet, which is found and read in an emergency. */
const small = "print:text-[11pt] print:leading-tight";
const onPaper = `nhsuk-u-margin-bottom-1 ${small}`;

/** What stands between two answers in one line. */
const after = (answer: string) => (/[.!?]$/.test(answer) ? " " : "; ");

function Whose({ printedFor }: Pick<PrintedPlanProps, "printedFor">) {
  const t = useTranslations("care-plan.print");
  const dates = dateWords(useLocale());
  const { name, dateOfBirth } = printedFor;
  const number = parseNhsNumber(printedFor.nhsNumber);
  const facts = [
    { key: t("person"), value: name === null ? null : <bdi>{name}</bdi> },
    { key: t("born"), value: dateOfBirth === null ? null : dates.day(dateOfBirth) },
    { key: t("nhsNumber"), value: number === null ? null : <Digits>{displayNhsNumber(number)}</Digits> },
  ];
  return facts
    .filter(({ value }) => value !== null)
    .map(({ key, value }) => (
      <p className={onPaper} key={key}>
        <strong>{key}:</strong> {value}
      </p>
    ));
}

/** One part in short lines. */
function PaperPart({ section }: { section: PlanSection }) {
  const t = useTranslations("care-plan.section");
  const sectionName = useSectionName();
  return (
    <section className="break-inside-avoid">
      <Heading level={2} size="s" text={<bdi>{sectionName(section)}</bdi>} />
      {section.state !== "readable" && <p className={onPaper}>{t(section.state)}</p>}
      {section.state === "readable" &&
        section.lines.map(({ prompt, answers }, line) => (
          <p className={onPaper} key={line}>
            {prompt !== null && (
              <strong>
                <bdi>{prompt}:</bdi>{" "}
              </strong>
            )}
            {answers.map((answer, index) => (
              <Fragment key={index}>
                <bdi>{answer}</bdi>
                {index < answers.length - 1 && after(answer)}
              </Fragment>
            ))}
          </p>
        ))}
      {section.state !== "unreadable" && <WrittenBy section={section} className={small} />}
    </section>
  );
}

/** The plan for one sheet of paper: whose it is, the emergency summary first, every part, and when it was printed. */
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
      <div className="print:columns-2">
        {plan.sections.map((section) => (
          <PaperPart key={section.id} section={section} />
        ))}
      </div>
      <PanelSources panel={panel} what={t("what")} surgery={surgery} />
      <p>{t("print.printed", { date: dates.longDayAndTime(printedAt) })}</p>
    </>
  );
}

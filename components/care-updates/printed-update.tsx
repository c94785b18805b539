import { useLocale, useTranslations } from "next-intl";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { CareUpdate, GoingHome } from "#lib/domain/care-updates/model.ts";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import { GoingHomeParts } from "./going-home-parts.tsx";

interface PrintedUpdateProps {
  update: CareUpdate & { readonly goingHome: GoingHome };
  /** Whose it is, as far as it is known: paper gets mixed up. */
  printedFor: {
    readonly name: string | null;
    readonly dateOfBirth: string | null;
    readonly nhsNumber: string | null;
  };
  /** ISO instant. */
  printedAt: string;
}

function Whose({ printedFor, update }: Pick<PrintedUpdateProps, "printedFor" | "update">) {
  const t = useTranslations("care-updates");
  const dates = dateWords(useLocale());
  const { name, dateOfBirth } = printedFor;
  const number = parseNhsNumber(printedFor.nhsNumber);
  const { place, ward, at } = update;
  const phone = ward?.telephone ?? null;
  const rows = [
    { key: t("print.person"), value: name === null ? null : <bdi>{name}</bdi> },
    { key: t("print.born"), value: dateOfBirth === null ? null : dates.day(dateOfBirth) },
    {
      key: t("print.nhsNumber"),
      value: number === null ? null : <Digits>{displayNhsNumber(number)}</Digits>,
    },
    { key: t("place"), value: <bdi>{[place, ward?.name].filter(Boolean).join(", ")}</bdi> },
    { key: t("telephone"), value: phone === null ? null : <Digits>{phone}</Digits> },
    { key: t("when"), value: dates.longDayAndTime(at) },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== null)} />;
}

/** What a hospital said when somebody went home, for paper: for a care home, or for who comes to the house. */
export function PrintedUpdate({ update, printedFor, printedAt }: PrintedUpdateProps) {
  const t = useTranslations("care-updates.print");
  const dates = dateWords(useLocale());
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <div className="app-not-printed">
        <p>{t("how")}</p>
        <PrintButton text={t("button")} />
        <p>{t("keep")}</p>
      </div>
      <Whose printedFor={printedFor} update={update} />
      <GoingHomeParts
        goingHome={update.goingHome}
        whose={{ who: "other", name: printedFor.name ?? t("nameless") }}
      />
      <section className="app-section">
        <p>{t("printed", { date: dates.longDayAndTime(printedAt) })}</p>
      </section>
    </>
  );
}

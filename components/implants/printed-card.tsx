import { useLocale, useTranslations } from "next-intl";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { Implant, ImplantList } from "#lib/domain/implants/model.ts";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import { nameOf } from "./explanation.ts";
import { ImplantCard } from "./implant-card.tsx";

/** Whose card it is, as far as it is known: paper gets mixed up. */
export interface PrintedFor {
  readonly name: string | null;
  readonly dateOfBirth: string | null;
  readonly nhsNumber: string | null;
}

interface PrintedCardProps {
  list: ImplantList;
  printedFor: PrintedFor;
  surgery: KnownSurgery;
  /** The address of this page. */
  here: string;
  /** ISO instant. */
  printedAt: string;
}

function Whose({ printedFor: { name, dateOfBirth, nhsNumber } }: Pick<PrintedCardProps, "printedFor">) {
  const t = useTranslations("implants.print");
  const dates = dateWords(useLocale());
  const number = parseNhsNumber(nhsNumber);
  const rows = [
    { key: t("person"), value: name === null ? null : <bdi>{name}</bdi> },
    { key: t("born"), value: dateOfBirth === null ? null : dates.day(dateOfBirth) },
    { key: t("nhsNumber"), value: number === null ? null : <Digits>{displayNhsNumber(number)}</Digits> },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== null)} />;
}

function NoticeLine({ implant, list: { recalls } }: { implant: Implant; list: ImplantList }) {
  const t = useTranslations("implants.print");
  const about = recalls?.filter(({ implants }) => implants.includes(implant.id)) ?? [];
  return about.map(({ id, reference }) => (
    <p key={id}>
      <strong>{reference === null ? t("noticeUnnumbered") : <bdi>{t("notice", { reference })}</bdi>}</strong>
    </p>
  ));
}

/** Recalls about something that is on no card above: nobody may miss them. */
function OtherNotices({ list: { recalls, items } }: { list: ImplantList }) {
  const t = useTranslations("implants.print");
  const listed = new Set(items.map(({ id }) => id));
  const others = recalls?.filter(({ implants }) => !implants.some((id) => listed.has(id))) ?? [];
  return others.map(({ id, reference, implant }) => {
    const name = implant === null ? null : nameOf(implant);
    return (
      <p key={id}>
        <strong>{name === null ? t("otherNotice") : <bdi>{t("otherNoticeOf", { name })}</bdi>}</strong>
        {reference !== null && <bdi> {t("reference", { reference })}</bdi>}
      </p>
    );
  });
}

/** All implants on one sheet for a purse or a hospital bag: whose they are, every fact, and when it was printed. */
export function PrintedCard({ list, printedFor, surgery, here, printedAt }: PrintedCardProps) {
  const t = useTranslations("implants.print");
  const what = useTranslations("implants")("what");
  const dates = dateWords(useLocale());
  const panel = { panel: list, what, surgery };
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <div className="app-not-printed">
        <p>{t("how")}</p>
        <PrintButton text={t("button")} />
        <p>{t("keep")}</p>
      </div>
      <Whose printedFor={printedFor} />
      <PanelMissing {...panel} tryAgain={here} />
      {list.recalls === null && <p>{t("noticeNotKnown")}</p>}
      {/* Side by side on paper, so that a card with two implants is one sheet. */}
      <div className="print:grid print:grid-cols-2 print:gap-4">
        {list.items.map((implant) => (
          <ImplantCard
            key={implant.id}
            implant={implant}
            paper={{ notice: <NoticeLine implant={implant} list={list} /> }}
          />
        ))}
      </div>
      <OtherNotices list={list} />
      <PanelSources {...panel} />
      <p>{t("printed", { date: dates.longDayAndTime(printedAt) })}</p>
    </>
  );
}

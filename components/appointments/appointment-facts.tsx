import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { AnswerValue, type Answer } from "#components/ui/patterns/answer-value.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { AppointmentDetail } from "#lib/domain/appointments/model.ts";
import { useAppointmentTime } from "./appointment-words.ts";

type Row = readonly [key: string, answer: Answer];

/** "9:40am to 9:50am", on the clock of England. */
function useTimes() {
  const t = useTranslations("appointments");
  const dates = dateWords(useLocale());
  return (startsAt: string | null, endsAt: string | null): string => {
    const from = startsAt === null ? null : dates.time(startsAt);
    const until = endsAt === null ? null : dates.time(endsAt);
    if (from === null) return t("detail.noTime");
    return until === null ? from : t("time.fromUntil", { from, until });
  };
}

const named = (name: ReactNode) => <bdi>{name}</bdi>;

/** Where it is, a line each: the part of the building first. A call has no place to go to. */
function whereOf({
  appointment: { seen, place },
  place: directory,
}: AppointmentDetail): readonly ReactNode[] {
  if (seen === "phone" || seen === "video") return place.name === null ? [] : [named(place.name)];
  const address = place.address.length > 0 ? place.address : directory.address;
  return [place.part, place.name, ...address].filter((line) => line !== null).map(named);
}

/** Whether one gets in with a wheelchair, as the public directory says; where it does not, or nobody goes there, null. */
const wayInOf = ({ appointment: { seen }, place }: AppointmentDetail): "yes" | "no" | null => {
  if (seen === "phone" || seen === "video" || place.wheelchair === null) return null;
  return place.wheelchair ? "yes" : "no";
};

function useRows(detail: AppointmentDetail, over: boolean): readonly Row[] {
  const t = useTranslations("appointments");
  const dates = dateWords(useLocale());
  const timesOf = useTimes();
  const { startsAt, endsAt, seen, stay, clinician, said } = detail.appointment;
  const where = whereOf(detail);
  const wayIn = wayInOf(detail);
  return [
    [t("detail.date"), { value: startsAt === null ? t("detail.noTime") : dates.longDay(startsAt) }],
    ...(startsAt === null ? [] : [[t("detail.timeKey"), { value: timesOf(startsAt, endsAt) }] as const]),
    ...(seen === null ? [] : [[t("detail.how"), { value: t(`seen.${seen}`) }] as const]),
    ...(stay === null ? [] : [[t("detail.stay"), { value: t(`detail.${stay}`) }] as const]),
    ...(clinician === null
      ? []
      : [[t(over ? "detail.whoPast" : "detail.who"), { value: named(clinician) }] as const]),
    ...(where.length === 0 ? [] : [[t("detail.where"), { lines: where }] as const]),
    ...(wayIn === null
      ? []
      : [[t("detail.wheelchair.key"), { value: t(`detail.wheelchair.${wayIn}`) }] as const]),
    ...(said === null ? [] : [[t("detail.said"), { exactly: said }] as const]),
  ];
}

/** When, how, with whom and where. */
export function AppointmentFacts({ detail, over }: { detail: AppointmentDetail; over: boolean }) {
  const t = useTranslations("appointments");
  const timeOf = useAppointmentTime();
  const { olderTime } = detail.appointment;
  const rows = useRows(detail, over).map(([key, answer]) => ({
    key,
    value: <AnswerValue answer={answer} notProvided="" />,
  }));
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("detail.facts")} />
      <PaperCard>
        <SummaryList classes="app-answers" lastRowBorder={false} rows={rows} />
      </PaperCard>
      {olderTime !== null && <p>{t("detail.moved", { time: timeOf({ startsAt: olderTime }) })}</p>}
      <p>{t("time.uk")}</p>
    </section>
  );
}

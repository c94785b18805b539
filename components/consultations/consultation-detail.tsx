import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContentReview } from "#components/layout/content-review.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList, type SummaryListRow } from "#components/ui/summary-list.tsx";
import type { Consultation } from "#lib/domain/consultations/model.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useConsultationName } from "./consultation-name.ts";
import { ConsultationTopics } from "./consultation-topics.tsx";
import { explanationOf, reviewed } from "./explanation.ts";
import { WordsShown } from "./words-shown.tsx";

export interface ConsultationDetailProps {
  consultation: Consultation;
  /** From when on the surgery shows what was written in words. */
  wordsShown: HowFarBack | null;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** Begins the journey to a correction of this entry. */
  correction: ReactNode;
}

function useWhen() {
  const t = useTranslations("consultations");
  const dates = dateWords(useLocale());
  return ({ at, endedAt }: Consultation): string => {
    if (at === null) return t("dateNotKnown");
    const start = dates.longDayAndTime(at);
    const end = endedAt === null || dates.time(at) === null ? null : dates.time(endedAt);
    return end === null ? start : t("detail.until", { start, end });
  };
}

function useRows(consultation: Consultation, surgery: KnownSurgery): readonly SummaryListRow[] {
  const t = useTranslations("consultations.detail");
  const sources = useTranslations("record.sources");
  const when = useWhen();
  const { who, where, how } = consultation;
  const source = surgery?.name ?? sources("gp");
  const plain = explanationOf(how);
  const way = plain === null ? how.term : t("howIs", { name: plain.name, plain: plain.plain });
  return [
    { key: t("when"), value: when(consultation) },
    {
      key: t("who"),
      value:
        who.length === 0
          ? t("whoNotKnown")
          : who.map((name) => (
              <div key={name}>
                <bdi>{name}</bdi>
              </div>
            )),
    },
    ...(where === null ? [] : [{ key: t("where"), value: <bdi>{where}</bdi> }]),
    ...(way === null ? [] : [{ key: t("how"), value: <bdi>{way}</bdi> }]),
    ...(where === source ? [] : [{ key: t("source"), value: <bdi>{source}</bdi> }]),
  ];
}

function NotSafe() {
  const t = useTranslations("consultations.detail");
  return (
    <Notice headingLevel={2} title={t("unsafeTitle")}>
      <p>{t("unsafe")}</p>
    </Notice>
  );
}

/** What one should know before reading: cancelled, not finished, parts that did not come or were taken away. */
function Standing({ consultation }: { consultation: Consultation }) {
  const t = useTranslations("consultations");
  const { status, complete, removed } = consultation;
  return (
    <>
      {status === "cancelled" && <p>{t("detail.cancelled")}.</p>}
      {status === "not-finished" && <p>{t("detail.notFinished")}.</p>}
      {!complete && (
        <Notice headingLevel={2} title={t("detail.partsMissingTitle")}>
          <p>{t("detail.partsMissing")}</p>
        </Notice>
      )}
      {removed > 0 && <p>{t("removed", { count: removed })}</p>}
    </>
  );
}

/** One consultation: who, where, how, then topics and headings with what was written and entered. */
export function ConsultationDetail(props: ConsultationDetailProps) {
  const { consultation, wordsShown, person, surgery, correction } = props;
  const t = useTranslations("consultations.detail");
  const nameOf = useConsultationName();
  const rows = useRows(consultation, surgery);
  const { topics, complete, cannotBeShownSafely } = consultation;
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{nameOf(consultation)}</bdi>} />
      {cannotBeShownSafely ? (
        <NotSafe />
      ) : (
        <>
          <SummaryList rows={rows} />
          <Standing consultation={consultation} />
          <ConsultationTopics topics={topics} person={person} />
          {topics.length === 0 && complete && <p>{t("nothing")}</p>}
          <WordsShown wordsShown={wordsShown} surgery={surgery} at={consultation.at} />
        </>
      )}
      {correction}
      {!cannotBeShownSafely && <ContentReview meta={reviewed} />}
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContentReview } from "#components/layout/content-review.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList, type SummaryListRow } from "#components/ui/summary-list.tsx";
import { standingOf, type Condition, type ConditionNote } from "#lib/domain/conditions/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useConditionName } from "./condition-name.ts";
import { explanationOf, reviewed } from "./explanation.ts";
import { LinkedEntries } from "./linked-entries.tsx";

export interface ConditionDetailProps {
  condition: Condition;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** Begins the journey to a correction of this entry. */
  correction?: ReactNode;
}

function useDay() {
  const t = useTranslations("conditions");
  const dates = dateWords(useLocale());
  return (iso: string | null) => (iso === null ? t("dateNotKnown") : dates.day(iso));
}

/** The coded term, and its code for whoever wants to look it up. */
function InRecord({ term, snomed }: Pick<Condition, "term" | "snomed">) {
  const t = useTranslations("conditions");
  return (
    <>
      <bdi>{term === "" ? t("unnamed") : term}</bdi>
      <br />
      {snomed === null ? t("detail.noCode") : t("detail.code", { code: snomed })}
    </>
  );
}

function useRows(condition: Condition, surgery: KnownSurgery): readonly SummaryListRow[] {
  const t = useTranslations("conditions.detail");
  const sources = useTranslations("record.sources");
  const day = useDay();
  const { significance, certainty, recordedBy } = condition;
  const past = standingOf(condition) === "past" || condition.endedAt !== null;
  return [
    { key: t("term"), value: <InRecord {...condition} /> },
    { key: t("standing"), value: t(`status.${condition.clinicalStatus ?? "not-stated"}`) },
    { key: t("started"), value: day(condition.startedAt) },
    ...(past ? [{ key: t("ended"), value: day(condition.endedAt) }] : []),
    ...(significance === null
      ? []
      : [{ key: t("significance"), value: t(`significanceOf.${significance}`) }]),
    ...(certainty === null ? [] : [{ key: t("certainty"), value: t(`certaintyOf.${certainty}`) }]),
    { key: t("recorded"), value: day(condition.recordedAt) },
    ...(recordedBy === null ? [] : [{ key: t("recordedBy"), value: <bdi>{recordedBy}</bdi> }]),
    { key: t("source"), value: <bdi>{surgery?.name ?? sources("gp")}</bdi> },
  ];
}

function Meaning({ snomed }: Pick<Condition, "snomed">) {
  const t = useTranslations("conditions.detail");
  const explanation = explanationOf(snomed);
  return (
    <>
      <Heading level={2} size="m" text={t("meaning")} />
      {explanation === null ? (
        <p>
          {t("noMeaning")} {t("askAbout")}
        </p>
      ) : (
        <p>{explanation.plain}</p>
      )}
    </>
  );
}

function Signed({ author, writtenAt }: ConditionNote) {
  const t = useTranslations("conditions.detail");
  const dates = dateWords(useLocale());
  const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
  if (author === null) return writtenAt === null ? null : <p>{dates.day(writtenAt)}</p>;
  if (writtenAt === null) return <p>{t.rich("noteBy", { bdi, author })}</p>;
  return <p>{t.rich("noteByOn", { bdi, author, date: dates.day(writtenAt) })}</p>;
}

function Notes({ notes }: Pick<Condition, "notes">) {
  const t = useTranslations("conditions.detail");
  if (notes.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m" text={t("notes")} />
      {notes.map((note, place) => (
        <PaperCard edge key={place}>
          {note.text.split("\n").map((line, index) => (
            <p key={index} dir="auto">
              {line}
            </p>
          ))}
          <Signed {...note} />
        </PaperCard>
      ))}
    </>
  );
}

function NotSafe({ correction }: Pick<ConditionDetailProps, "correction">) {
  const t = useTranslations("conditions.detail");
  return (
    <>
      <Notice headingLevel={2} title={t("unsafeTitle")}>
        <p>{t("unsafe")}</p>
      </Notice>
      {correction}
    </>
  );
}

/**
 * One condition: the words of the record beside plain ones, since when, how important, who wrote it and what belongs
 * to it. Where a modifier changes its meaning, its name and nothing more.
 */
export function ConditionDetail({ condition, person, surgery, correction }: ConditionDetailProps) {
  const nameOf = useConditionName();
  const rows = useRows(condition, surgery);
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{nameOf(condition)}</bdi>} />
      {condition.cannotBeShownSafely ? (
        <NotSafe correction={correction} />
      ) : (
        <>
          <SummaryList rows={rows} />
          <Meaning snomed={condition.snomed} />
          <Notes notes={condition.notes} />
          <LinkedEntries linked={condition.linked} person={person} />
          {correction}
          {explanationOf(condition.snomed) !== null && <ContentReview meta={reviewed} />}
        </>
      )}
    </>
  );
}

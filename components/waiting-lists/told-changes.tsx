import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { isOverdue, overdueOf, type ToldChange, type WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { bdi, useDates } from "./waiting-words.tsx";

interface ToldProps {
  place: WaitingPlace;
  /** ISO date. */
  today: string;
}

/** Answers that are late: whom to call, with which reference. */
export function LateAnswers({ place, today, call }: ToldProps & { call: ReactNode }) {
  const t = useTranslations("waiting-lists.overdue");
  const dates = useDates();
  return overdueOf(place, today).map(({ id, answerBy, reference }) => (
    <Notice key={id} headingLevel={2} title={t("title")}>
      <p>{t("text", { date: dates.longDay(answerBy), reference })}</p>
      {call}
      <p>{t("worse")}</p>
    </Notice>
  ));
}

function Steps({ change, today }: { change: ToldChange; today: string }) {
  const t = useTranslations("waiting-lists.told");
  const dates = useDates();
  const { stage, sentAt, lookedAt, answer, answerBy } = change;
  const step = (state: "done" | "now" | "next", heading: string, at: string | null): TimelineItem => ({
    ...{ state, heading, stateText: t(`state.${state}`) },
    ...(at !== null && { text: dates.longDayAndTime(at) }),
  });
  return (
    <Timeline
      headingLevel={4}
      items={[
        step(stage === "received" ? "now" : "done", t("received"), sentAt),
        ...(lookedAt === null ? [] : [step(stage === "looked-at" ? "now" : "done", t("lookedAt"), lookedAt)]),
        ...(answer === null
          ? isOverdue(change, today)
            ? []
            : [step("next", t("next", { date: dates.longDay(answerBy) }), null)]
          : [step("done", t("answered"), answer.at)]),
      ]}
    />
  );
}

function Change({ change, team, today }: { change: ToldChange; team: string; today: string }) {
  const t = useTranslations("waiting-lists");
  const dates = useDates();
  const { sentAt, reference, words, what, answer } = change;
  return (
    <PaperCard>
      <Heading level={3} size="s" text={t("told.sent", { date: dates.longDay(sentAt) })} />
      <p>{t.rich("told.reference", { bdi, reference })}</p>
      <p>{what.map((one) => t(`changed.items.${one}`)).join(". ")}</p>
      <p>{t("told.yours")}:</p>
      <p dir="auto">{words}</p>
      {answer !== null && (
        <>
          <p>{t("told.answer")}:</p>
          <p dir="auto">
            <strong>{answer.text}</strong>
          </p>
        </>
      )}
      {answer === null && <p>{t("told.who", { name: team })}</p>}
      <Steps change={change} today={today} />
    </PaperCard>
  );
}

/** What the person told the department: how far each message is, who looks at it and by when. */
export function ToldChanges({ place, today }: ToldProps) {
  const t = useTranslations("waiting-lists");
  const { department } = place;
  if (department === null || department.changes.length === 0) return null;
  const team = department.office.name ?? t("theHospital");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("one.told")} />
      {department.changes.map((change) => (
        <Change key={change.id} change={change} team={team} today={today} />
      ))}
    </section>
  );
}

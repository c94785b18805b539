import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList, type SummaryListRow } from "#components/ui/summary-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import { allowedTo, isOverdue, mustCall, serviceOf, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { BookingLine } from "./booking-line.tsx";
import { HandOver } from "./hand-over.tsx";
import { ReferralActions } from "./referral-actions.tsx";
import { ChoicesMissing } from "./referral-list.tsx";
import { useStateTag, useTimeWords } from "./referral-words.ts";
import { bdi } from "./rich-words.tsx";

function Overdue({ referral, call }: Pick<ReferralDetailProps, "referral" | "call">) {
  const t = useTranslations("referrals.overdue");
  const dates = dateWords(useLocale());
  const { reference, due } = referral;
  return (
    <Notice headingLevel={2} title={t("title")}>
      <p>{t("text", { date: dates.longDay(due ?? "") })}</p>
      {call ?? (
        <>
          <p>{t("noTelephone")}</p>
          <BookingLine />
        </>
      )}
      {reference !== null && <p>{t.rich("reference", { bdi, reference })}</p>}
      {allowedTo(referral, "move") !== null && <p>{t("move")}</p>}
    </Notice>
  );
}

function Answer({ referral }: { referral: Referral }) {
  const t = useTranslations("referrals.one");
  const answer = referral.choices?.answer;
  if (!answer) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("answer")} />
      <PaperCard edge>
        <p dir="auto">{answer.text}</p>
        {answer.by !== null && <p>{t.rich("answerBy", { bdi, by: answer.by })}</p>}
      </PaperCard>
    </section>
  );
}

type Rows = readonly SummaryListRow[];

function useBookingRows(referral: Referral): Rows {
  const t = useTranslations("referrals.one");
  const dates = dateWords(useLocale());
  const words = useTimeWords();
  const { start, state, due, choices } = referral;
  const booked = start === null ? t("timeToCome") : words({ start, medium: choices?.booking.medium ?? null });
  return [
    ...(state === "BOOKED" ? [{ key: t("appointment"), value: booked }] : []),
    ...(due === null ? [] : [{ key: t("due"), value: dates.longDay(due) }]),
  ];
}

/** The telephone with its hours, where anybody says when somebody is there. */
function usePlaceRows({ referral, call }: Pick<ReferralDetailProps, "referral" | "call">): Rows {
  const t = useTranslations("referrals.one");
  const service = serviceOf(referral);
  if (service === null) return [];
  const { name, telephone } = service;
  return [
    { key: t(referral.due === null ? "to" : "who"), value: <bdi>{name}</bdi> },
    ...(telephone === null
      ? []
      : [{ key: t("telephone"), value: call ?? <CallLink className="app-alone" phone={telephone} /> }]),
  ];
}

function Facts({ referral, call }: Pick<ReferralDetailProps, "referral" | "call">) {
  const t = useTranslations("referrals");
  const dates = dateWords(useLocale());
  const { choices, at, reference, priority } = referral;
  const rows: Rows = [
    ...useBookingRows(referral),
    ...usePlaceRows({ referral, call }),
    { key: t("one.from"), value: choices?.from ? <bdi>{choices.from}</bdi> : t("one.notKnown") },
    { key: t("one.why"), value: choices?.why ? <bdi>{choices.why}</bdi> : t("one.notKnown") },
    ...(at === null ? [] : [{ key: t("one.made"), value: dates.longDay(at) }]),
    ...(priority === null ? [] : [{ key: t("one.priority"), value: t(`priorities.${priority}`) }]),
    ...(reference === null ? [] : [{ key: t("one.reference"), value: <Digits>{reference}</Digits> }]),
  ];
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("one.facts")} />
      <PaperCard>
        <SummaryList classes="app-answers" lastRowBorder={false} rows={rows} />
      </PaperCard>
    </section>
  );
}

interface ReferralDetailProps {
  referral: Referral;
  person: PersonHandle;
  /** ISO date. */
  today: string;
  /** Whom to call about it, and when somebody is there; null where nobody says. */
  call: ReactNode;
}

/** One referral: how it stands in words, what to do, what came back, who deals with it and by when. */
export function ReferralDetail({ referral, person, today, call }: ReferralDetailProps) {
  const t = useTranslations("referrals");
  const tag = useStateTag()(referral, today);
  const late = isOverdue(referral, today);
  const move = referral.choices?.handOver ?? null;
  // To book is no advice where there is nothing to book; to read an answer still is.
  const showsTodo = !late && (!mustCall(referral) || referral.state === "TRIAGE_RESPONSE");
  return (
    <>
      <p>
        <Tag {...tag} />
      </p>
      <p>{t(`states.${referral.state}.text`)}</p>
      {late && <Overdue {...{ referral, call }} />}
      {showsTodo && <p>{t(`states.${referral.state}.todo`)}</p>}
      {referral.choices === null && <ChoicesMissing />}
      <Answer referral={referral} />
      <ReferralActions {...{ referral, person, call }} />
      {move !== null && <HandOver move={move} />}
      <Facts {...{ referral, call }} />
      {referral.state === "BOOKED" && (
        <p>
          <Link className="app-alone" href={paths.appointments(person)}>
            {t("one.appointments")}
          </Link>
        </p>
      )}
    </>
  );
}

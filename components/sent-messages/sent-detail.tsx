import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { AnswerValue, type Answer } from "#components/ui/patterns/answer-value.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { isOverdue, type SentMessage, type SentMessageDetail } from "#lib/domain/sent-messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useFileSize, useSubject } from "./message-subject.ts";
import { StandingTag } from "./sent-list.tsx";

interface SentDetailProps {
  detail: SentMessageDetail;
  person: PersonHandle;
  /** ISO date. */
  today: string;
}

function How({ message, today }: { message: SentMessage; today: string }) {
  const t = useTranslations("sent-messages.one");
  const dates = dateWords(useLocale());
  const { readAt, answeredAt, replyBy, standing } = message;
  return (
    <>
      <p>
        <StandingTag standing={standing} />
      </p>
      {readAt === null ? <p>{t("received")}</p> : <p>{t("readOn", { date: dates.longDay(readAt) })}</p>}
      {answeredAt !== null && <p>{t("answeredOn", { date: dates.longDay(answeredAt) })}</p>}
      {standing !== "answered" && (
        <p>{t(isOverdue(message, today) ? "overdue" : "answerBy", { date: dates.longDay(replyBy) })}</p>
      )}
    </>
  );
}

/** The answers, which stand in the inbox in one thread. */
function Answers({ detail: { message, answers }, person }: Omit<SentDetailProps, "today">) {
  const t = useTranslations("sent-messages.one");
  const dates = dateWords(useLocale());
  if (answers === null) return <p>{t("answersSilent")}</p>;
  if (answers.length === 0) return message.standing === "answered" ? <p>{t("notHere")}</p> : null;
  return answers.map(({ id, at }) => (
    <p key={id}>
      <Link className="app-alone" href={paths.message(person, id)}>
        {t("answer", { date: dates.day(at) })}
      </Link>
    </p>
  ));
}

function What({ message }: { message: SentMessage }) {
  const t = useTranslations("sent-messages");
  const size = useFileSize();
  const subject = useSubject()(message.about);
  const dates = dateWords(useLocale());
  const { reference, team, sentAt, words, files } = message;
  const rows: readonly (readonly [string, Answer])[] = [
    [t("one.reference"), { value: <bdi>{reference}</bdi> }],
    [t("one.to"), { lines: [team.name, team.organisation] }],
    [t("one.about"), { value: <bdi>{subject}</bdi> }],
    [t("one.sentOn"), { value: dates.longDay(sentAt) }],
    [t("one.words"), { exactly: words }],
    [
      t("one.files"),
      {
        list: files.map(({ name, size: bytes }, index) => (
          <span key={index}>
            <bdi>{name}</bdi> ({size(bytes)})
          </span>
        )),
      },
    ],
  ];
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("one.you")} />
      <PaperCard>
        <SummaryList
          classes="app-answers"
          lastRowBorder={false}
          rows={rows.map(([key, answer]) => ({
            key,
            value: <AnswerValue answer={answer} notProvided={t("notProvided")} />,
          }))}
        />
      </PaperCard>
    </section>
  );
}

/** One message: how it stands, the answer, and what was sent. */
export function SentDetail({ detail, person, today }: SentDetailProps) {
  const t = useTranslations("sent-messages.one");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <section className="app-section">
        <Heading level={2} size="m" text={t("how")} />
        <How message={detail.message} today={today} />
        <Answers detail={detail} person={person} />
      </section>
      <What message={detail.message} />
    </>
  );
}

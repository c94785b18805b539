import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { AnswerValue, type Answer } from "#components/ui/patterns/answer-value.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { SentMessage, SentMessageDetail } from "#lib/domain/sent-messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useFileSize, useSubject } from "./message-subject.ts";
import { StandingTag } from "./sent-list.tsx";

interface LateProps {
  message: SentMessage;
  telephone: string | null;
}

interface SentDetailProps {
  detail: SentMessageDetail;
  person: PersonHandle;
  /** The number to call where the answer is late, as far as it is known. */
  telephone: string | null;
}

/** What to do about an answer that is late: whom to call, or who can tell the number. */
function Late({ message: { team, replyBy, reference }, telephone }: LateProps) {
  const t = useTranslations("sent-messages.one");
  const dates = dateWords(useLocale());
  const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
  const named = { bdi, reference, organisation: team.organisation };
  return (
    <>
      <p>{t("overdue", { date: dates.longDay(replyBy) })}</p>
      <p>
        {telephone === null
          ? t.rich("callUnknown", named)
          : t.rich("call", {
              ...named,
              telephone,
              tel: (chunks: ReactNode) => <CallLink phone={telephone}>{chunks}</CallLink>,
            })}
      </p>
    </>
  );
}

function How({ detail: { message, late }, telephone }: Omit<SentDetailProps, "person">) {
  const t = useTranslations("sent-messages.one");
  const dates = dateWords(useLocale());
  const { readAt, answeredAt, replyBy, standing } = message;
  return (
    <>
      <p>
        <StandingTag standing={late === null ? standing : "late"} />
      </p>
      {readAt === null ? <p>{t("received")}</p> : <p>{t("readOn", { date: dates.longDay(readAt) })}</p>}
      {answeredAt !== null && <p>{t("answeredOn", { date: dates.longDay(answeredAt) })}</p>}
      {late !== null && <Late message={message} telephone={telephone} />}
      {late === null && standing !== "answered" && <p>{t("answerBy", { date: dates.longDay(replyBy) })}</p>}
    </>
  );
}

/** The answers, which stand in the inbox in one thread. */
function Answers({ detail: { message, answers }, person }: Omit<SentDetailProps, "telephone">) {
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
export function SentDetail({ detail, person, telephone }: SentDetailProps) {
  const t = useTranslations("sent-messages.one");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <section className="app-section">
        <Heading level={2} size="m" text={t("how")} />
        <How detail={detail} telephone={telephone} />
        <Answers detail={detail} person={person} />
      </section>
      <What message={detail.message} />
    </>
  );
}

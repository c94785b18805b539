import { useLocale, useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { AnswerValue, type Answer } from "#components/ui/patterns/answer-value.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import {
  canWithdraw,
  isDecided,
  isOverdue,
  questionOf,
  reasonOf,
  type RecordRequest,
} from "#lib/domain/record-requests/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { RefusedHelp } from "./refused-help.tsx";
import { ReplyForm, type ReplyFormProps } from "./reply-form.tsx";
import { RequestSteps } from "./request-steps.tsx";
import { bdi } from "./rich-words.tsx";

export interface RequestDetailProps {
  request: RecordRequest;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** ISO date. */
  today: string;
  reply: Omit<ReplyFormProps, "question">;
}

type Row = readonly [key: string, answer: Answer];

function useAskedRows(request: RecordRequest): readonly Row[] {
  const t = useTranslations("record-requests.one");
  const { about, years, sections, words, correctionOf, shouldSay, kind } = request;
  const rows: Row[] = [];
  if (about !== null && kind === "correction") rows.push([t("about"), { value: <bdi>{about}</bdi> }]);
  if (years !== null) rows.push([t("years"), { value: t("yearsText", years) }]);
  if (sections.length > 0) rows.push([t("parts"), { list: sections.map((one) => t(`sections.${one}`)) }]);
  if (words !== "") rows.push([t(kind === "correction" ? "wrong" : "why"), { exactly: words }]);
  if (correctionOf !== null) rows.push([t("is"), { value: t(correctionOf) }]);
  if (shouldSay !== null)
    rows.push([t(correctionOf === "opinion" ? "note" : "shouldSay"), { exactly: shouldSay }]);
  return rows;
}

function Asked({ request }: { request: RecordRequest }) {
  const t = useTranslations("record-requests");
  const dates = dateWords(useLocale());
  const facts: Row[] = [
    [t("one.reference"), { value: <bdi>{request.reference}</bdi> }],
    ...(request.surgery === null
      ? []
      : [[t("one.surgery"), { value: <bdi>{request.surgery}</bdi> }] as const]),
    [t("one.sentOn"), { value: dates.longDay(request.sentAt) }],
    [t("one.answerBy"), { value: dates.longDay(request.answerBy) }],
  ];
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("one.youAsked")} />
      <PaperCard>
        <SummaryList
          classes="app-answers"
          lastRowBorder={false}
          rows={[...useAskedRows(request), ...facts].map(([key, answer]) => ({
            key,
            value: <AnswerValue answer={answer} notProvided={t("notProvided")} />,
          }))}
        />
      </PaperCard>
      {!isDecided(request) && <p>{t("one.rule")}</p>}
    </section>
  );
}

function Refused({ request }: { request: RecordRequest }) {
  const t = useTranslations("record-requests");
  const reason = reasonOf(request);
  return (
    <>
      <Notice headingLevel={2} title={t("refused.title")}>
        <p>{t(reason === null ? "refused.noReason" : "refused.reason")}</p>
        {reason !== null && <p dir="auto">{reason}</p>}
      </Notice>
      {request.kind === "correction" && (
        <section className="app-section">
          <Heading level={2} size="m" text={t("one.noteKept")} />
          <PaperCard edge>
            <p dir="auto">{request.shouldSay ?? request.words}</p>
          </PaperCard>
          <p>{t("one.noteText")}</p>
        </section>
      )}
    </>
  );
}

function Overdue({ request }: { request: RecordRequest }) {
  const t = useTranslations("record-requests.one");
  return (
    <Notice headingLevel={2} title={t("overdueTitle")}>
      <p>{t.rich("overdueText", { bdi, reference: request.reference })}</p>
      <p>{t("overdueMore")}</p>
    </Notice>
  );
}

/** What was said on the way, apart from what stands above already. */
function Conversation({ request }: { request: RecordRequest }) {
  const t = useTranslations("record-requests.one.said");
  const dates = dateWords(useLocale());
  const above = questionOf(request) ?? reasonOf(request);
  const rest = above === null ? request.said : request.said.slice(0, -1);
  return rest.map(({ by, at, text }, index) => (
    <PaperCard key={index} edge={by === "surgery"}>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>{t(by)}</strong>, {dates.day(at)}
      </p>
      <p dir="auto">{text}</p>
    </PaperCard>
  ));
}

function Granted({ request, person }: { request: RecordRequest; person: PersonHandle }) {
  const t = useTranslations("record-requests.one");
  if (request.stage !== "granted" || request.kind !== "older-records") return null;
  return (
    <p>
      {t("grantedOlder")} <Link href={paths.record(person)}>{t("seeRecord")}</Link>
    </p>
  );
}

/** One request: what is to do now, how far it is, what was asked, what was said, and how to challenge it. */
export function RequestDetail({ request, person, surgery, today, reply }: RequestDetailProps) {
  const t = useTranslations("record-requests");
  const question = questionOf(request);
  const late = isOverdue(request, today);
  return (
    <>
      {late && <Overdue request={request} />}
      {request.stage === "refused" && <Refused request={request} />}
      <Granted request={request} person={person} />
      {question !== null && <ReplyForm question={question} {...reply} />}
      <section className="app-section">
        <Heading level={2} size="m" text={t("one.steps")} />
        <RequestSteps request={request} />
        <Conversation request={request} />
      </section>
      <Asked request={request} />
      {(late || request.stage === "refused") && <RefusedHelp surgery={surgery} />}
      {canWithdraw(request) && (
        <p className="app-not-printed">
          <Link className="app-alone" href={paths.withdrawRecordRequest(person, request.id)}>
            {t("withdraw.link")}
          </Link>
        </p>
      )}
    </>
  );
}

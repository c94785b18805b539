import { useLocale, useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag } from "#components/ui/tag.tsx";
import {
  isDecided,
  isOverdue,
  type RecordRequest,
  type RequestList,
} from "#lib/domain/record-requests/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { stageColours, useRequestLine, useStageWords } from "./request-words.ts";
import { bdi, surgeryIn } from "./rich-words.tsx";

/** The surgery takes no requests here: what to do instead, and that the right to an answer is the same. */
export function NotOffered({ surgery }: { surgery: KnownSurgery }) {
  const t = useTranslations("record-requests.notOffered");
  const telephone = surgery?.telephone ?? null;
  return (
    <Notice headingLevel={2} title={t.rich("title", surgeryIn(surgery))}>
      <p>{t.rich("call", surgeryIn(surgery))}</p>
      {telephone !== null && (
        <p>
          <CallLink phone={telephone} className="app-alone" />
        </p>
      )}
      <p>{t("right")}</p>
    </Notice>
  );
}

function Facts({ request, today }: { request: RecordRequest; today: string }) {
  const t = useTranslations("record-requests.card");
  const dates = dateWords(useLocale());
  const line = useRequestLine()(request);
  return (
    <>
      <CardLine strong>
        <bdi>{line}</bdi>
      </CardLine>
      <CardLine>{t("sent", { date: dates.longDay(request.sentAt) })}</CardLine>
      {!isDecided(request) && (
        <CardLine>
          {t(isOverdue(request, today) ? "overdue" : "answerBy", { date: dates.longDay(request.answerBy) })}
        </CardLine>
      )}
      <CardLine>{t.rich("reference", { bdi, reference: request.reference })}</CardLine>
    </>
  );
}

export interface RequestsProps {
  list: RequestList;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** ISO date. */
  today: string;
}

function Ways({ person }: { person: PersonHandle }) {
  const t = useTranslations("record-requests.new");
  return (
    <CardGroup
      stacked
      heading={t("heading")}
      cards={[
        { href: paths.askOlderRecords(person), title: t("older"), description: t("olderText") },
        { href: paths.askCorrection(person), title: t("correction"), description: t("correctionText") },
      ]}
    />
  );
}

/** Everything that was asked, each with how far it is and by when it is due, and what can be asked. */
export function Requests({ list, person, surgery, today }: RequestsProps) {
  const t = useTranslations("record-requests");
  const stageWords = useStageWords();
  if (!list.offered) return <NotOffered surgery={surgery} />;
  return (
    <>
      <p>{t("lead")}</p>
      {!list.complete && <Notice headingLevel={2} title={t("incomplete")} />}
      {list.requests.length === 0 ? (
        list.complete && <EmptyState text={t("none")} />
      ) : (
        <CardGroup
          cards={list.requests.map((request) => ({
            key: request.id,
            href: paths.recordRequest(person, request.id),
            title: t(`kinds.${request.kind}`),
            above: <Tag text={stageWords(request, request.stage)} colour={stageColours[request.stage]} />,
            children: <Facts request={request} today={today} />,
          }))}
        />
      )}
      <Ways person={person} />
    </>
  );
}

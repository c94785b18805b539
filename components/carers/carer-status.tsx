import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Button } from "#components/ui/button.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { isLate, type CarerRequest, type CarerStanding, type InRecord } from "#lib/domain/carers/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CarersNotOffered } from "./not-offered.tsx";
import { bdi } from "./rich-words.tsx";

export interface CarerStatusProps {
  standing: CarerStanding;
  /** False where the surgery takes nothing in writing here. */
  offered: boolean;
  /** False where something that the surgery sent could not be read. */
  complete: boolean;
  inRecord: InRecord;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** ISO date. */
  today: string;
}

const Alone = ({ href, children }: { href: string; children: ReactNode }) => (
  <p>
    <Link className="app-alone" href={href}>
      {children}
    </Link>
  </p>
);

function SurgeryCall({ surgery }: { surgery: KnownSurgery }) {
  const telephone = surgery?.telephone ?? null;
  if (telephone === null) return null;
  return (
    <p>
      <CallLink phone={telephone} className="app-alone" />
    </p>
  );
}

/** Every step that was taken, and the one that is still to come. */
function Steps({ request }: { request: CarerRequest }) {
  const t = useTranslations("carers.status");
  const dates = dateWords(useLocale());
  const last = request.steps.length - 1;
  const taken = request.steps.map(({ stage, at }, index): TimelineItem => {
    const state = index === last ? "now" : "done";
    return {
      state,
      stateText: t(`state.${state}`),
      heading: t(`stages.${stage}`),
      text: dates.longDayAndTime(at),
    };
  });
  const next: TimelineItem = {
    state: "next",
    stateText: t("state.next"),
    heading: t("usually", { date: dates.longDay(request.expectedBy) }),
  };
  return <Timeline items={[...taken, next]} />;
}

/** What was told and waits: how far it is, and how to take it back. */
function Waiting({ request, person, surgery, today }: CarerStatusProps & { request: CarerRequest }) {
  const t = useTranslations("carers.status");
  return (
    <>
      {isLate(request, today) && (
        <Notice headingLevel={3} title={t("late")}>
          <p>{t.rich("lateText", { bdi, reference: request.reference })}</p>
          <SurgeryCall surgery={surgery} />
        </Notice>
      )}
      {request.stage === "question" && (
        <Notice headingLevel={3} title={t("question")}>
          {request.said !== null && <p dir="auto">{request.said}</p>}
          <SurgeryCall surgery={surgery} />
        </Notice>
      )}
      <PaperCard>
        <Heading level={3} size="s" text={t(request.kind === "carer" ? "asked" : "ending")} />
        {request.caresFor !== null && <p>{t.rich("caresFor", { bdi, whom: request.caresFor })}</p>}
        <p>{t.rich("reference", { bdi, reference: request.reference })}</p>
        <Steps request={request} />
      </PaperCard>
      <Alone href={paths.removeCarer(person)}>{t("takeBack")}</Alone>
    </>
  );
}

function Recorded({
  standing,
  person,
}: {
  standing: CarerStanding & { kind: "recorded" };
  person: PersonHandle;
}) {
  const t = useTranslations("carers.status");
  const dates = dateWords(useLocale());
  const { since, seen } = standing;
  const day = since === null ? null : dates.longDay(since);
  return (
    <>
      <PaperCard>
        <p>
          <Tag text={t("recorded")} colour="green" />
        </p>
        {seen && <p>{day === null ? t("recordedNow") : t("recordedSince", { date: day })}</p>}
        {!seen && day !== null && <p>{t("notSeen", { date: day })}</p>}
        {seen && <Alone href={paths.conditions(person)}>{t("seeRecord")}</Alone>}
      </PaperCard>
      <Alone href={paths.removeCarer(person)}>{t("noLonger")}</Alone>
    </>
  );
}

function Refused({ request, surgery }: { request: CarerRequest; surgery: KnownSurgery }) {
  const t = useTranslations("carers.status");
  return (
    <Notice headingLevel={3} title={t("refused")}>
      <p>{t(request.said === null ? "refusedNoReason" : "refusedReason")}</p>
      {request.said !== null && <p dir="auto">{request.said}</p>}
      <SurgeryCall surgery={surgery} />
    </Notice>
  );
}

function Tell({ person, again }: { person: PersonHandle; again: boolean }) {
  const t = useTranslations("carers.tell");
  return <Button href={paths.tellCarer(person)} text={t(again ? "again" : "button")} />;
}

/** What the surgery knows, and what can be done about it now. */
export function CarerStatus(props: CarerStatusProps) {
  const { standing, offered, complete, inRecord, person, surgery } = props;
  const t = useTranslations("carers.status");
  const telling = standing.kind === "not-told" || standing.kind === "refused";
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {!complete && <Notice headingLevel={3} title={t("incomplete")} />}
      {inRecord === "unknown" && telling && <Notice headingLevel={3} title={t("unknown")} />}
      {inRecord === null && standing.kind === "not-told" && <p>{t("notNoted")}</p>}
      {standing.kind === "refused" && <Refused request={standing.request} surgery={surgery} />}
      {standing.kind === "recorded" && <Recorded standing={standing} person={person} />}
      {(standing.kind === "asked" || standing.kind === "ending") && (
        <Waiting {...props} request={standing.request} />
      )}
      {!offered && <CarersNotOffered surgery={surgery} />}
      {offered && telling && <Tell person={person} again={standing.kind === "refused"} />}
    </section>
  );
}

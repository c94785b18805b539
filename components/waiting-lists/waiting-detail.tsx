import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContentReview } from "#components/layout/content-review.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import { isDated, isOpen, standingOf, type WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { adviceFor, reviewed } from "./explanation.ts";
import { LateAnswers, ToldChanges } from "./told-changes.tsx";
import { WaitFigures } from "./wait-figures.tsx";
import { DepartmentsSilent } from "./waiting-list.tsx";
import { useDates, useHospitalName, useStandingTag } from "./waiting-words.tsx";

interface WaitingDetailProps {
  place: WaitingPlace;
  person: PersonHandle;
  /** ISO date. */
  today: string;
  /** Departments did not answer. */
  silent: boolean;
  /** The appointment's id in addresses, where a date was given. */
  appointment: string | null;
  /** Whom to call, on which number and when. */
  call: ReactNode;
}

function Status({ place, person, today, appointment }: WaitingDetailProps) {
  const t = useTranslations("waiting-lists.one");
  const dates = useDates();
  const { toldOn, date } = place;
  return (
    <>
      <p>
        <Tag {...useStandingTag()(place, today)} />
      </p>
      <p>
        {t(`status.${standingOf(place)}`)}{" "}
        {toldOn === null ? t("updatedUnknown") : t("updated", { date: dates.longDay(toldOn) })}
      </p>
      {date !== null && <p>{t("date", { date: dates.longDayAndTime(date.at) })}</p>}
      {appointment !== null && (
        <p>
          <Link className="app-alone" href={paths.appointment(person, appointment)}>
            {t("dateLink")}
          </Link>
        </p>
      )}
    </>
  );
}

function Facts({ place }: { place: WaitingPlace }) {
  const t = useTranslations("waiting-lists.one");
  const dates = useDates();
  const hospital = useHospitalName()(place);
  const { specialty, since, ended, department } = place;
  const withdrawn = department?.withdrawn ?? null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("facts")} />
      <PaperCard>
        <SummaryList
          classes="app-answers"
          lastRowBorder={false}
          rows={[
            { key: t("hospital"), value: <bdi>{hospital}</bdi> },
            { key: t("specialty"), value: <bdi>{specialty ?? t("notKnown")}</bdi> },
            { key: t("since"), value: since === null ? t("notKnown") : dates.longDay(since) },
            ...(ended === null ? [] : [{ key: t("endedOn"), value: dates.longDay(ended) }]),
            ...(withdrawn === null
              ? []
              : [{ key: t("reference"), value: <Digits>{withdrawn.reference}</Digits> }]),
          ]}
        />
      </PaperCard>
    </section>
  );
}

function IfWorse({ place, person, call }: WaitingDetailProps) {
  const t = useTranslations("waiting-lists.one");
  const tells = isOpen(place, "tell");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("worse")} />
      <p>{t(tells ? "worseText" : "worseCall")}</p>
      {!tells && call}
      <p>
        <Link className="app-alone" href={paths.conditionChanged(person, place.id)}>
          {t("tell")}
        </Link>
      </p>
    </section>
  );
}

function KeepWell({ place: { specialty } }: Pick<WaitingDetailProps, "place">) {
  const t = useTranslations("waiting-lists.keepWell");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("title")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {adviceFor(specialty).keepWell.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <ContentReview meta={reviewed} />
    </section>
  );
}

/** Leaving the list, or why it cannot be done here. */
function Leave({ place, person, silent }: WaitingDetailProps) {
  const t = useTranslations("waiting-lists.one");
  const why = isDated(place) ? "leaveDate" : "leaveCall";
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("leave")} />
      {isOpen(place, "withdraw") ? (
        <>
          <p>{t("leaveText")}</p>
          <p>
            <Link className="app-alone" href={paths.leaveWaitingList(person, place.id)}>
              {t("leaveLink")}
            </Link>
          </p>
        </>
      ) : (
        <p>{t(silent ? "leaveSilent" : why)}</p>
      )}
    </section>
  );
}

/** One place on a list: how it stands, how long, what to do if worse, how to keep well, whom to ask, and leaving it. */
export function WaitingDetail(props: WaitingDetailProps) {
  const { place, today, call, silent } = props;
  const t = useTranslations("waiting-lists.one");
  return (
    <>
      <Status {...props} />
      <LateAnswers place={place} today={today} call={call} />
      {silent && place.waiting && <DepartmentsSilent />}
      <WaitFigures place={place} today={today} />
      {place.waiting && <IfWorse {...props} />}
      <ToldChanges place={place} today={today} />
      <Facts place={place} />
      <section className="app-section">
        <Heading level={2} size="m" text={t("ask")} />
        {call}
        <p>{t("askText")}</p>
      </section>
      {place.waiting && <KeepWell place={place} />}
      {place.waiting && <Leave {...props} />}
    </>
  );
}

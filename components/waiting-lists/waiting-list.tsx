import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag } from "#components/ui/tag.tsx";
import {
  overdueOf,
  weeksWaited,
  type WaitingLists,
  type WaitingPlace,
} from "#lib/domain/waiting-lists/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDates, useHospitalName, useListName, useStandingTag } from "./waiting-words.tsx";

function Facts({ place, today }: { place: WaitingPlace; today: string }) {
  const t = useTranslations("waiting-lists.card");
  const dates = useDates();
  const hospital = useHospitalName()(place);
  const { since, ended, waiting, average, toldOn, date } = place;
  const waited = weeksWaited(place, today);
  const [late] = overdueOf(place, today);
  return (
    <>
      {late !== undefined && (
        <CardLine strong>{t("overdue", { date: dates.longDay(late.answerBy) })}</CardLine>
      )}
      {date !== null && <CardLine strong>{t("date", { date: dates.longDayAndTime(date.at) })}</CardLine>}
      <CardLine>
        <bdi>{hospital}</bdi>
      </CardLine>
      {since !== null && <CardLine>{t("since", { date: dates.day(since) })}</CardLine>}
      {waiting && waited !== null && <CardLine>{t("waited", { weeks: waited })}</CardLine>}
      {waiting && <CardLine>{average === null ? t("noFigures") : t("typical", { weeks: average })}</CardLine>}
      {!waiting && ended !== null && <CardLine>{t("endedOn", { date: dates.day(ended) })}</CardLine>}
      {toldOn !== null && <CardLine>{t("updated", { date: dates.day(toldOn) })}</CardLine>}
    </>
  );
}

interface GroupProps {
  heading: string;
  places: readonly WaitingPlace[];
  person: PersonHandle;
  today: string;
}

function Group({ heading, places, person, today }: GroupProps) {
  const nameOf = useListName();
  const tagOf = useStandingTag();
  if (places.length === 0) return null;
  return (
    <CardGroup
      heading={heading}
      cards={places.map((place) => ({
        key: place.id,
        href: paths.waitingList(person, place.id),
        title: <bdi>{nameOf(place)}</bdi>,
        above: <Tag {...tagOf(place, today)} />,
        children: <Facts place={place} today={today} />,
      }))}
    />
  );
}

const systems = ["ers-01", "northfield-01", "southquay-01", "nhs-waiting-list-01"] as const;

interface IncompleteProps {
  list: WaitingLists;
  here: string;
  call: ReactNode;
}

/** Which systems did not answer, so that lists of theirs may be missing, and whom to call about them. */
function Incomplete({ list: { silentSystems, places }, here, call }: IncompleteProps) {
  const t = useTranslations("waiting-lists");
  const named = systems.filter((one) => silentSystems.includes(one));
  const names = new Intl.ListFormat("en-GB").format(named.map((one) => t(`systems.${one}`)));
  return (
    <Notice headingLevel={2} title={t("incomplete")}>
      <p>
        {named.length === 0
          ? t("incompleteUnknown")
          : t("incompleteText", { count: named.length, systems: names })}{" "}
        {places.length > 0 && t("stillRight")}
      </p>
      {call}
      <p>
        <Link className="app-alone" href={here}>
          {t("again")}
        </Link>
      </p>
    </Notice>
  );
}

/** Nothing can be told to departments now; `call` is whom to call, where the rest of the page does not say it. */
export function DepartmentsSilent({ call }: { call?: ReactNode }) {
  const t = useTranslations("waiting-lists");
  return (
    <Notice headingLevel={2} title={t("silent")}>
      <p>{t("silentText")}</p>
      {call}
    </Notice>
  );
}

/** On a list of everything that is coming: no waiting lists stand there, and nobody knows whether there are any. */
export function WaitingListsMissing({ person }: { person: PersonHandle }) {
  const t = useTranslations("waiting-lists");
  return (
    <Notice headingLevel={2} title={t("missing")}>
      <p>{t("missingText")}</p>
      <p>
        <Link className="app-alone" href={paths.waitingLists(person)}>
          {t("missingLink")}
        </Link>
      </p>
    </Notice>
  );
}

interface HospitalNotHereProps {
  name: string;
  /** Null where the register does not say. */
  takesPart: false | null;
  /** Whom to call there, and when. */
  call: ReactNode;
}

/** A hospital that tells nothing here, by name. */
export function HospitalNotHere({ name, takesPart, call }: HospitalNotHereProps) {
  const t = useTranslations("waiting-lists.notTakingPart");
  return (
    <Notice headingLevel={2} title={takesPart === false ? t("title", { name }) : t("titleUnknown", { name })}>
      <p>{t("text")}</p>
      {call}
    </Notice>
  );
}

interface WaitingListsProps {
  list: WaitingLists;
  person: PersonHandle;
  /** ISO date. */
  today: string;
  /** Whom to call instead of systems that did not answer. */
  callSilent: ReactNode;
  /** Whom to call instead of departments that did not. */
  callDepartments: ReactNode;
}

/** Every place on a list: first where the person waits, then what has ended. */
export function WaitingPlaces({ list, person, today, callSilent, callDepartments }: WaitingListsProps) {
  const t = useTranslations("waiting-lists");
  const { places, complete, under16, departmentsSilent } = list;
  const isLate = (place: WaitingPlace) => Number(overdueOf(place, today).length > 0);
  const waiting = places.filter((place) => place.waiting).toSorted((a, b) => isLate(b) - isLate(a));
  const over = places.filter((place) => !place.waiting);
  if (under16) return <p>{t("under16")}</p>;
  return (
    <>
      {places.length > 0 && <p>{t("lead")}</p>}
      {!complete && <Incomplete list={list} here={paths.waitingLists(person)} call={callSilent} />}
      {departmentsSilent && waiting.length > 0 && <DepartmentsSilent call={callDepartments} />}
      {waiting.length === 0 && complete && (
        <EmptyState text={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
      <Group heading={t("now")} places={waiting} person={person} today={today} />
      <Group heading={t("ended")} places={over} person={person} today={today} />
    </>
  );
}

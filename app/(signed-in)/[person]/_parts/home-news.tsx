import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useAppointmentsComingUp, useSurgeryNewsToDo } from "#components/appointments/home-cards.tsx";
import { useHospitalNewsToDo } from "#components/hospital-appointments/home-cards.tsx";
import { useNoticesToDo } from "#components/notices/home-cards.tsx";
import { useReferralsToDo } from "#components/referrals/home-cards.tsx";
import { useRemindersToDo } from "#components/reminders/home-cards.tsx";
import { useFoundToDo } from "#components/slot-alerts/home-cards.tsx";
import { countNew, useResultsComingUp, useResultsToDo } from "#components/test-results/home-cards.tsx";
import { NotSharedParts } from "#components/layout/not-shared-parts.tsx";
import { CardGroup, type CardGroupProps } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Tiles } from "#components/ui/tiles.tsx";
import type { Recall } from "#lib/domain/implants/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knownOf, missingOf, type HomeSource, type HomeTold } from "./home-told.ts";

type Cards = CardGroupProps["cards"];

function Group({ heading, none, cards }: { heading: string; none: string; cards: Cards }) {
  return (
    <section>
      {cards.length > 0 ? (
        <CardGroup stacked heading={heading} cards={cards} />
      ) : (
        <>
          <Heading level={2} size="s" text={heading} />
          <EmptyState text={none} />
        </>
      )}
    </section>
  );
}

function MissingNews({ missing, person }: { missing: readonly HomeSource[]; person: PersonHandle }) {
  const t = useTranslations("home.missing");
  return missing.map((source, index) => (
    <Notice key={source} title={t(source)} headingLevel={2}>
      {index === missing.length - 1 && (
        <>
          <p>{t("stillRight")}</p>
          <p>
            <Link className="app-alone" href={paths.home(person)}>
              {t("tryAgain")}
            </Link>
          </p>
        </>
      )}
    </Notice>
  ));
}

/** One card however many there are, and without a name: others may see the screen. */
function useRecallsToDo(recalls: readonly Recall[] | null, person: PersonHandle): Cards {
  const t = useTranslations("home.toDo");
  if (recalls === null || recalls.length === 0) return [];
  return [
    {
      key: "recalls",
      above: <Tag colour="orange" text={t("actionNeeded")} />,
      title: t("recall"),
      description: t("recallText"),
      href: paths.implants(person),
    },
  ];
}

/** What is to do, of every feature: what hospitals and others did first. */
function useToDo(props: HomeTold): Cards {
  const {
    person,
    results,
    recalls,
    appointments,
    hospitalNews,
    referrals,
    reminders,
    freeTimes,
    notices,
    now,
    today,
  } = props;
  return [
    ...useHospitalNewsToDo(hospitalNews, person),
    ...useNoticesToDo(notices),
    ...useSurgeryNewsToDo(appointments?.gathered.items ?? null, person),
    ...useReferralsToDo(referrals, person, today),
    ...useRemindersToDo(reminders, person, now),
    ...useFoundToDo(freeTimes, person),
    ...useRecallsToDo(recalls, person),
    ...useResultsToDo(results, person),
  ];
}

const pathsOfParts = {
  appointments: paths.appointments,
  "test-results": paths.testResults,
  medicines: paths.medicines,
  vaccinations: paths.vaccinations,
  documents: paths.documents,
};

/** The ways to all of it, as far as they are open to who asks. */
function Everything({ person, results, parts }: Pick<HomeTold, "person" | "results" | "parts">) {
  const t = useTranslations("home.care");
  const news = countNew(results);
  const tiles = (["appointments", "test-results", "medicines", "vaccinations", "documents"] as const)
    .filter(parts.isOpen)
    .map((part) => ({
      href: pathsOfParts[part](person),
      title: t(part),
      ...(part === "test-results" && news > 0 && { detail: t("newCount", { count: news }) }),
    }));
  const record = { href: paths.record(person), title: t("record") };
  const family = person === me ? [{ href: paths.family(), title: t("family") }] : [];
  return (
    <section className="app-section">
      <Heading level={2} size="s" text={t("heading")} />
      <Tiles tiles={[...tiles.slice(0, 1), record, ...tiles.slice(1), ...family]} />
      <p className="nhsuk-u-margin-top-4">{t("notBuilt")}</p>
    </section>
  );
}

/** What every feature has to tell on the home page, in one order: to do, coming up, then the way to all of it. */
export function HomeNews({ people, ...props }: HomeTold & { people: ReactNode }) {
  const { person, results, appointments, parts, now } = props;
  const t = useTranslations("home");
  const toDo = useToDo(props);
  const comingUp = [
    ...useAppointmentsComingUp(appointments?.gathered.items ?? null, person, now),
    ...useResultsComingUp(results, person),
  ];
  const known = knownOf(props);
  const none = (key: "toDo" | "comingUp") =>
    t(!known[key] ? "notKnown" : parts.closed.length > 0 ? "noneShared" : `${key}.none`);
  return (
    <>
      <MissingNews missing={missingOf(props)} person={person} />
      <div className="app-pairs">
        <Group heading={t("toDo.heading")} none={none("toDo")} cards={toDo} />
        <Group heading={t("comingUp.heading")} none={none("comingUp")} cards={comingUp} />
      </div>
      {people}
      <Everything person={person} results={results} parts={parts} />
      <NotSharedParts parts={parts.closed} href={paths.helping(person)} />
    </>
  );
}

/** At P5 nothing of the record may be shown: why, and the way on. */
export function NotProvenYet({ person }: { person: PersonHandle }) {
  const t = useTranslations("home.prove");
  return (
    <Notice title={t("title")} headingLevel={2}>
      <p>{t("why")}</p>
      <p>
        <Link className="app-alone" href={paths.proveWhoYouAre(person)}>
          {t("link")}
        </Link>
      </p>
    </Notice>
  );
}

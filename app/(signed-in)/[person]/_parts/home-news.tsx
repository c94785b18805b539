import { useTranslations } from "next-intl";
import { useAppointmentsComingUp, useSurgeryNewsToDo } from "#components/appointments/home-cards.tsx";
import { useHospitalNewsToDo } from "#components/hospital-appointments/home-cards.tsx";
import { useReferralsToDo } from "#components/referrals/home-cards.tsx";
import { useRemindersToDo } from "#components/reminders/home-cards.tsx";
import { useFoundToDo } from "#components/slot-alerts/home-cards.tsx";
import { countNew, useResultsComingUp, useResultsToDo } from "#components/test-results/home-cards.tsx";
import { CardGroup, type CardGroupProps } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Tiles } from "#components/ui/tiles.tsx";
import type { AppointmentList } from "#lib/domain/appointments/model.ts";
import type { HospitalNews } from "#lib/domain/hospital-appointments/model.ts";
import type { Recall } from "#lib/domain/implants/model.ts";
import type { Referral } from "#lib/domain/referrals/model.ts";
import type { Reminder } from "#lib/domain/reminders/model.ts";
import type { SlotAlert } from "#lib/domain/slot-alerts/model.ts";
import type { TestResultList } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

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

const sources = ["gp", "hospital", "vaccination", "own"] as const;

type Source = (typeof sources)[number];

/** Who did not answer. Null is a feature of which nobody did. */
function missingOf({
  results,
  appointments,
  hospitalNews,
  referrals,
  reminders,
  freeTimes,
}: HomeNewsProps): readonly Source[] {
  const silent: Source[] = [
    ...(results === null
      ? (["gp", "hospital"] as const)
      : [...results.results.missing, ...results.orderedTests.missing].map(({ source }) => source)),
    ...(appointments === null
      ? (["gp", "hospital"] as const)
      : appointments.gathered.missing.map(({ source }) => source)),
    ...(hospitalNews === null ||
    referrals === null ||
    (appointments?.silentSystems.length ?? 0) > 0 ||
    appointments?.ownSilent
      ? (["hospital"] as const)
      : []),
    ...(reminders === null || freeTimes === null ? (["own"] as const) : []),
  ];
  return sources.filter((source) => silent.includes(source));
}

function MissingNews({ missing, person }: { missing: readonly Source[]; person: PersonHandle }) {
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

export interface HomeNewsProps {
  person: PersonHandle;
  /** Null where nobody could be asked. */
  results: TestResultList | null;
  /** Safety notices about implants; null where the register did not answer. */
  recalls: readonly Recall[] | null;
  /** What is to come; null where nobody could be asked. */
  appointments: AppointmentList | null;
  /** What hospitals did; null where they did not answer. */
  hospitalNews: readonly HospitalNews[] | null;
  /** What was referred; null where the referral service did not answer, or not with all of it. */
  referrals: readonly Referral[] | null;
  /** Those that came and were not answered; null where they could not be read. */
  reminders: readonly Reminder[] | null;
  /** What was asked for at the surgery and became free; null where it could not be read. */
  freeTimes: readonly SlotAlert[] | null;
  /** ISO instant, health time. */
  now: string;
  /** ISO date of it. */
  today: string;
}

/** What is to do, of every feature: what hospitals and others did first. */
function useToDo(props: HomeNewsProps): Cards {
  const {
    person,
    results,
    recalls,
    appointments,
    hospitalNews,
    referrals,
    reminders,
    freeTimes,
    now,
    today,
  } = props;
  return [
    ...useHospitalNewsToDo(hospitalNews, person),
    ...useSurgeryNewsToDo(appointments?.gathered.items ?? null, person),
    ...useReferralsToDo(referrals, person, today),
    ...useRemindersToDo(reminders, person, now),
    ...useFoundToDo(freeTimes, person),
    ...useRecallsToDo(recalls, person),
    ...useResultsToDo(results, person),
  ];
}

/** What every feature has to tell on the home page, in one order: to do, coming up, then the way to all of it. */
export function HomeNews(props: HomeNewsProps) {
  const { person, results, recalls, appointments, now } = props;
  const t = useTranslations("home");
  const toDo = useToDo(props);
  const comingUp = [
    ...useAppointmentsComingUp(appointments?.gathered.items ?? null, person, now),
    ...useResultsComingUp(results, person),
  ];
  const missing = missingOf(props);
  const news = countNew(results);
  const known = {
    toDo: missing.length === 0 && results?.newsKnown === true && recalls !== null,
    comingUp:
      missing.length === 0 &&
      results?.incomplete.includes("hospital") === false &&
      appointments?.incomplete.length === 0,
  };
  const none = (key: "toDo" | "comingUp") => t(known[key] ? `${key}.none` : "notKnown");
  return (
    <>
      <MissingNews missing={missing} person={person} />
      <div className="app-pairs">
        <Group heading={t("toDo.heading")} none={none("toDo")} cards={toDo} />
        <Group heading={t("comingUp.heading")} none={none("comingUp")} cards={comingUp} />
      </div>
      <section className="app-section">
        <Heading level={2} size="s" text={t("care.heading")} />
        <Tiles
          tiles={[
            { href: paths.appointments(person), title: t("care.appointments") },
            { href: paths.record(person), title: t("care.record") },
            {
              href: paths.testResults(person),
              title: t("care.testResults"),
              ...(news > 0 && { detail: t("care.newCount", { count: news }) }),
            },
            { href: paths.medicines(person), title: t("care.medicines") },
            { href: paths.vaccinations(person), title: t("care.vaccinations") },
            { href: paths.documents(person), title: t("care.documents") },
          ]}
        />
        <p className="nhsuk-u-margin-top-4">{t("care.notBuilt")}</p>
      </section>
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

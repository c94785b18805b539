import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { followList } from "#app/(signed-in)/[person]/_parts/follow-reminders.ts";
import { rememberList } from "#app/(signed-in)/[person]/_parts/remember-surgery-times.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { BookFirst } from "#components/appointments/book-first.tsx";
import { HospitalsNotHere } from "#components/appointments/hospitals-not-here.tsx";
import { isWhole, LeftOut, MissingSources } from "#components/appointments/missing-sources.tsx";
import { MoreLinks } from "#components/appointments/more-links.tsx";
import { ReferralsMissing } from "#components/referrals/referral-list.tsx";
import { WaitingListsMissing } from "#components/waiting-lists/waiting-list.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { HubEntries } from "./_parts/hub-entries.tsx";
import { readHospitalNews } from "./_parts/read-hospital-news.ts";
import { readQuestionnaires } from "./_parts/read-questionnaires.ts";
import { readReferrals } from "./_parts/read-referrals.ts";
import { readWaitingPlaces } from "./_parts/read-waiting-places.ts";
import { readAppointments, readTakingPart } from "./_parts/read-list.ts";

interface AppointmentsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: AppointmentsProps): Promise<Metadata> {
  const t = await getTranslations("appointments");
  const list = await readAppointments(await personIn((await params).person), "upcoming");
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("what"), searchParams);
}

/** Everything that is coming, of every source, and the ways to book, to the past and to what is waited for. */
export default async function AppointmentsPage({ params, searchParams }: AppointmentsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("appointments");
  // What other features bring to the list is read here too, side by side.
  const [list, { surgery, place, takingPart }, hospitalNews, referrals, waitingPlaces, questionnaires] =
    await Promise.all([
      readAppointments(person, "upcoming"),
      readTakingPart(person),
      readHospitalNews(person),
      readReferrals(person),
      readWaitingPlaces(person),
      readQuestionnaires(person),
    ]);
  const here = paths.appointments(person);
  if (!list.ok)
    return (
      <RecordProblem
        failure={list.failure}
        what={t("what")}
        surgery={surgery}
        here={here}
        query={searchParams}
      />
    );
  const asker = await requireAsker();
  await Promise.all([followList(asker, person, list.value), rememberList(asker, person, list.value)]);
  return (
    <PageMain
      namespaces={["appointments"]}
      back={<BackLink href={paths.home(person)} text={t("back.home")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <BookFirst person={person} surgery={surgery} rules={takingPart.surgery} place={place} />
      <MissingSources list={list.value} surgery={surgery} hospitals={takingPart.hospitals} tryAgain={here} />
      {referrals === null && <ReferralsMissing person={person} />}
      {waitingPlaces === null && <WaitingListsMissing person={person} />}
      <HubEntries
        person={person}
        appointments={list.value.gathered.items}
        hospitalNews={hospitalNews}
        referrals={referrals ?? []}
        waitingPlaces={waitingPlaces ?? []}
        questionnaires={questionnaires}
        today={dateAt(now()).toString()}
        whole={isWhole(list.value) && referrals !== null && waitingPlaces !== null}
      />
      <LeftOut list={list.value} surgery={surgery} hospitals={takingPart.hospitals} />
      <HospitalsNotHere hospitals={takingPart.hospitals} />
      <p>{t("time.uk")}</p>
      <MoreLinks person={person} />
    </PageMain>
  );
}

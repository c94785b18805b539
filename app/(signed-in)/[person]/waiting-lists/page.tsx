import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { hospitalsToCall } from "#app/(signed-in)/[person]/appointments/_parts/places-to-call.ts";
import { readTakingPart } from "#app/(signed-in)/[person]/appointments/_parts/read-list.ts";
import { CallPlace } from "#components/appointments/call-place.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { HospitalNotHere, WaitingPlaces } from "#components/waiting-lists/waiting-list.tsx";
import { dateAt, now } from "#lib/clock.ts";
import type { TakingPart } from "#lib/taking-part.ts";
import { paths } from "#lib/paths.ts";
import { readWaitingLists } from "./_parts/one-list.tsx";
import { CallHospitalsOf, CallSilent } from "./_parts/whom-to-call.tsx";

interface WaitingListsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: WaitingListsProps): Promise<Metadata> {
  const t = await getTranslations("waiting-lists");
  const list = await readWaitingLists(await personIn((await params).person));
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("what"), searchParams);
}

/** Hospitals whose lists nobody tells here, each with whom to call. */
async function NotHere({ hospitals }: Pick<TakingPart, "hospitals">) {
  const t = await getTranslations("waiting-lists.notTakingPart");
  if (hospitals === null) return <p>{t("unknown")}</p>;
  return hospitals.map(({ odsCode, name, takesPart, place }) =>
    takesPart === true ? null : (
      <HospitalNotHere
        key={odsCode}
        name={name}
        takesPart={takesPart}
        call={<CallPlace name={name} place={place} />}
      />
    ),
  );
}

/** Every waiting list that the person is on or was on, and what is typical there. */
export default async function WaitingListsPage({ params, searchParams }: WaitingListsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("waiting-lists");
  const here = paths.waitingLists(person);
  const [list, { takingPart }] = await Promise.all([readWaitingLists(person), readTakingPart(person)]);
  if (!list.ok)
    return (
      <ProblemOf
        {...{ person, here }}
        failure={list.failure}
        what={t("what")}
        places={await hospitalsToCall(person)}
        query={searchParams}
      />
    );
  const { hospitals } = takingPart;
  const { places, silentSystems, under16 } = list.value;
  return (
    <PageMain
      namespaces={["waiting-lists", "appointments"]}
      back={<BackLink href={paths.appointments(person)} text={t("backToAppointments")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <WaitingPlaces
        list={list.value}
        person={person}
        today={dateAt(now()).toString()}
        callSilent={<CallSilent systems={silentSystems} hospitals={hospitals} />}
        callDepartments={
          <CallHospitalsOf places={places.filter(({ waiting }) => waiting)} hospitals={hospitals} />
        }
      />
      {!under16 && <NotHere hospitals={hospitals} />}
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { LeftOut, MissingSources } from "#components/appointments/missing-sources.tsx";
import { PastList, rowsAtOnce } from "#components/appointments/past-list.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { yearsBack } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import { readAppointments, readTakingPart } from "#app/(signed-in)/[person]/appointments/_parts/read-list.ts";

interface PastProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PastProps): Promise<Metadata> {
  const t = await getTranslations("appointments");
  const list = await readAppointments(await personIn((await params).person), "past");
  if (list.ok) return { title: t("past.title") };
  return recordProblemTitle(list.failure, t("what"), searchParams);
}

/** Appointments that are over, the last first, ten at once. */
export default async function PastAppointmentsPage({ params, searchParams }: PastProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("appointments");
  const [list, { surgery, place, takingPart }, rows] = await Promise.all([
    readAppointments(person, "past"),
    readTakingPart(person),
    inQuery(searchParams, "rows"),
  ]);
  const here = paths.pastAppointments(person);
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
  return (
    <PageMain
      namespaces={["appointments"]}
      back={<BackLink href={paths.appointments(person)} text={t("back.list")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("past.title")} />
      <MissingSources list={list.value} surgery={surgery} hospitals={takingPart.hospitals} tryAgain={here} />
      <PastList
        list={list.value}
        person={person}
        surgery={surgery}
        place={place}
        shownRows={rowsAsked(rows, rowsAtOnce)}
        years={yearsBack}
      />
      <LeftOut list={list.value} surgery={surgery} hospitals={takingPart.hospitals} />
    </PageMain>
  );
}

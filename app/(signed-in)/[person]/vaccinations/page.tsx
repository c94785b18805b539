import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PanelMissing, PanelSources } from "#components/layout/panel-sources.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { DueOrMissing } from "#components/vaccinations/due-or-missing.tsx";
import { VaccinationList, vaccinationsAtOnce } from "#components/vaccinations/vaccination-list.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { readVaccinations } from "./_parts/read-vaccinations.ts";

interface VaccinationsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: VaccinationsProps): Promise<Metadata> {
  const t = await getTranslations("vaccinations");
  const read = await readVaccinations(await personIn((await params).person));
  if (read.ok) return { title: t("title") };
  return recordProblemTitle(read.failure, t("whatOf"), searchParams);
}

/** Every vaccination of a person, by year, from the surgery and the national register. */
export default async function VaccinationsPage({ params, searchParams }: VaccinationsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("vaccinations");
  const [read, { surgery }, rows] = await Promise.all([
    readVaccinations(person),
    whoToAsk(await requireAsker(), person),
    inQuery(searchParams, "rows"),
  ]);
  const here = paths.vaccinations(person);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOf"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={here} />;
  }
  const about = { panel: read.value, what: t("whatInSentence"), surgery };
  return (
    <PageMain
      namespaces={["vaccinations", "record"]}
      back={<BackLink href={paths.record(person)} text={t("backToRecord")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <p>{t("recent")}</p>
      <PanelMissing {...about} tryAgain={`${here}?again=1`} />
      <VaccinationList panel={read.value} person={person} shown={rowsAsked(rows, vaccinationsAtOnce)} />
      <DueOrMissing panel={read.value} surgery={surgery} />
      <PanelSources {...about} />
      <PrintButton text={t("print.button")} />
    </PageMain>
  );
}

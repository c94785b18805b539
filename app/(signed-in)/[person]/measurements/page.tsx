import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PanelMissing, PanelSources } from "#components/layout/panel-sources.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { kindsAtOnce, MeasurementList } from "#components/measurements/measurement-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { readMeasurements } from "./_parts/read-measurements.ts";

interface MeasurementsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: MeasurementsProps): Promise<Metadata> {
  const t = await getTranslations("measurements");
  const read = await readMeasurements(await personIn((await params).person));
  if (read.ok) return { title: t("title") };
  return recordProblemTitle(read.failure, t("whatOf"), searchParams);
}

/** Every kind of measurement of a person, with its newest value and its source. */
export default async function MeasurementsPage({ params, searchParams }: MeasurementsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("measurements");
  const [read, { surgery }, rows] = await Promise.all([
    readMeasurements(person),
    whoToAsk(await requireAsker(), person),
    inQuery(searchParams, "rows"),
  ]);
  const here = paths.measurements(person);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOf"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={here} />;
  }
  const { panel, added, addedMissing } = read.value;
  const about = { panel, what: t("whatInSentence"), surgery };
  return (
    <PageMain
      namespaces={["measurements", "record"]}
      back={<BackLink href={paths.record(person)} text={t("backToRecord")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <PanelMissing {...about} tryAgain={`${here}?again=1`} />
      {addedMissing && <p>{t("added.missing")}</p>}
      <MeasurementList panel={panel} added={added} person={person} shown={rowsAsked(rows, kindsAtOnce)} />
      <PanelSources {...about} />
      <PrintButton text={t("print.button")} />
    </PageMain>
  );
}

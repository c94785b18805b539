import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { ConditionList } from "#components/conditions/condition-list.tsx";
import { rowsAtOnce } from "#components/conditions/list-address.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { conditionFilters } from "#lib/domain/conditions/model.ts";
import { listConditions } from "#lib/domain/conditions/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface ConditionsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same list once. */
const readList = cache(async (person: PersonHandle) =>
  shownPanel(await listConditions(await requireAsker(), person)),
);

export async function generateMetadata({ params, searchParams }: ConditionsProps): Promise<Metadata> {
  const t = await getTranslations("conditions");
  const list = await readList(await personIn((await params).person));
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("whatInProblem"), searchParams);
}

/** All health conditions of a person, current and past. */
export default async function ConditionsPage({ params, searchParams }: ConditionsProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("conditions");
  const record = await getTranslations("record");
  const [list, { surgery }, filter, rows] = await Promise.all([
    readList(person),
    whoToAsk(asker, person),
    inQuery(searchParams, "show"),
    inQuery(searchParams, "rows"),
  ]);
  if (!list.ok) {
    const problem = { failure: list.failure, what: t("whatInProblem"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.conditions(person)} />;
  }
  return (
    <PageMain
      namespaces={["conditions", "record"]}
      back={<BackLink href={paths.record(person)} text={record("title")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <ConditionList
        list={list.value}
        person={person}
        surgery={surgery}
        show={conditionFilters.find((known) => known === filter) ?? "all"}
        shownRows={rowsAsked(rows, rowsAtOnce)}
      />
    </PageMain>
  );
}

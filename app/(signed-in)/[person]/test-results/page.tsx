import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { SearchProblem } from "#components/test-results/list-search.tsx";
import { ResultList } from "#components/test-results/result-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { resultFilters, type TestResultList } from "#lib/domain/test-results/model.ts";
import { listTestResults } from "#lib/domain/test-results/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { inQuery, personIn, type Query } from "./_parts/address.ts";
import { ProblemPage } from "./_parts/problem-page.tsx";
import { searchOf } from "./_parts/search-of.ts";
import { whoToAsk } from "./_parts/who-to-ask.ts";
import { searchTestResultsAction } from "./actions.ts";

interface TestResultsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same draft once. */
const keptSearch = cache(async (person: PersonHandle, formKey: string | null) =>
  searchOf(await requireAsker(), person, formKey),
);

export async function generateMetadata({ params, searchParams }: TestResultsProps): Promise<Metadata> {
  const t = await getTranslations("test-results");
  const { error } = await keptSearch(personIn((await params).person), await inQuery(searchParams, "form"));
  return { title: error === null ? t("title") : `${t("search.errorPrefix")}: ${t("title")}` };
}

/** Nobody answered: then an empty list would say what is not known. */
function silentFailure(list: TestResultList) {
  const { items, answered, missing } = list.results;
  const nothing = items.length === 0 && answered.length === 0 && list.orderedTests.items.length === 0;
  return nothing ? (missing[0]?.failure ?? null) : null;
}

/** All test results of a person, newest first, with a search and filters. */
export default async function TestResultsPage({ params, searchParams }: TestResultsProps) {
  const person = personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("test-results");
  const [list, { surgery }, search, filter] = await Promise.all([
    listTestResults(asker, person),
    whoToAsk(asker, person),
    keptSearch(person, await inQuery(searchParams, "form")),
    inQuery(searchParams, "show"),
  ]);
  const failure = list.ok ? silentFailure(list.value) : list.failure;
  if (!list.ok || failure !== null) {
    if (!list.ok) await turnAway(list.failure);
    const again = (await inQuery(searchParams, "again")) !== null;
    return (
      <ProblemPage
        kind={failure?.kind ?? "unavailable"}
        what="list"
        sources={["gp", "hospital"]}
        surgery={surgery}
        here={paths.testResults(person)}
        again={again}
      />
    );
  }
  return (
    <PageMain
      namespaces={["test-results"]}
      back={<BackLink href={paths.home(person)} text={t("backToHome")} />}
      after={<UrgentBlock />}
    >
      {search.error !== null && <SearchProblem error={search.error} />}
      <Heading level={1} size="l" text={t("title")} />
      <ResultList
        list={list.value}
        person={person}
        surgery={surgery}
        show={resultFilters.find((known) => known === filter) ?? search.show}
        today={dateAt(now()).toString()}
        search={{ ...search, action: searchTestResultsAction.bind(null, person) }}
      />
    </PageMain>
  );
}

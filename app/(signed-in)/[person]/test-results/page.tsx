import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { rowsAtOnce } from "#components/test-results/list-address.ts";
import { ResultList } from "#components/test-results/result-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { SearchProblem } from "#components/ui/patterns/kept-search.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { searchForm, searchFormName } from "#lib/domain/test-results/form.ts";
import { resultFilters } from "#lib/domain/test-results/model.ts";
import { listTestResults } from "#lib/domain/test-results/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { inQuery, personIn, triedAgain, type Query } from "#app/(signed-in)/address.ts";
import { problemTitle } from "./_parts/one-result.ts";
import { ProblemPage } from "./_parts/problem.tsx";
import { shownResults } from "./_parts/shown-results.ts";
import { keptSearchOf } from "#app/(signed-in)/[person]/_parts/kept-search.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { searchTestResultsAction } from "./actions.ts";

interface TestResultsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same draft once, and for the same list. */
const keptSearch = keptSearchOf({ form: searchForm, formName: searchFormName }, { show: "all" });
const readList = cache(async (person: PersonHandle) =>
  shownResults(await listTestResults(await requireAsker(), person)),
);

export async function generateMetadata({ params, searchParams }: TestResultsProps): Promise<Metadata> {
  const t = await getTranslations("test-results");
  const person = await personIn((await params).person);
  const [list, { error }] = await Promise.all([
    readList(person),
    keptSearch(person, await inQuery(searchParams, "form")),
  ]);
  if (!list.ok)
    return { title: await problemTitle(list.failure, "list", { again: await triedAgain(searchParams) }) };
  return { title: titleWithErrors(t("title"), error !== null, t("search.errorPrefix")) };
}

/** All test results of a person, newest first, with a search and filters. */
export default async function TestResultsPage({ params, searchParams }: TestResultsProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("test-results");
  const [list, { surgery }, search, filter, rows] = await Promise.all([
    readList(person),
    whoToAsk(asker, person),
    keptSearch(person, await inQuery(searchParams, "form")),
    inQuery(searchParams, "show"),
    inQuery(searchParams, "rows"),
  ]);
  if (!list.ok) {
    await turnAway(list.failure);
    return (
      <ProblemPage
        kind={list.failure.kind}
        what="list"
        sources={["gp", "hospital"]}
        surgery={surgery}
        here={paths.testResults(person)}
        again={await triedAgain(searchParams)}
      />
    );
  }
  return (
    <PageMain
      namespaces={["test-results"]}
      back={<BackLink href={paths.home(person)} text={t("backToHome")} />}
      after={<UrgentBlock />}
    >
      <SearchProblem error={search.error} words={await getTranslations("test-results.search")} />
      <Heading level={1} size="l" text={t("title")} />
      {(await inQuery(searchParams, "search")) === "not-kept" && (
        <Notice headingLevel={2} title={t("search.notKept")} />
      )}
      <ResultList
        list={list.value}
        person={person}
        surgery={surgery}
        show={resultFilters.find((known) => known === filter) ?? search.show}
        shownRows={rowsAsked(rows, rowsAtOnce)}
        today={dateAt(now()).toString()}
        search={{ ...search, action: searchTestResultsAction.bind(null, person) }}
      />
    </PageMain>
  );
}

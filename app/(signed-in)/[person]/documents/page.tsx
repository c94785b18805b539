import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { DocumentList } from "#components/documents/document-list.tsx";
import { rowsAtOnce } from "#components/documents/list-address.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { SearchProblem } from "#components/ui/patterns/kept-search.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { searchForm, searchFormName } from "#lib/domain/documents/form.ts";
import { documentFilters } from "#lib/domain/documents/model.ts";
import { listDocuments } from "#lib/domain/documents/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { keptSearchOf } from "#app/(signed-in)/[person]/_parts/kept-search.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { searchDocumentsAction } from "./actions.ts";

interface DocumentsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same draft once, and for the same list. */
const keptSearch = keptSearchOf({ form: searchForm, formName: searchFormName }, { show: "all" });
const readPanel = cache(async (person: PersonHandle) =>
  shownPanel(await listDocuments(await requireAsker(), person)),
);

export async function generateMetadata({ params, searchParams }: DocumentsProps): Promise<Metadata> {
  const t = await getTranslations("documents");
  const person = await personIn((await params).person);
  const [panel, { error }] = await Promise.all([
    readPanel(person),
    keptSearch(person, await inQuery(searchParams, "form")),
  ]);
  if (!panel.ok) return recordProblemTitle(panel.failure, t("problem"), searchParams);
  return { title: titleWithErrors(t("title"), error !== null, t("search.errorPrefix")) };
}

/** All letters and documents of a person, newest first, with a search and filters by sender. */
export default async function DocumentsPage({ params, searchParams }: DocumentsProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("documents");
  const [panel, { surgery }, search, filter, rows] = await Promise.all([
    readPanel(person),
    whoToAsk(asker, person),
    keptSearch(person, await inQuery(searchParams, "form")),
    inQuery(searchParams, "show"),
    inQuery(searchParams, "rows"),
  ]);
  if (!panel.ok) {
    const problem = { failure: panel.failure, what: t("problem"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.documents(person)} />;
  }
  return (
    <PageMain
      namespaces={["documents", "record"]}
      back={<BackLink href={paths.record(person)} text={(await getTranslations("record"))("title")} />}
      after={<UrgentBlock />}
    >
      <SearchProblem error={search.error} words={await getTranslations("documents.search")} />
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      {(await inQuery(searchParams, "search")) === "not-kept" && (
        <Notice headingLevel={2} title={t("search.notKept")} />
      )}
      <DocumentList
        panel={panel.value}
        person={person}
        surgery={surgery}
        show={documentFilters.find((known) => known === filter) ?? search.show}
        shownRows={rowsAsked(rows, rowsAtOnce)}
        search={{ ...search, action: searchDocumentsAction.bind(null, person) }}
      />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { rowsAtOnce } from "#components/timeline/list-address.ts";
import { TimelineList } from "#components/timeline/timeline-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { SearchProblem } from "#components/ui/patterns/kept-search.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { searchForm, searchFormName } from "#lib/domain/timeline/form.ts";
import { timelineKinds, timelineSettings } from "#lib/domain/timeline/model.ts";
import { paths } from "#lib/paths.ts";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { keptSearchOf } from "#app/(signed-in)/[person]/_parts/kept-search.ts";
import { openParts } from "#app/(signed-in)/[person]/_parts/parts-of-record.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { readTimeline } from "./_parts/read-timeline.ts";
import { searchTimelineAction } from "./actions.ts";

interface TimelineProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const keptSearch = keptSearchOf(
  { form: searchForm, formName: searchFormName },
  { kind: null, setting: null },
);

export async function generateMetadata({ params, searchParams }: TimelineProps): Promise<Metadata> {
  const t = await getTranslations("timeline");
  const person = await personIn((await params).person);
  const [timeline, { error }] = await Promise.all([
    readTimeline(person),
    keptSearch(person, await inQuery(searchParams, "form")),
  ]);
  if (!timeline.ok) return recordProblemTitle(timeline.failure, t("what"), searchParams);
  return { title: titleWithErrors(t("title"), error !== null, t("search.errorPrefix")) };
}

/** How the address narrows the list; what it does not know narrows nothing. */
async function narrowingIn(searchParams: Query) {
  const [kind, setting, show] = await Promise.all(
    ["kind", "from", "show"].map((name) => inQuery(searchParams, name)),
  );
  return {
    kind: timelineKinds.find((known) => known === kind) ?? null,
    setting: timelineSettings.find((known) => known === setting) ?? null,
    onlyNew: show === "new",
  };
}

/** All of the record of a person by date, whoever holds it. */
export default async function TimelinePage({ params, searchParams }: TimelineProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("timeline");
  const { isOpen } = await openParts(person);
  const [timeline, { surgery }, search, by, rows] = await Promise.all([
    readTimeline(person),
    whoToAsk(asker, person),
    inQuery(searchParams, "form").then((key) => keptSearch(person, key)),
    narrowingIn(searchParams),
    inQuery(searchParams, "rows"),
  ]);
  if (!timeline.ok) {
    const problem = { failure: timeline.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.timeline(person)} />;
  }
  return (
    <PageMain
      namespaces={["timeline", "record"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <SearchProblem error={search.error} words={await getTranslations("timeline.search")} />
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      {(await inQuery(searchParams, "search")) === "not-kept" && (
        <Notice headingLevel={2} title={t("search.notKept")} />
      )}
      <TimelineList
        timeline={timeline.value}
        person={person}
        surgery={surgery}
        by={by}
        shownRows={rowsAsked(rows, rowsAtOnce)}
        today={dateAt(now()).toString()}
        isOpen={isOpen}
        search={{ ...search, action: searchTimelineAction.bind(null, person) }}
      />
    </PageMain>
  );
}

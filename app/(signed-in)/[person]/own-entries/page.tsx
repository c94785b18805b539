import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Entries } from "#components/own-entries/entry-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { homeReadingsOf } from "#lib/domain/own-entries/model.ts";
import { getSharingNews, listOwnEntries } from "#lib/domain/own-entries/queries.ts";
import { homeAverage } from "#lib/home-pressure.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { EntriesProblem } from "./_parts/one-entry.tsx";

interface OwnEntriesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const readList = cache(async (person: PersonHandle) =>
  listOwnEntries(await requireAsker(), person, { all: true }),
);

export async function generateMetadata({ params, searchParams }: OwnEntriesProps): Promise<Metadata> {
  const t = await getTranslations("own-entries");
  const list = await readList(await personIn((await params).person));
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("what"), searchParams);
}

/** Everything that the person added, whether the surgery has seen it, and the way to add more. */
export default async function OwnEntriesPage({ params, searchParams }: OwnEntriesProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("own-entries");
  const list = await readList(person);
  if (!list.ok) return <EntriesProblem person={person} failure={list.failure} query={searchParams} />;
  const shared = list.value.some(({ sharing }) => sharing !== null);
  const news = shared ? await getSharingNews(asker, person) : null;
  const average = homeAverage(
    homeReadingsOf(list.value.filter(({ keptPrivate }) => keptPrivate !== true)),
    null,
  );
  return (
    <PageMain
      namespaces={["own-entries"]}
      back={<BackLink href={paths.record(person)} text={t("backToRecord")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <Entries
        entries={list.value}
        person={person}
        news={news?.ok === true ? news.value : null}
        average={average.sufficient ? average : null}
      />
    </PageMain>
  );
}

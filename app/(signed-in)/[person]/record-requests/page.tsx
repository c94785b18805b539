import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { Requests } from "#components/record-requests/request-list.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { listRecordRequests } from "#lib/domain/record-requests/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface RecordRequestsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const readList = cache(async (person: PersonHandle) => listRecordRequests(await requireAsker(), person));

export async function generateMetadata({ params, searchParams }: RecordRequestsProps): Promise<Metadata> {
  const t = await getTranslations("record-requests");
  const list = await readList(await personIn((await params).person));
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("what"), searchParams);
}

/** Everything that was asked of the surgery about the record, and how far it is. */
export default async function RecordRequestsPage({ params, searchParams }: RecordRequestsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("record-requests");
  const [list, { surgery }] = await Promise.all([readList(person), whoToAsk(await requireAsker(), person)]);
  if (!list.ok) {
    const problem = { failure: list.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.recordRequests(person)} />;
  }
  return (
    <PageMain
      namespaces={["record-requests"]}
      back={<BackLink href={paths.record(person)} text={t("backToRecord")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <Requests list={list.value} person={person} surgery={surgery} today={dateAt(now()).toString()} />
    </PageMain>
  );
}

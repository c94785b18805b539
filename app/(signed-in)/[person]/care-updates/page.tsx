import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoseIn } from "#app/(signed-in)/[person]/_parts/whose.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { UpdateList } from "#components/care-updates/update-list.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { readUpdates } from "./_parts/read-updates.ts";

interface CareUpdatesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: CareUpdatesProps): Promise<Metadata> {
  const t = await getTranslations("care-updates");
  const read = await readUpdates(await personIn((await params).person));
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What hospitals told of a person's care, newest first. */
export default async function CareUpdatesPage({ params, searchParams }: CareUpdatesProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("care-updates");
  const read = await readUpdates(person);
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("what"), query: searchParams };
    return <ProblemOf {...problem} here={paths.careUpdates(person)} />;
  }
  return (
    <PageMain
      namespaces={["care-updates"]}
      back={<BackLink href={paths.record(person)} text={t("backRecord")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <UpdateList person={person} whose={await whoseIn(person)} updates={read.value} now={now().toString()} />
    </PageMain>
  );
}

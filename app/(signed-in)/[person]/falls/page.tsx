import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoseIn } from "#app/(signed-in)/[person]/_parts/whose.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { AlarmView } from "#components/falls/alarm-view.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { readAlarm } from "./_parts/read-alarm.ts";

interface FallsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: FallsProps): Promise<Metadata> {
  const t = await getTranslations("falls");
  const read = await readAlarm(await personIn((await params).person));
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What an alarm at home told, and whether it works. */
export default async function FallsPage({ params, searchParams }: FallsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("falls");
  const read = await readAlarm(person);
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("what"), query: searchParams };
    return <ProblemOf {...problem} here={paths.falls(person)} />;
  }
  return (
    <PageMain
      namespaces={["falls"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <AlarmView alarm={read.value} whose={await whoseIn(person)} now={now().toString()} />
    </PageMain>
  );
}

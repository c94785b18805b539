import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { SentList } from "#components/sent-messages/sent-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { dateAt, now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { readSent, SentProblem } from "./_parts/one-sent.tsx";

interface SentProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: SentProps): Promise<Metadata> {
  const t = await getTranslations("sent-messages");
  const read = await readSent(await personIn((await params).person));
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** Everything that the person wrote to teams. */
export default async function SentMessagesPage({ params, searchParams }: SentProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("sent-messages");
  const read = await readSent(person);
  if (!read.ok) return <SentProblem person={person} failure={read.failure} query={searchParams} />;
  return (
    <PageMain
      namespaces={["sent-messages"]}
      back={<BackLink href={paths.messages(person)} text={t("list.inbox")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <SentList messages={read.value} person={person} today={dateAt(now()).toString()} />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { pageAsked } from "#components/messages/list-address.ts";
import { RemovedList } from "#components/messages/removed-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { dateAt, now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { MessageProblem } from "../_parts/message-problem.tsx";
import { readRemoved } from "../_parts/read-inbox.ts";

interface RemovedProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

async function readPage({ params, searchParams }: RemovedProps) {
  const person = await personIn((await params).person);
  return { person, read: await readRemoved(person, pageAsked(await inQuery(searchParams, "page"))) };
}

export async function generateMetadata(props: RemovedProps): Promise<Metadata> {
  const t = await getTranslations("messages");
  const { read } = await readPage(props);
  if (!read.ok) return recordProblemTitle(read.failure, t("what"), props.searchParams);
  return { title: t("titleOf.removed") };
}

/** What a person took out of their inbox. It is kept, and can be put back. */
export default async function RemovedMessagesPage(props: RemovedProps) {
  const t = await getTranslations("messages");
  const { person, read } = await readPage(props);
  if (!read.ok) {
    const problem = { person, failure: read.failure, query: props.searchParams };
    return <MessageProblem {...problem} what="what" here={paths.removedMessages(person)} />;
  }
  return (
    <PageMain namespaces={["messages"]} back={<BackLink href={paths.messages(person)} text={t("back")} />}>
      <Heading level={1} size="l" text={t("titleOf.removed")} />
      <RemovedList inbox={read.value} person={person} today={dateAt(now()).toString()} />
    </PageMain>
  );
}

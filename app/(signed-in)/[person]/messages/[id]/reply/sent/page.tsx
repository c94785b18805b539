import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { MessageProblem } from "#app/(signed-in)/[person]/messages/_parts/message-problem.tsx";
import { readMessage } from "#app/(signed-in)/[person]/messages/_parts/one-message.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AnswerReceipt } from "#components/messages/message-answered.tsx";
import { paths } from "#lib/paths.ts";

interface SentProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: SentProps): Promise<Metadata> {
  const t = await getTranslations("messages");
  const { person, id } = await params;
  const read = await readMessage(await personIn(person), id);
  if (!read.ok) return recordProblemTitle(read.failure, t("whatOne"), searchParams);
  return { title: t(read.value.answered?.isSent === true ? "answered.done" : "answered.waits") };
}

/** The receipt of an answer. It can be loaded again: nothing is sent by it. */
export default async function AnsweredPage({ params, searchParams }: SentProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const read = await readMessage(person, id);
  if (!read.ok) {
    const problem = { person, failure: read.failure, query: searchParams };
    return <MessageProblem {...problem} what="whatOne" here={paths.message(person, id)} />;
  }
  const { answered } = read.value;
  if (answered === null) redirect(paths.message(person, id));
  return (
    <PageMain namespaces={["messages"]} after={<UrgentBlock />}>
      <AnswerReceipt message={read.value} answered={answered} person={person} />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn } from "#app/(signed-in)/address.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { MessageReceipt } from "#components/sent-messages/message-receipt.tsx";
import {
  oneSentTitle,
  readOneSent,
  SentProblem,
  type OneSentProps,
} from "#app/(signed-in)/[person]/messages/sent/_parts/one-sent.tsx";

export const generateMetadata = (props: OneSentProps): Promise<Metadata> =>
  oneSentTitle(props, "receipt.title");

/** That a message was sent: its reference, who reads it, and by when they answer. */
export default async function MessageSentPage({ params, searchParams }: OneSentProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const read = await readOneSent(person, id);
  if (!read.ok) return <SentProblem person={person} failure={read.failure} query={searchParams} />;
  return (
    <PageMain namespaces={["sent-messages"]} after={<UrgentBlock />}>
      <MessageReceipt message={read.value.message} person={person} />
    </PageMain>
  );
}

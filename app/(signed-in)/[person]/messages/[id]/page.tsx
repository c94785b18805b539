import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { MessageView } from "#components/messages/message-view.tsx";
import { OfferPush } from "#components/push/offer-push.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { isFetchedAhead, requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { readMessageNow } from "#lib/domain/messages/commands.ts";
import { mayOfferPush } from "#lib/domain/push/queries.ts";
import { me, paths } from "#lib/paths.ts";
import { askedBooking } from "../_parts/asked-booking.tsx";
import { MessageProblem } from "../_parts/message-problem.tsx";
import { readMessage } from "../_parts/one-message.ts";
import { changeMessageAction } from "./actions.ts";

interface MessageProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: MessageProps): Promise<Metadata> {
  const t = await getTranslations("messages");
  const { person, id } = await params;
  const read = await readMessage(await personIn(person), id);
  return read.ok
    ? { title: t("message.title") }
    : recordProblemTitle(read.failure, t("whatOne"), searchParams);
}

/** Whoever has just read a message knows what it would be good for. */
async function Offer() {
  const t = await getTranslations("push.offer");
  const words = { title: t("title"), text: t("text"), choose: t("choose"), notNow: t("notNow") };
  return <OfferPush words={words} href={paths.notifications()} />;
}

const dids = ["flagged", "unflagged"] as const;

/** One message. Opening it is reading it, once; what a browser fetches ahead is not opened. */
export default async function MessagePage({ params, searchParams }: MessageProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("messages");
  const read = await readMessage(person, id);
  if (!read.ok) {
    const problem = { person, failure: read.failure, query: searchParams };
    return <MessageProblem {...problem} what="whatOne" here={paths.message(person, id)} />;
  }
  const message = read.value;
  if (!message.isRead && !(await isFetchedAhead()))
    await readMessageNow(await requireAsker(), person, message.id);
  const did = await inQuery(searchParams, "did");
  const back = message.isRemoved ? paths.removedMessages(person) : paths.messages(person);
  return (
    <PageMain
      namespaces={["messages", "appointments"]}
      back={<BackLink href={back} text={t(message.isRemoved ? "titleOf.removed" : "back")} />}
      after={<UrgentBlock />}
    >
      <MessageView
        {...await askedBooking(person, message)}
        person={person}
        today={dateAt(now()).toString()}
        oneTimeKey={newDraftKey()}
        act={(change) => changeMessageAction.bind(null, person, message.id, change)}
        did={dids.find((known) => known === did) ?? null}
      />
      {person === me && (await mayOfferPush(await requireAsker())) && <Offer />}
    </PageMain>
  );
}

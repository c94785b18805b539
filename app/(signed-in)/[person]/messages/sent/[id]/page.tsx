import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn } from "#app/(signed-in)/address.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { SentDetail } from "#components/sent-messages/sent-detail.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import type { SentMessageDetail } from "#lib/domain/sent-messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { oneSentTitle, readOneSent, SentProblem, type OneSentProps } from "../_parts/one-sent.tsx";

export const generateMetadata = (props: OneSentProps): Promise<Metadata> => oneSentTitle(props, "one.title");

/** The number of the team; where its service tells none, that of the surgery for a team of the surgery. */
async function telephoneOf(person: PersonHandle, { late }: SentMessageDetail): Promise<string | null> {
  if (late === null || late.telephone !== null) return late?.telephone ?? null;
  const { surgery } = await whoToAsk(await requireAsker(), person);
  return surgery?.odsCode === late.odsCode ? surgery.telephone : null;
}

/** One message that the person wrote: how it stands, what was answered, what was sent. */
export default async function SentMessagePage({ params, searchParams }: OneSentProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("sent-messages");
  const read = await readOneSent(person, id);
  if (!read.ok) return <SentProblem person={person} failure={read.failure} query={searchParams} />;
  return (
    <PageMain
      namespaces={["sent-messages"]}
      back={<BackLink href={paths.sentMessages(person)} text={t("title")} />}
      after={<UrgentBlock />}
    >
      <SentDetail detail={read.value} person={person} telephone={await telephoneOf(person, read.value)} />
    </PageMain>
  );
}

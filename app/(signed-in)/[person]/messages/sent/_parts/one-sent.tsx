import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getSentMessage, listSentMessages } from "#lib/domain/sent-messages/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

export interface OneSentProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
export const readSent = cache(async (person: PersonHandle) => listSentMessages(await requireAsker(), person));

/** The same for one of them. */
export const readOneSent = cache(async (person: PersonHandle, id: string) =>
  getSentMessage(await requireAsker(), person, id),
);

/** The title of a page about one message. */
export async function oneSentTitle(
  { params, searchParams }: OneSentProps,
  title: "one.title" | "receipt.title",
): Promise<Metadata> {
  const { person, id } = await params;
  const t = await getTranslations("sent-messages");
  const read = await readOneSent(await personIn(person), id);
  return read.ok ? { title: t(title) } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** The page in the place of what could not be shown. */
export async function SentProblem(props: { person: PersonHandle; failure: Failure; query: Query }) {
  const t = await getTranslations("sent-messages");
  return <ProblemOf {...props} what={t("what")} here={paths.sentMessages(props.person)} />;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { RequestSent } from "#components/record-requests/request-sent.tsx";
import { requireAsker } from "#lib/access/request.ts";
import {
  readRequest,
  RequestProblem,
} from "#app/(signed-in)/[person]/record-requests/_parts/one-request.tsx";

interface SentProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: SentProps): Promise<Metadata> {
  const t = await getTranslations("record-requests");
  const { person, id } = await params;
  const request = await readRequest(await personIn(person), id);
  if (request.ok) return { title: t("sent.title") };
  return recordProblemTitle(request.failure, t("what"), searchParams);
}

/** The receipt of a request. It can be loaded again: nothing is sent by it. */
export default async function RequestSentPage({ params, searchParams }: SentProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const [request, { surgery }] = await Promise.all([
    readRequest(person, id),
    whoToAsk(await requireAsker(), person),
  ]);
  if (!request.ok) return <RequestProblem person={person} failure={request.failure} query={searchParams} />;
  return (
    <PageMain namespaces={["record-requests"]}>
      <RequestSent request={request.value} person={person} surgery={surgery} />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { CarerTold } from "#components/carers/carer-told.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getCarerRequest } from "#lib/domain/carers/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface ToldProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
const readRequest = cache(async (person: PersonHandle, id: string) =>
  getCarerRequest(await requireAsker(), person, id),
);

export async function generateMetadata({ params, searchParams }: ToldProps): Promise<Metadata> {
  const t = await getTranslations("carers");
  const { person, id } = await params;
  const request = await readRequest(await personIn(person), id);
  if (request.ok) return { title: t(`sent.${request.value.kind}`) };
  return recordProblemTitle(request.failure, t("what"), searchParams);
}

/** The receipt of what the surgery was told. It can be loaded again: nothing is sent by it. */
export default async function CarerToldPage({ params, searchParams }: ToldProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("carers");
  const [request, { surgery }] = await Promise.all([
    readRequest(person, id),
    whoToAsk(await requireAsker(), person),
  ]);
  if (!request.ok) {
    const problem = { failure: request.failure, what: t("what"), person, query: searchParams };
    return <ProblemOf {...problem} here={paths.carers(person)} />;
  }
  return (
    <PageMain namespaces={["carers"]}>
      <CarerTold request={request.value} person={person} surgery={surgery} />
    </PageMain>
  );
}

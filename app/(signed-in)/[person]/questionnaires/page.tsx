import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { FormList } from "#components/questionnaires/form-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { listQuestionnaires } from "#lib/domain/questionnaires/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface QuestionnairesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const readList = cache(async (person: PersonHandle) => listQuestionnaires(await requireAsker(), person));

export async function generateMetadata({ params, searchParams }: QuestionnairesProps): Promise<Metadata> {
  const t = await getTranslations("questionnaires");
  const list = await readList(await personIn((await params).person));
  return list.ok ? { title: t("title") } : recordProblemTitle(list.failure, t("what"), searchParams);
}

/** Everything that hospitals ask before appointments: to answer, sent, closed. */
export default async function QuestionnairesPage({ params, searchParams }: QuestionnairesProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("questionnaires");
  const list = await readList(person);
  if (!list.ok) {
    const problem = { failure: list.failure, what: t("what"), person, query: searchParams };
    return <ProblemOf {...problem} here={paths.questionnaires(person)} />;
  }
  return (
    <PageMain
      namespaces={["questionnaires"]}
      back={<BackLink href={paths.appointments(person)} text={t("back.appointments")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <FormList list={list.value} person={person} />
    </PageMain>
  );
}

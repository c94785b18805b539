import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { PlanProblem, planProblemTitle } from "#app/(signed-in)/[person]/care-plan/_parts/plan-problem.tsx";
import { readSuggestion } from "#app/(signed-in)/[person]/care-plan/_parts/read-plan.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { SuggestionDetail, SuggestionSent } from "#components/care-plan/suggestion-detail.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";
import { withdrawSuggestionAction } from "./actions.ts";

interface SuggestionProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: SuggestionProps): Promise<Metadata> {
  const t = await getTranslations("care-plan");
  const { person, id } = await params;
  const read = await readSuggestion(await personIn(person), id);
  if (!read.ok) return planProblemTitle(read.failure, "whatOne", searchParams);
  return { title: t((await inQuery(searchParams, "sent")) === "yes" ? "sent.title" : "one.title") };
}

const problems = ["decided", "notWithdrawn"] as const;

/** One suggestion: just sent, or how far it has come. */
export default async function SuggestionPage({ params, searchParams }: SuggestionProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("care-plan");
  const read = await readSuggestion(person, id);
  if (!read.ok) {
    const problem = { failure: read.failure, what: "whatOne", person, query: searchParams } as const;
    return <PlanProblem {...problem} here={paths.carePlanSuggestion(person, id)} />;
  }
  const sent = (await inQuery(searchParams, "sent")) === "yes";
  const problem = await inQuery(searchParams, "problem");
  return (
    <PageMain
      namespaces={["care-plan"]}
      back={sent ? undefined : <BackLink href={paths.carePlan(person)} text={t("backToPlan")} />}
      after={<UrgentBlock />}
    >
      {sent ? (
        <SuggestionSent suggestion={read.value} person={person} />
      ) : (
        <SuggestionDetail
          suggestion={read.value}
          person={person}
          withdraw={withdrawSuggestionAction.bind(null, person, id)}
          problem={problems.find((known) => known === problem) ?? null}
        />
      )}
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { keptSuggestion } from "#app/(signed-in)/[person]/care-plan/_parts/kept-suggestion.ts";
import { PlanProblem, planProblemTitle } from "#app/(signed-in)/[person]/care-plan/_parts/plan-problem.tsx";
import { readPlan } from "#app/(signed-in)/[person]/care-plan/_parts/read-plan.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { SuggestQuestion } from "#components/care-plan/suggest-question.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { longestSuggestion } from "#lib/domain/care-plan/form.ts";
import { canSuggest } from "#lib/domain/care-plan/model.ts";
import { paths } from "#lib/paths.ts";
import { saveSuggestionAction } from "./actions.ts";

interface SuggestProps {
  readonly params: Promise<{ person: string; section: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: SuggestProps): Promise<Metadata> {
  const t = await getTranslations("care-plan");
  const { person: segment, section: id } = await params;
  const person = await personIn(segment);
  const read = await readPlan(person);
  if (!read.ok) return planProblemTitle(read.failure, "whatOf", searchParams);
  const section = read.value.items[0]?.sections.find((one) => one.id === id);
  const kept = await keptSuggestion(person, id, await inQuery(searchParams, "form"));
  const called = section?.title ?? t(`sections.${section?.kind ?? "unnamed"}`);
  const refused = Object.keys(kept?.codes ?? {}).includes("words");
  return {
    title: titleWithErrors(t("suggest.question", { section: called }), refused, t("suggest.error")),
  };
}

/** What a person would like to change about one part of the plan; what they type is kept when it comes back. */
export default async function SuggestPage({ params, searchParams }: SuggestProps) {
  const { person: segment, section: id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("care-plan");
  const key = await inQuery(searchParams, "form");
  const [read, kept] = await Promise.all([readPlan(person), keptSuggestion(person, id, key)]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: "whatOf", person, query: searchParams } as const;
    const here = paths.suggestToCarePlan(person, id);
    return <PlanProblem {...problem} here={kept === null ? here : `${here}?form=${kept.key}`} />;
  }
  const [plan] = read.value.items;
  const section = plan?.sections.find((one) => one.id === id);
  if (plan === undefined || section === undefined || !canSuggest(section)) redirect(paths.nowhere());
  return (
    <PageMain
      namespaces={["care-plan"]}
      back={<BackLink href={paths.carePlan(person)} text={t("backToPlan")} />}
    >
      {(await inQuery(searchParams, "kept")) === "no" && <Notice title={t("suggest.notKept")} />}
      <SuggestQuestion
        section={section}
        version={plan.version}
        person={person}
        typed={kept?.words ?? ""}
        codes={kept?.codes ?? {}}
        most={longestSuggestion}
        action={saveSuggestionAction.bind(null, person, id)}
      />
    </PageMain>
  );
}

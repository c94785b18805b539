import type { Metadata } from "next";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import {
  keptSuggestion,
  type KeptSuggestion,
} from "#app/(signed-in)/[person]/care-plan/_parts/kept-suggestion.ts";
import { PlanProblem, planProblemTitle } from "#app/(signed-in)/[person]/care-plan/_parts/plan-problem.tsx";
import { readPlan } from "#app/(signed-in)/[person]/care-plan/_parts/read-plan.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { CheckSuggestion, type ChangedMeanwhile } from "#components/care-plan/check-suggestion.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { suggestionForm } from "#lib/domain/care-plan/form.ts";
import { canSuggest } from "#lib/domain/care-plan/model.ts";
import { getSeenPlan } from "#lib/domain/care-plan/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { sendSuggestionAction } from "./actions.ts";

interface CheckProps {
  readonly params: Promise<{ person: string; section: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: CheckProps): Promise<Metadata> {
  const t = await getTranslations("care-plan");
  const { person: segment, section } = await params;
  const person = await personIn(segment);
  const read = await readPlan(person);
  if (!read.ok) return planProblemTitle(read.failure, "whatOf", searchParams);
  const kept = await keptSuggestion(person, section, await inQuery(searchParams, "form"));
  const failed = kept !== null && Object.hasOwn(kept.codes, wholeForm);
  return { title: titleWithErrors(t("check.title"), failed, t("suggest.error")) };
}

/** The part as it was when the words were written, where the plan is another version now. */
async function changedMeanwhile(
  person: PersonHandle,
  kept: KeptSuggestion,
  section: string,
  version: string,
): Promise<ChangedMeanwhile | null> {
  if (kept.version === version) return null;
  const seen = await getSeenPlan(await requireAsker(), person, kept.version);
  return { before: (seen.ok && seen.value.sections.find(({ id }) => id === section)) || null };
}

/** Everything that will be sent, and how the plan differs from the one that was seen. */
export default async function CheckSuggestionPage({ params, searchParams }: CheckProps) {
  const { person: segment, section: id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("care-plan");
  const question = paths.suggestToCarePlan(person, id);
  const [read, kept] = await Promise.all([
    readPlan(person),
    keptSuggestion(person, id, await inQuery(searchParams, "form")),
  ]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: "whatOf", person, query: searchParams } as const;
    const check = paths.checkCarePlanSuggestion(person, id);
    return <PlanProblem {...problem} here={kept === null ? question : `${check}?form=${kept.key}`} />;
  }
  if (kept === null || !suggestionForm.safeParse(kept).success) redirect(question);
  const [plan] = read.value.items;
  const section = plan?.sections.find((one) => one.id === id);
  if (plan === undefined || section === undefined || !canSuggest(section)) redirect(paths.nowhere());
  return (
    <PageMain
      namespaces={["care-plan"]}
      back={<BackLink href={`${question}?form=${kept.key}`} text={t("check.back")} />}
    >
      <CheckSuggestion
        section={section}
        version={plan.version}
        meanwhile={await changedMeanwhile(person, kept, id, plan.version)}
        words={kept.words}
        formKey={kept.key}
        codes={kept.codes}
        person={person}
        action={sendSuggestionAction.bind(null, person, id)}
      />
      <HowContacted person={person} who="staff" />
    </PageMain>
  );
}

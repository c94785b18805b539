import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import type { Query } from "#app/(signed-in)/address.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

interface PlanProblemProps {
  failure: Failure;
  what: "whatOf" | "whatOne";
  person: PersonHandle;
  /** The address of the page, with its form key where something was typed. */
  here: string;
  query: Query;
}

/** The whole page when the plan, or a suggestion, could not be shown. */
export async function PlanProblem({ failure, what, person, here, query }: PlanProblemProps) {
  const t = await getTranslations("care-plan");
  return <ProblemOf failure={failure} what={t(what)} person={person} here={here} query={query} />;
}

/** The title of that page. */
export async function planProblemTitle(
  failure: Failure,
  what: PlanProblemProps["what"],
  query: Query,
): Promise<Metadata> {
  const t = await getTranslations("care-plan");
  return recordProblemTitle(failure, t(what), query);
}

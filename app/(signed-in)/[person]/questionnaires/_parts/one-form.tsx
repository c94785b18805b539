import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getOpenedForm, getSentForm } from "#lib/domain/questionnaires/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

/** One form, read once for title and page together. */
export const readForm = cache(async (person: PersonHandle, id: string) =>
  getOpenedForm(await requireAsker(), person, id),
);

/** What was sent for one form, read once for title and page together. */
export const readSent = cache(async (person: PersonHandle, id: string) =>
  getSentForm(await requireAsker(), person, id),
);

interface FormProblemProps {
  person: PersonHandle;
  here: string;
  failure: Failure;
  query: Query;
}

/** The page in the place of a form that could not be shown; what is kept of its answers stays kept. */
export async function FormProblem({ person, here, failure, query }: FormProblemProps) {
  const t = await getTranslations("questionnaires");
  const listed = failure.kind === "not-found" ? paths.questionnaires(person) : here;
  return <ProblemOf failure={failure} what={t("what")} person={person} here={listed} query={query} />;
}

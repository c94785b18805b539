import { getTranslations } from "next-intl/server";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";

interface CopyProblemProps {
  person: PersonHandle;
  failure: Failure;
  here: string;
  query: Query;
}

/** In the place of a copy of which nothing could be read. */
export async function CopyProblem({ person, failure, here, query }: CopyProblemProps) {
  const t = await getTranslations("take-away");
  return <ProblemOf failure={failure} what={t("what")} person={person} here={here} query={query} />;
}

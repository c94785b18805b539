import { getTranslations } from "next-intl/server";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

interface PreferenceProblemProps {
  failure: Failure;
  person: PersonHandle;
  here: string;
  query: Query;
}

/** In the place of choices that could not be shown; of another it says that each person chooses for themselves. */
export async function PreferenceProblem({ failure, ...problem }: PreferenceProblemProps) {
  const t = await getTranslations("contact-preferences");
  const elsewhere = failure.kind === "not-shared" ? { stillWorks: t("other") } : {};
  return <ProblemOf failure={failure} what={t("what")} {...elsewhere} {...problem} />;
}

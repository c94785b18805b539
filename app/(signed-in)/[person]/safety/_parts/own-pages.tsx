import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

/** These pages are about oneself: for somebody else they do not exist. */
export async function oneself(segment: string): Promise<PersonHandle> {
  const person = await personIn(segment);
  if (person !== me) redirect(paths.nowhere());
  return person;
}

interface SafetyProblemProps {
  failure: Failure;
  here: string;
  query: Query;
}

/** The whole page where the choices cannot be read. */
export async function SafetyProblem({ failure, here, query }: SafetyProblemProps) {
  const t = await getTranslations("safety.choices");
  return <RecordProblem failure={failure} what={t("what")} surgery={null} here={here} query={query} />;
}

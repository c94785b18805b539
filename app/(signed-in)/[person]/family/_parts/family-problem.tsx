import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice.tsx";
import { me } from "#lib/paths.ts";
import type { Failure } from "#lib/result.ts";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";

interface FamilyProblemProps {
  failure: Failure;
  stillWorks?: string;
  here: string;
  query: Query;
}

/** The page in the place of one that could not be shown. */
export async function FamilyProblem(props: FamilyProblemProps) {
  const t = await getTranslations("family");
  return <ProblemOf {...props} person={me} what={t("whatOne")} />;
}

/** Its title. */
export async function familyProblemTitle(failure: Failure, query: Query): Promise<Metadata> {
  const t = await getTranslations("family");
  return recordProblemTitle(failure, t("whatOne"), query);
}

const told = ["changed", "unknown", "withdrawn", "answered"] as const;

/** What was done just now, from the address. */
export async function Done({ query }: { query: Query }) {
  const t = await getTranslations("family.one.done");
  const done = await inQuery(query, "done");
  const key = told.find((one) => one === done);
  return key === undefined ? null : <Notice headingLevel={2} title={t(key)} />;
}

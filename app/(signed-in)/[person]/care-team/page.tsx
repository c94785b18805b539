import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoseIn } from "#app/(signed-in)/[person]/_parts/whose.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { TeamView } from "#components/care-team/team-view.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { paths } from "#lib/paths.ts";
import { readTeam } from "./_parts/read-team.ts";

interface CareTeamProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: CareTeamProps): Promise<Metadata> {
  const t = await getTranslations("care-team");
  const person = await personIn((await params).person);
  const read = await readTeam(person);
  if (!read.ok) return recordProblemTitle(read.failure, t("what"), searchParams);
  const { who } = await whoseIn(person);
  return { title: t("heading", { who }) };
}

/** Who looks after a person, and what each of them did last. */
export default async function CareTeamPage({ params, searchParams }: CareTeamProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("care-team");
  const read = await readTeam(person);
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("what"), query: searchParams };
    return <ProblemOf {...problem} here={paths.careTeam(person)} />;
  }
  const whose = await whoseIn(person);
  return (
    <PageMain
      namespaces={["care-team"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("heading", { who: whose.who })} />
      <TeamView team={read.value} whose={whose} />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { CarePlanView } from "#components/care-plan/care-plan-view.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { me, paths } from "#lib/paths.ts";
import { PlanProblem, planProblemTitle } from "./_parts/plan-problem.tsx";
import { readPlan } from "./_parts/read-plan.ts";

interface CarePlanProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: CarePlanProps): Promise<Metadata> {
  const t = await getTranslations("care-plan");
  const read = await readPlan(await personIn((await params).person));
  return read.ok ? { title: t("title") } : planProblemTitle(read.failure, "whatOf", searchParams);
}

/** The one plan that a person's teams share, with its emergency summary first. */
export default async function CarePlanPage({ params, searchParams }: CarePlanProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("care-plan");
  const [read, { surgery }] = await Promise.all([readPlan(person), whoToAsk(await requireAsker(), person)]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: "whatOf", person, query: searchParams } as const;
    return <PlanProblem {...problem} here={paths.carePlan(person)} />;
  }
  const card = await getTranslations("emergency-card");
  return (
    <PageMain
      namespaces={["care-plan", "record"]}
      back={<BackLink href={paths.record(person)} text={t("backToRecord")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <CarePlanView panel={read.value} person={person} surgery={surgery} />
      {person === me && (
        <p>
          <Link className="app-alone app-not-printed" href={paths.emergencyCard(me)}>
            {card("link")}
          </Link>
        </p>
      )}
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { PlanProblem, planProblemTitle } from "#app/(signed-in)/[person]/care-plan/_parts/plan-problem.tsx";
import { readPlan } from "#app/(signed-in)/[person]/care-plan/_parts/read-plan.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PrintedPlan } from "#components/care-plan/printed-plan.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";

interface PrintCarePlanProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PrintCarePlanProps): Promise<Metadata> {
  const t = await getTranslations("care-plan");
  const read = await readPlan(await personIn((await params).person));
  return read.ok ? { title: t("print.title") } : planProblemTitle(read.failure, "whatOf", searchParams);
}

/** The plan for paper. Where there is none, or it cannot be shown safely, there is nothing to print. */
export default async function PrintCarePlanPage({ params, searchParams }: PrintCarePlanProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("care-plan");
  const [read, { surgery, identity }] = await Promise.all([
    readPlan(person),
    whoToAsk(await requireAsker(), person),
  ]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: "whatOf", person, query: searchParams } as const;
    return <PlanProblem {...problem} here={paths.printCarePlan(person)} />;
  }
  const [plan] = read.value.items;
  if (plan === undefined || plan.cannotBeShownSafely) redirect(paths.carePlan(person));
  return (
    <PageMain
      namespaces={["care-plan"]}
      back={<BackLink href={paths.carePlan(person)} text={t("backToPlan")} />}
      wide
    >
      <PrintedPlan
        plan={plan}
        panel={read.value}
        surgery={surgery}
        printedFor={{
          name: identity?.chosenName ?? identity?.fullName ?? null,
          dateOfBirth: identity?.dateOfBirth ?? null,
          nhsNumber: identity?.nhsNumber ?? null,
        }}
        printedAt={now().toString()}
      />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { OrderedTestDetail } from "#components/test-results/ordered-test-detail.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { StartMessage } from "#components/sent-messages/start-message.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { general } from "#app/(signed-in)/[person]/messages/new/_parts/thing.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { personIn, triedAgain, type Query } from "#app/(signed-in)/address.ts";
import { orderedTitle, readOrderedTest } from "#app/(signed-in)/[person]/test-results/_parts/one-result.ts";
import { ProblemPage } from "#app/(signed-in)/[person]/test-results/_parts/problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

interface OrderedTestProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: OrderedTestProps): Promise<Metadata> {
  const { person, id } = await params;
  return {
    title: await orderedTitle(await readOrderedTest(await personIn(person), id), {
      again: await triedAgain(searchParams),
    }),
  };
}

/** How far one ordered test has come. */
export default async function OrderedTestPage({ params, searchParams }: OrderedTestProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("test-results");
  const read = await readOrderedTest(person, id);
  if (read.ok) {
    return (
      <PageMain
        namespaces={["test-results"]}
        back={<BackLink href={paths.testResults(person)} text={t("title")} />}
        after={<UrgentBlock />}
      >
        <OrderedTestDetail test={read.value} />
        {read.value.overdue && <StartMessage person={person} kind="other" id={general} />}
      </PageMain>
    );
  }
  await turnAway(read.failure);
  const { surgery } = await whoToAsk(await requireAsker(), person);
  const again = await triedAgain(searchParams);
  return (
    <ProblemPage
      kind={read.failure.kind}
      what="ordered"
      sources={["gp", "hospital"]}
      surgery={surgery}
      here={paths.orderedTest(person, id)}
      again={again}
    />
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { PrintedResult } from "#components/test-results/printed-result.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { inQuery, personIn, triedAgain, type Query } from "#app/(signed-in)/address.ts";
import { readResult, resultTitle } from "#app/(signed-in)/[person]/test-results/_parts/one-result.ts";
import { ProblemPage } from "#app/(signed-in)/[person]/test-results/_parts/problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

interface PrintTestResultProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PrintTestResultProps): Promise<Metadata> {
  const { person, id } = await params;
  const read = await readResult(await personIn(person), id);
  const t = await getTranslations("test-results");
  const test = await resultTitle(read, { seen: true, again: await triedAgain(searchParams) });
  return { title: read.ok ? t("print.title", { test }) : test };
}

/** One result for paper. What waits behind a warning is not printed past it, and what was never true is not printed. */
export default async function PrintTestResultPage({ params, searchParams }: PrintTestResultProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("test-results");
  const [read, { surgery, identity }] = await Promise.all([readResult(person, id), whoToAsk(asker, person)]);
  if (!read.ok) {
    await turnAway(read.failure);
    const again = await triedAgain(searchParams);
    const problem = { kind: read.failure.kind, what: "result", again } as const;
    return (
      <ProblemPage
        {...problem}
        here={paths.printTestResult(person, id)}
        sources={["gp", "hospital"]}
        surgery={surgery}
      />
    );
  }
  const detail = read.value;
  const seen = (await inQuery(searchParams, "see")) === "now";
  if (detail.kind === "removed" || (detail.result.warnBefore !== null && !seen))
    redirect(paths.testResult(person, id));
  const back = `${paths.testResult(person, id)}${seen ? "?see=now" : ""}`;
  return (
    <PageMain namespaces={["test-results"]} back={<BackLink href={back} text={t("print.back")} />}>
      <PrintedResult
        detail={detail}
        person={person}
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

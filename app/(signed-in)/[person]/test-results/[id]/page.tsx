import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { RemovedResult } from "#components/test-results/removed-result.tsx";
import { TestResultDetail } from "#components/test-results/test-result-detail.tsx";
import { WarnBeforeResult } from "#components/test-results/warn-before-result.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { StartMessage } from "#components/sent-messages/start-message.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { markSeen } from "#lib/domain/test-results/commands.ts";
import { paths } from "#lib/paths.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { inQuery, personIn, triedAgain, type Query } from "#app/(signed-in)/address.ts";
import { ProblemPage } from "../_parts/problem.tsx";
import { FollowUp } from "../_parts/follow-up.tsx";
import { readResult, resultTitle } from "../_parts/one-result.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

interface TestResultProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** The person has read the warning and chose to see it. */
const chosen = async (query: Query) => (await inQuery(query, "see")) === "now";

export async function generateMetadata({ params, searchParams }: TestResultProps): Promise<Metadata> {
  const { person, id } = await params;
  const read = await readResult(await personIn(person), id);
  return {
    title: await resultTitle(read, {
      seen: await chosen(searchParams),
      again: await triedAgain(searchParams),
    }),
  };
}

/** One result, or what stands before it: a warning, or that it was never true. Opening it makes it new no longer. */
export default async function TestResultPage({ params, searchParams }: TestResultProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("test-results");
  const [read, { surgery, identity }] = await Promise.all([readResult(person, id), whoToAsk(asker, person)]);
  const here = paths.testResult(person, id);
  if (!read.ok) {
    await turnAway(read.failure);
    const again = await triedAgain(searchParams);
    const problem = { kind: read.failure.kind, what: "result", here, again } as const;
    return <ProblemPage {...problem} sources={["gp", "hospital"]} surgery={surgery} />;
  }
  const detail = read.value;
  const main = {
    namespaces: ["test-results"] as const,
    back: <BackLink href={paths.testResults(person)} text={t("title")} />,
    after: <UrgentBlock />,
  };
  if (detail.kind === "removed") {
    return (
      <PageMain {...main}>
        <RemovedResult removed={detail.removed} surgery={surgery} />
        <StartMessage person={person} kind="result" id={id} />
      </PageMain>
    );
  }
  const { result } = detail;
  const followUp = <FollowUp {...{ person, result }} surgery={surgery?.odsCode ?? null} />;
  if (result.warnBefore !== null && !(await chosen(searchParams))) {
    return (
      <PageMain {...main}>
        <WarnBeforeResult {...{ result, person, surgery, followUp }} showNow={`${here}?see=now`} />
        <StartMessage person={person} kind="result" id={id} />
      </PageMain>
    );
  }
  if (result.isNew) await markSeen(asker, person, result);
  return (
    <PageMain {...main} wide>
      <TestResultDetail
        detail={detail}
        person={person}
        surgery={surgery}
        followUp={followUp}
        nhsNumber={identity?.nhsNumber ?? null}
        ask={<StartMessage person={person} kind="result" id={id} />}
      />
    </PageMain>
  );
}

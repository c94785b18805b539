import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { CarerRights } from "#components/carers/carer-rights.tsx";
import { CarerStatus } from "#components/carers/carer-status.tsx";
import { WhoIsACarer } from "#components/carers/who-is-a-carer.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { readCarer } from "./_parts/read-carer.ts";

interface CarersProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: CarersProps): Promise<Metadata> {
  const t = await getTranslations("carers");
  const carer = await readCarer(await personIn((await params).person));
  if (carer.ok) return { title: t("title") };
  return recordProblemTitle(carer.failure, t("what"), searchParams);
}

/** That one cares for somebody: what the surgery knows of it, telling it, and what help there is. */
export default async function CarersPage({ params, searchParams }: CarersProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("carers");
  const [carer, { surgery }] = await Promise.all([readCarer(person), whoToAsk(await requireAsker(), person)]);
  if (!carer.ok) {
    const problem = { failure: carer.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.carers(person)} />;
  }
  const standing = carer.value.standing.kind;
  const tookBack = (await inQuery(searchParams, "tookBack")) !== null;
  return (
    <PageMain
      namespaces={["carers"]}
      back={<BackLink href={paths.profile(person)} text={t("backToProfile")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      {tookBack && <Notice headingLevel={2} title={t("status.tookBack")} />}
      {(standing === "not-told" || standing === "refused") && <WhoIsACarer />}
      <CarerStatus {...carer.value} person={person} surgery={surgery} today={dateAt(now()).toString()} />
      <CarerRights />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { AtTheSurgery, FamilyWays } from "#components/family/family-ways.tsx";
import { PeopleIHelp, PeopleWhoHelpMe } from "#components/family/person-lists.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";
import { Done } from "./_parts/family-problem.tsx";
import { ownOnly, readFamily } from "./_parts/read.ts";

interface FamilyProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("family");
  return { title: t("title") };
}

const valueOf = <T,>(result: Result<T>): T | null => (result.ok ? result.value : null);

/** Whom the person helps and who helps them, each with how it stands, and what can be begun. */
export default async function FamilyPage({ params, searchParams }: FamilyProps) {
  const person = ownOnly(await personIn((await params).person));
  const t = await getTranslations("family");
  const asker = await requireAsker();
  const [{ helping, helped, invitations }, { surgery }] = await Promise.all([
    readFamily(),
    whoToAsk(asker, person),
  ]);
  // Silence of one part is said on the page; a refusal leads elsewhere.
  if (!helping.ok) await turnAway(helping.failure);
  const waiting = valueOf(invitations);
  return (
    <PageMain
      namespaces={["family"]}
      back={<BackLink href={paths.home(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <Done query={searchParams} />
      <p>{t("lead")}</p>
      <PeopleIHelp relationships={valueOf(helping)} received={waiting?.received ?? null} />
      <PeopleWhoHelpMe relationships={valueOf(helped)} sent={waiting?.sent ?? null} />
      <FamilyWays />
      <AtTheSurgery surgery={surgery} />
    </PageMain>
  );
}

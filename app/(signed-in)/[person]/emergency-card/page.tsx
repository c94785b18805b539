import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { CardWays, NoCard } from "#components/emergency-card/card-ways.tsx";
import { EmergencyCard } from "#components/emergency-card/emergency-card.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { paths } from "#lib/paths.ts";
import { CardProblem, cardProblemTitle, readOwnCard } from "./_parts/own-card.tsx";

interface EmergencyCardPageProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: EmergencyCardPageProps): Promise<Metadata> {
  const t = await getTranslations("emergency-card");
  const read = await readOwnCard(await personIn((await params).person));
  return read.ok ? { title: t("title") } : cardProblemTitle(read.failure, searchParams);
}

/** The card as it would be handed over, and how to change, print and keep it. */
export default async function EmergencyCardPage({ params, searchParams }: EmergencyCardPageProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("emergency-card");
  const read = await readOwnCard(person);
  if (!read.ok) {
    const problem = { person, failure: read.failure, here: paths.emergencyCard(person) };
    return <CardProblem {...problem} query={searchParams} />;
  }
  const { chosen } = read.value;
  return (
    <PageMain
      namespaces={["emergency-card"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      {chosen ? <EmergencyCard card={read.value} /> : <NoCard />}
      {chosen && <CardWays />}
    </PageMain>
  );
}

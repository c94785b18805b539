import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import {
  CardProblem,
  cardProblemTitle,
  readOwnCard,
} from "#app/(signed-in)/[person]/emergency-card/_parts/own-card.tsx";
import { PrintedCard } from "#components/emergency-card/printed-card.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";

interface PrintCardProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PrintCardProps): Promise<Metadata> {
  const t = await getTranslations("emergency-card");
  const read = await readOwnCard(await personIn((await params).person));
  return read.ok ? { title: t("print.title") } : cardProblemTitle(read.failure, searchParams);
}

/** The card for one sheet of paper, and nothing else on it. Where there is no card there is nothing to print. */
export default async function PrintCardPage({ params, searchParams }: PrintCardProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("emergency-card");
  const read = await readOwnCard(person);
  if (!read.ok) {
    const problem = { person, failure: read.failure, here: paths.printEmergencyCard(person) };
    return <CardProblem {...problem} query={searchParams} />;
  }
  if (!read.value.chosen) redirect(paths.emergencyCard(person));
  return (
    <PageMain
      namespaces={["emergency-card"]}
      back={<BackLink href={paths.emergencyCard(person)} text={t("backToCard")} />}
      wide
    >
      <PrintedCard card={read.value} />
    </PageMain>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Referrals } from "#components/referrals/referral-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { listReferrals } from "#lib/domain/referrals/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ReferralProblem } from "./_parts/one-referral.tsx";

interface ReferralsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const readList = cache(async (person: PersonHandle) => listReferrals(await requireAsker(), person));

export async function generateMetadata({ params, searchParams }: ReferralsProps): Promise<Metadata> {
  const t = await getTranslations("referrals");
  const list = await readList(await personIn((await params).person));
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("what"), searchParams);
}

/** Every open referral, and what is to be done about it. */
export default async function ReferralsPage({ params, searchParams }: ReferralsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("referrals");
  const list = await readList(person);
  if (!list.ok) return <ReferralProblem person={person} failure={list.failure} query={searchParams} />;
  return (
    <PageMain
      namespaces={["referrals"]}
      back={<BackLink href={paths.appointments(person)} text={t("backToAppointments")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <Referrals list={list.value} person={person} today={dateAt(now()).toString()} />
    </PageMain>
  );
}

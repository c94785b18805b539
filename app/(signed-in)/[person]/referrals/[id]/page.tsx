import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { ReferralDetail } from "#components/referrals/referral-detail.tsx";
import { ReferralNote } from "#components/referrals/referral-note.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { dateAt, now } from "#lib/clock.ts";
import { serviceOf } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import { callService, nameOf, problemTitle, readReferral, ReferralProblem } from "../_parts/one-referral.tsx";

interface ReferralProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: ReferralProps): Promise<Metadata> {
  const { person, id } = await params;
  const referral = await readReferral(await personIn(person), id);
  if (!referral.ok) return problemTitle(referral.failure, searchParams);
  return { title: await nameOf(referral.value) };
}

/** One referral: how it stands, what to do, who deals with it and by when. */
export default async function ReferralPage({ params, searchParams }: ReferralProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("referrals");
  const referral = await readReferral(person, id);
  if (!referral.ok)
    return <ReferralProblem person={person} failure={referral.failure} query={searchParams} />;
  return (
    <PageMain
      namespaces={["referrals"]}
      back={<BackLink href={paths.referrals(person)} text={t("backToList")} />}
    >
      <Heading level={1} size="l" text={await nameOf(referral.value)} />
      <ReferralNote code={await inQuery(searchParams, "note")} />
      <ReferralDetail
        referral={referral.value}
        person={person}
        today={dateAt(now()).toString()}
        call={await callService(serviceOf(referral.value))}
      />
    </PageMain>
  );
}

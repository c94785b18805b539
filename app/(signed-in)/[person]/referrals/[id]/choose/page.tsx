import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { CompareServices } from "#components/referrals/compare-services.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { sortings, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import {
  nameOf,
  problemTitle,
  readChoosable,
  ReferralProblem,
} from "#app/(signed-in)/[person]/referrals/_parts/one-referral.tsx";

interface ChooseProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function titleOf({ state }: Referral): Promise<string> {
  const t = await getTranslations("referrals.choose");
  return t(state === "NOT_BOOKED" ? "title" : "titleMove");
}

export async function generateMetadata({ params, searchParams }: ChooseProps): Promise<Metadata> {
  const { person, id } = await params;
  const referral = await readChoosable(await personIn(person), id);
  if (!referral.ok) return problemTitle(referral.failure, searchParams);
  return { title: await titleOf(referral.value) };
}

/** The places to which a referral may go, side by side. */
export default async function ChoosePage({ params, searchParams }: ChooseProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const referral = await readChoosable(person, id);
  if (!referral.ok)
    return <ReferralProblem person={person} failure={referral.failure} query={searchParams} />;
  const wanted = await inQuery(searchParams, "sort");
  return (
    <PageMain
      namespaces={["referrals"]}
      back={<BackLink href={paths.referral(person, id)} text={await nameOf(referral.value)} />}
    >
      <Heading level={1} size="l" text={await titleOf(referral.value)} />
      <CompareServices
        referral={referral.value}
        person={person}
        sorting={sortings.find((one) => one === wanted) ?? "wait"}
      />
    </PageMain>
  );
}

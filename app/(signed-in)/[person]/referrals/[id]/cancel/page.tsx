import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { CancelBooking } from "#components/referrals/cancel-booking.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { newDraftKey } from "#lib/access/drafts.ts";
import { serviceOf } from "#lib/domain/referrals/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import {
  callService,
  nameOf,
  problemTitle,
  readChoosable,
  ReferralProblem,
} from "#app/(signed-in)/[person]/referrals/_parts/one-referral.tsx";
import { cancelReferralAction } from "./actions.ts";

interface CancelProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function errorsIn(query: Query) {
  const t = await getTranslations("referrals");
  const code = await inQuery(query, "problem");
  const messages = { "not-sent": t("cancel.errors.not-sent") };
  return fieldErrors<string>(
    code === null ? {} : { [wholeForm]: code },
    [{ name: wholeForm, messages }],
    t("error"),
  );
}

export async function generateMetadata({ params, searchParams }: CancelProps): Promise<Metadata> {
  const t = await getTranslations("referrals");
  const { person, id } = await params;
  const referral = await readChoosable(await personIn(person), id);
  if (!referral.ok) return problemTitle(referral.failure, searchParams);
  const { summary } = await errorsIn(searchParams);
  return { title: titleWithErrors(t("cancel.title"), summary.length > 0, t("error")) };
}

/** Whether the first appointment is really to be cancelled. */
export default async function CancelReferralPage({ params, searchParams }: CancelProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const referral = await readChoosable(person, id);
  if (!referral.ok)
    return <ReferralProblem person={person} failure={referral.failure} query={searchParams} />;
  return (
    <PageMain
      namespaces={["referrals"]}
      back={<BackLink href={paths.referral(person, id)} text={await nameOf(referral.value)} />}
    >
      <CancelBooking
        referral={referral.value}
        person={person}
        action={cancelReferralAction.bind(null, person, id)}
        // Tried again, it is the same act.
        oneTimeKey={(await inQuery(searchParams, "form")) ?? newDraftKey()}
        errors={await errorsIn(searchParams)}
        call={await callService(serviceOf(referral.value))}
      />
    </PageMain>
  );
}

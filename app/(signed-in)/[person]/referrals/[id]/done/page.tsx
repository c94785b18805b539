import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { AddToCalendar } from "#components/appointments/appointment-more.tsx";
import { MapLink } from "#components/appointments/appointment-place.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { ReferralDone, receipts, type Receipt } from "#components/referrals/referral-done.tsx";
import { serviceOf, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import { bookedAppointment } from "#app/(signed-in)/[person]/referrals/_parts/booked-appointment.ts";
import {
  callService,
  problemTitle,
  readReferral,
  ReferralProblem,
} from "#app/(signed-in)/[person]/referrals/_parts/one-referral.tsx";

interface DoneProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** The states in which each receipt is true; in any other the referral itself is shown. */
const trueIn: Readonly<Record<Receipt, readonly Referral["state"][]>> = {
  booked: ["BOOKED"],
  changed: ["BOOKED"],
  asked: ["DEFER_TO_PROVIDER"],
  moved: ["BOOKED", "DEFER_TO_PROVIDER"],
  stayed: ["DEFER_TO_PROVIDER"],
  cancelled: ["APPOINTMENT_CANCELLED_BY_PATIENT"],
};

async function receiptIn(query: Query, { state }: Referral): Promise<Receipt | null> {
  const wanted = await inQuery(query, "what");
  return receipts.find((one) => one === wanted && trueIn[one].includes(state)) ?? null;
}

export async function generateMetadata({ params, searchParams }: DoneProps): Promise<Metadata> {
  const t = await getTranslations("referrals");
  const { person, id } = await params;
  const referral = await readReferral(await personIn(person), id);
  if (!referral.ok) return problemTitle(referral.failure, searchParams);
  const what = await receiptIn(searchParams, referral.value);
  return { title: what === null ? t("title") : t(`done.${what}`) };
}

/** The receipt. It can be loaded again: nothing is done by it, and it says what stands now. */
export default async function ReferralDonePage({ params, searchParams }: DoneProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const referral = await readReferral(person, id);
  if (!referral.ok)
    return <ReferralProblem person={person} failure={referral.failure} query={searchParams} />;
  const what = await receiptIn(searchParams, referral.value);
  if (what === null) return redirect(paths.referral(person, id));
  const service = serviceOf(referral.value);
  const { state, choices } = referral.value;
  const medium = choices?.booking.medium ?? null;
  const there = state === "BOOKED" && medium !== "phone" && medium !== "video";
  const calendarId = await bookedAppointment(person, referral.value);
  return (
    <PageMain namespaces={["referrals", "appointments"]} after={<UrgentBlock />}>
      <ReferralDone referral={referral.value} person={person} what={what}>
        {await callService(service)}
        {there && <MapLink address={service?.address ?? []} />}
        {calendarId !== null && <AddToCalendar id={calendarId} person={person} />}
      </ReferralDone>
    </PageMain>
  );
}

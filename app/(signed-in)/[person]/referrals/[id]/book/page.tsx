import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { stepAddress, textIn } from "#app/(signed-in)/journey.ts";
import { CheckBooking, ChooseTime, NoTimes } from "#components/referrals/book-journey.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { timeStep } from "#lib/domain/referrals/form.ts";
import { paths } from "#lib/paths.ts";
import {
  callService,
  problemTitle,
  ReferralProblem,
} from "#app/(signed-in)/[person]/referrals/_parts/one-referral.tsx";
import { readBooking, type Booking } from "#app/(signed-in)/[person]/referrals/_parts/booking.ts";
import { answerTimeAction, confirmBookingAction } from "./actions.ts";

interface BookProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
const readStep = cache(async ({ params, searchParams }: BookProps) => {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  return { person, id, booking: await readBooking(person, id, searchParams) };
});

async function titleOf({ step, times, act, errors }: Booking): Promise<string> {
  const t = await getTranslations("referrals");
  const title =
    step === "time" ? t(times.length === 0 ? "book.noTimes" : "book.question") : t(`book.check.${act}`);
  return titleWithErrors(title, errors.summary.length > 0, t("error"));
}

export async function generateMetadata(props: BookProps): Promise<Metadata> {
  const { booking } = await readStep(props);
  if (booking === null) return {};
  return booking.ok
    ? { title: await titleOf(booking.value) }
    : problemTitle(booking.failure, props.searchParams);
}

/** How many times are shown at first. */
const shownTimes = 9;

/** When to go, then everything to check, then it is done: once. */
export default async function BookPage(props: BookProps) {
  const { person, id, booking } = await readStep(props);
  if (booking === null) return redirect(paths.compareProviders(person, id));
  if (!booking.ok)
    return <ReferralProblem person={person} failure={booking.failure} query={props.searchParams} />;
  const t = await getTranslations("referrals");
  const { step, times, values, lost, key, act, service, referral, errors, hidden } = booking.value;
  const here = paths.bookReferral(person, id);
  const journey = { person, referral, service, act, oneTimeKey: key, errors, hidden };
  const all = (await inQuery(props.searchParams, "more")) !== null;
  const chosen = textIn(values, "time");
  const more = `${here}?service=${encodeURIComponent(service.id)}&more=yes`;
  const time = timeStep.safeParse(values);
  const fromCheck = step === "check" && time.success;
  const back = fromCheck
    ? stepAddress(here, key, "time")
    : act === "change-time"
      ? paths.referral(person, id)
      : paths.compareProviders(person, id);
  return (
    <PageMain namespaces={["referrals"]} back={<BackLink href={back} text={t("back")} />}>
      {lost && <Notice headingLevel={2} title={t("book.lost")} />}
      {step === "time" && times.length === 0 && <NoTimes call={await callService(service)} />}
      {step === "time" && times.length > 0 && (
        <ChooseTime
          {...journey}
          times={all ? times : times.slice(0, shownTimes)}
          chosen={chosen}
          moreHref={all || times.length <= shownTimes ? null : more}
          action={answerTimeAction.bind(null, person, id)}
        />
      )}
      {step === "check" && (
        <CheckBooking
          {...journey}
          time={time.success ? time.data.time : null}
          changeTimeHref={stepAddress(here, key, "time")}
          action={confirmBookingAction.bind(null, person, id)}
        />
      )}
    </PageMain>
  );
}

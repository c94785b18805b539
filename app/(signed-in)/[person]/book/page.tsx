import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { stepAddress, textIn } from "#app/(signed-in)/journey.ts";
import { CheckBooking } from "#components/booking/check-booking.tsx";
import { ClosedBooking } from "#components/booking/closed-booking.tsx";
import { HelpQuestion } from "#components/booking/help-question.tsx";
import { HowQuestion } from "#components/booking/how-question.tsx";
import type { BookingProps } from "#components/booking/journey.tsx";
import { KindQuestion } from "#components/booking/kind-question.tsx";
import { NoTimes } from "#components/booking/no-times.tsx";
import { TimeQuestion } from "#components/booking/time-question.tsx";
import { UnknownBooking } from "#components/booking/unknown-booking.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { chosenTime } from "#lib/domain/booking/form.ts";
import { offeredKinds, offeredWays, type FreeTimes } from "#lib/domain/booking/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { answerBookingAction, bookAction } from "./actions.ts";
import { bookingJourney } from "./_parts/booking-journey.ts";
import { bookingErrors } from "./_parts/errors.ts";
import { readBooking, type BookingPage, type BookingPageProps } from "./_parts/read-booking.ts";
import { readTimes } from "./_parts/read-times.ts";

const isUnknown = ({ standing }: BookingPage): boolean =>
  standing.step === "check" && standing.codes[wholeForm] === "unknown";

async function headingOf(page: BookingPage, diary: FreeTimes, props: BookingPageProps): Promise<string> {
  const t = await getTranslations("booking");
  const { standing, person } = page;
  const { step, values } = standing;
  if (isUnknown(page)) return t("unknown.title");
  if (step === "check") return textIn(values, "instead") === "" ? t("check.title") : t("check.titleChange");
  if (step === "kind" || step === "how" || step === "help") return t(`${step}.question`);
  const { here } = bookingJourney(person);
  const read = await readTimes({ here, standing, diary, query: props.searchParams });
  if (read.kind === "times") return t("time.question");
  return read.none.backHref === null ? t("other.title") : t("other.titleAsked");
}

export async function generateMetadata(props: BookingPageProps): Promise<Metadata> {
  const t = await getTranslations("booking");
  const page = await readBooking(props);
  const { standing, diary, old } = page;
  if (!old.ok) return recordProblemTitle(old.failure, t("whatHeld"), props.searchParams);
  if (!diary.ok) return recordProblemTitle(diary.failure, t("what"), props.searchParams);
  if (diary.value.kind !== "open") return { title: t("closed.title") };
  const errors = await bookingErrors(standing.step, standing.codes, standing.values);
  const heading = await headingOf(page, diary.value, props);
  return { title: titleWithErrors(heading, errors.summary.length > 0, t("error")) };
}

/** The step before this one; the answers where one came from them; the appointments before the first. */
function backFrom({ person, standing }: BookingPage): string {
  const { here, steps } = bookingJourney(person);
  if (standing.then === "check" && standing.codes["time"] !== "taken")
    return stepAddress(here, standing.key, "check");
  const names = [...Object.keys(steps), "check"];
  const before = names[names.indexOf(standing.step) - 1];
  return before === undefined ? paths.appointments(person) : stepAddress(here, standing.key, before);
}

interface StepProps {
  readonly page: BookingPage;
  readonly diary: FreeTimes;
  readonly props: BookingProps;
  readonly query: BookingPageProps["searchParams"];
}

async function Step({ page, diary, props, query }: StepProps) {
  const { standing, person, old, usual } = page;
  const { step, values } = standing;
  if (step === "kind") return <KindQuestion {...props} kinds={offeredKinds(diary.times)} />;
  if (step === "how") {
    const isUsual = usual !== null && textIn(values, "how") === usual && textIn(values, "time") === "";
    return (
      <HowQuestion {...props} offered={offeredWays(diary.times, textIn(values, "kind"))} usual={isUsual} />
    );
  }
  if (step === "help") return <HelpQuestion {...props} />;
  if (step === "time") {
    const { here } = bookingJourney(person);
    const read = await readTimes({ here, standing, diary, query });
    if (read.kind === "none") return <NoTimes {...props} {...read.none} />;
    return <TimeQuestion {...props} {...read.times} />;
  }
  const book = bookAction.bind(null, person);
  if (isUnknown(page)) return <UnknownBooking {...props} book={book} />;
  const slot = chosenTime(textIn(values, "time"))?.slot;
  const time = diary.times.find(({ id }) => id === slot) ?? null;
  return <CheckBooking {...props} book={book} time={time} old={old.ok ? old.value : null} />;
}

/** Booking an appointment with the surgery: one question a page, the answers to check, and then once to book. */
export default async function BookPage(pageProps: BookingPageProps) {
  const t = await getTranslations("booking");
  const page = await readBooking(pageProps);
  const { person, standing, diary, old } = page;
  const query = pageProps.searchParams;
  const { here } = bookingJourney(person);
  const problem = { person, query, here: stepAddress(here, standing.key, standing.step, standing.then) };
  if (!old.ok) return <ProblemOf {...problem} failure={old.failure} what={t("whatHeld")} />;
  if (!diary.ok) return <ProblemOf {...problem} failure={diary.failure} what={t("what")} />;
  const { surgery } = await whoToAsk(await requireAsker(), person);
  const back = diary.value.kind === "open" ? backFrom(page) : paths.appointments(person);
  const closed = diary.value.kind !== "open";
  return (
    <PageMain
      namespaces={["booking"]}
      back={<BackLink href={back} text={t("back")} />}
      after={closed ? <UrgentBlock /> : undefined}
    >
      {standing.lost && !closed && <Notice headingLevel={2} title={t("notKept")} />}
      {diary.value.kind !== "open" ? (
        <ClosedBooking because={diary.value.kind} surgery={surgery} />
      ) : (
        <Step
          page={page}
          diary={diary.value}
          query={query}
          props={{
            step: standing.step,
            then: standing.then,
            oneTimeKey: standing.key,
            values: standing.values,
            errors: await bookingErrors(standing.step, standing.codes, standing.values),
            answer: answerBookingAction.bind(null, person),
            person,
            surgery,
            to: (step) => stepAddress(here, standing.key, step, "check"),
          }}
        />
      )}
    </PageMain>
  );
}

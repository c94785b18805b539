import type { Metadata } from "next";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
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
import { dateWords } from "#components/ui/date-words.ts";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import type { AskedBooking } from "#lib/booking-link.ts";
import { bookingForm, timeValue } from "#lib/domain/booking/form.ts";
import { offeredKinds, offeredWays } from "#lib/domain/booking/model.ts";
import { shownMark } from "#lib/domain/booking/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { answerBookingAction, bookAction, lookAction } from "./actions.ts";
import { bookingJourney } from "./_parts/booking-journey.ts";
import { bookingErrors, callsSurgery } from "./_parts/errors.ts";
import { readBooking, type BookingPage, type BookingPageProps } from "./_parts/read-booking.ts";
import { readTimes } from "./_parts/read-times.ts";
import { CallSurgery } from "./_parts/surgery-to-call.tsx";

type OpenPage = Extract<BookingPage, { kind: "open" }>;

async function headingOf(
  { standing, person, diary, asked }: OpenPage,
  props: BookingPageProps,
): Promise<string> {
  const t = await getTranslations("booking");
  const { step, values } = standing;
  if (step === "check") return textIn(values, "instead") === "" ? t("check.title") : t("check.titleChange");
  if (step === "kind" || step === "how" || step === "help") return t(`${step}.question`);
  const { here } = bookingJourney(person);
  const limited = asked !== null;
  const read = await readTimes({ here, standing, diary, query: props.searchParams, limited });
  if (read.kind === "times") return t("time.question");
  if (read.none.backHref !== null) return t("other.titleAsked");
  return diary.incomplete ? t("other.titleIncomplete") : t("other.title");
}

export async function generateMetadata(props: BookingPageProps): Promise<Metadata> {
  const t = await getTranslations("booking");
  const page = await readBooking(props);
  if (page.kind === "failed") return recordProblemTitle(page.failure, t(page.what), props.searchParams);
  if (page.kind === "closed") return { title: t("closed.title") };
  if (page.kind === "unknown") return { title: t("unknown.title") };
  const { step, codes, values } = page.standing;
  const errors = await bookingErrors(step, codes, values);
  return { title: titleWithErrors(await headingOf(page, props), errors.summary.length > 0, t("error")) };
}

/** The step before this one; the answers where one came from them; the appointments, or the message, before the first. */
function backFrom({ person, standing, asked, fresh }: OpenPage): string {
  const { here, steps } = bookingJourney(person);
  if (fresh && asked !== null) return paths.message(person, textIn(standing.values, "message"));
  if (fresh) return paths.appointments(person);
  if (standing.then === "check" && standing.codes["time"] !== "taken")
    return stepAddress(here, standing.key, "check");
  const names = [...Object.keys(steps), "check"];
  const before = names[names.indexOf(standing.step) - 1];
  return before === undefined ? paths.appointments(person) : stepAddress(here, standing.key, before);
}

interface StepProps {
  readonly page: OpenPage;
  readonly props: BookingProps;
  readonly query: BookingPageProps["searchParams"];
}

/** The answers as they are now, with a mark of what is shown: only that is booked. */
function Check({ page, props }: Omit<StepProps, "query">) {
  const { person, standing, diary, old } = page;
  const answers = bookingForm.parse(standing.values);
  const time = diary.times.find((one) => timeValue(one) === answers.time) ?? null;
  return (
    <CheckBooking
      {...{ ...props, time, old }}
      book={bookAction.bind(null, person)}
      shown={shownMark(answers, time, old)}
      callNow={callsSurgery(standing.codes[wholeForm])}
    />
  );
}

async function Step({ page, props, query }: StepProps) {
  const { standing, person, usual, diary } = page;
  const { step, values } = standing;
  const { incomplete, until } = diary;
  if (step === "kind")
    return <KindQuestion {...props} kinds={offeredKinds(diary.times)} looked={{ incomplete, until }} />;
  if (step === "how") {
    const isUsual = usual !== null && textIn(values, "how") === usual && textIn(values, "time") === "";
    const offered = offeredWays(diary.times, textIn(values, "kind"));
    return <HowQuestion {...{ ...props, offered, incomplete }} usual={isUsual} />;
  }
  if (step === "help") return <HelpQuestion {...props} />;
  if (step === "check") return <Check page={page} props={props} />;
  const limited = page.asked !== null;
  const read = await readTimes({ here: bookingJourney(person).here, standing, diary, query, limited });
  if (read.kind === "none") return <NoTimes {...props} {...read.none} />;
  return <TimeQuestion {...props} {...read.times} />;
}

const deadlineWords = ({ until, wholeDay }: AskedBooking): string =>
  wholeDay ? dateWords("en").longDay(until) : dateWords("en").longDayAndTime(until);

/** One question, or the answers. */
async function OpenBooking({ page, query }: Omit<StepProps, "props">) {
  const t = await getTranslations("booking");
  const { person, standing, toCall } = page;
  const { key, step, then, values, codes } = standing;
  const { here } = bookingJourney(person);
  return (
    <PageMain
      namespaces={["booking", "appointments"]}
      back={<BackLink href={backFrom(page)} text={t("back")} />}
    >
      {standing.lost && <Notice headingLevel={2} title={t("notKept")} />}
      {step === "time" && page.asked !== null && (
        <Notice headingLevel={2} title={t("askedUntil", { when: deadlineWords(page.asked) })} />
      )}
      <Step
        page={page}
        query={query}
        props={{
          ...{ step, then, values, person, oneTimeKey: key, surgery: toCall.surgery },
          call: <CallSurgery {...toCall} />,
          errors: await bookingErrors(step, codes, values),
          answer: answerBookingAction.bind(null, person),
          to: (other) => stepAddress(here, key, other, "check"),
        }}
      />
      {step === "check" && <HowContacted person={person} who="staff" />}
    </PageMain>
  );
}

/** Booking an appointment with the surgery: one question a page, the answers to check, and then once to book. */
export default async function BookPage(pageProps: BookingPageProps) {
  const t = await getTranslations("booking");
  const page = await readBooking(pageProps);
  const { person } = page;
  const query = pageProps.searchParams;
  if (page.kind === "failed")
    return <ProblemOf {...{ person, query, here: page.here }} failure={page.failure} what={t(page.what)} />;
  if (page.kind === "open") return <OpenBooking page={page} query={query} />;
  const call = <CallSurgery {...page.toCall} />;
  const { surgery } = page.toCall;
  return (
    <PageMain
      namespaces={["booking", "appointments"]}
      back={<BackLink href={paths.appointments(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      {page.kind === "closed" ? (
        <ClosedBooking {...{ because: page.because, surgery, call }} />
      ) : (
        <UnknownBooking
          {...{ person, surgery, call, start: page.start, oneTimeKey: page.key }}
          look={lookAction.bind(null, person)}
        />
      )}
    </PageMain>
  );
}

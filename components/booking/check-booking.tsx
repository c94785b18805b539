import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { CheckAnswers, type AnswerRow } from "#components/ui/patterns/check-answers.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { chosenTime } from "#lib/domain/booking/form.ts";
import { needs, type FreeTime, type HeldAppointment } from "#lib/domain/booking/model.ts";
import { useHelpLines } from "./asked-help.tsx";
import { surgeryIn, useKindWords, useWayWords } from "./booking-words.tsx";
import { textOf } from "#components/ui/patterns/journey-values.ts";
import { listOf, useFrame, type BookingProps } from "./journey.tsx";

/** What the page with the answers is given besides. */
export interface CheckBookingProps extends BookingProps {
  /** Books. */
  book: FormAction;
  /** As the diary has it now; null where it is no longer free, of which booking itself tells. */
  time: FreeTime | null;
  /** The appointment that is to be changed. */
  old: HeldAppointment | null;
  /** The mark of all that is shown here. */
  shown: string;
  /** What is wrong leaves only a call to the surgery. */
  callNow: boolean;
}

function useRows(props: CheckBookingProps): readonly AnswerRow[] {
  const t = useTranslations("booking.check");
  const dates = dateWords(useLocale());
  const kindWords = useKindWords();
  const wayWords = useWayWords();
  const help = useHelpLines()({
    language: textOf(props, "language"),
    needs: needs.filter((need) => listOf(props, "needs").includes(need)),
    otherNeed: textOf(props, "otherNeed"),
  });
  const { time, old } = props;
  const how = textOf(props, "how") as Parameters<typeof wayWords>[0];
  const start = chosenTime(textOf(props, "time"))?.start ?? "";
  const row = (question: string, step: string, answer: AnswerRow["answer"]): AnswerRow => ({
    question,
    answer,
    changeHref: props.to(step),
    changeWhat: question.toLowerCase(),
  });
  const place = time !== null && time.way !== "phone" && time.way !== "video" ? time.place : null;
  return [
    row(t("time"), "time", { lines: [dates.longDay(start), dates.time(start)] }),
    row(t("kind"), "kind", { value: <bdi>{kindWords(textOf(props, "kind"))}</bdi> }),
    row(t("about"), "kind", { exactly: textOf(props, "about") }),
    row(t("how"), "how", { value: wayWords(how === "any" && time !== null ? time.way : how) }),
    ...(how === "must-be-in-person" ? [row(t("why"), "how", { exactly: textOf(props, "whyInPerson") })] : []),
    ...(place ? [{ question: t("where"), answer: { lines: [place.name, ...place.address] } }] : []),
    ...(time?.who ? [{ question: t("who"), answer: { value: <bdi>{time.who.name}</bdi> } }] : []),
    row(t("help"), "help", { list: help }),
    ...(old === null
      ? []
      : [{ question: t("old"), answer: { lines: [dates.longDay(old.start), dates.time(old.start)] } }]),
  ];
}

/** Everything that the surgery will be sent, to be read and changed before it is. */
export function CheckBooking(props: CheckBookingProps) {
  const t = useTranslations("booking");
  const { errors, problem, oneTimeKey, caption, after } = useFrame(props);
  const changing = props.old !== null;
  return (
    <CheckAnswers
      {...{ errors, problem, oneTimeKey, caption, after }}
      heading={changing ? t("check.titleChange") : t("check.title")}
      action={props.book}
      hidden={{ shown: props.shown }}
      button={changing ? t("check.changeIt") : t("check.book")}
      words={{ change: t("change"), notProvided: t("notProvided") }}
      sections={[{ rows: useRows(props) }]}
    >
      {props.callNow && (
        <Notice headingLevel={2} title={t.rich("call", surgeryIn(props.surgery))}>
          {props.call}
        </Notice>
      )}
      <p>{t("uk")}</p>
      {changing && <p>{t("check.rule")}</p>}
    </CheckAnswers>
  );
}

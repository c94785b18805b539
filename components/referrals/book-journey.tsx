import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { CheckAnswers, type AnswerRow } from "#components/ui/patterns/check-answers.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { HiddenValues } from "#components/ui/patterns/hidden-fields.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { timeValue } from "#lib/domain/referrals/form.ts";
import {
  allowedTo,
  serviceOf,
  type FreeTime,
  type Referral,
  type Service,
} from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { Consequences } from "./compare-services.tsx";
import { useTimeWords } from "./referral-words.ts";

/** What is being done by a choice: `ask` where nothing is booked yet and the hospital finds the time. */
export type JourneyAct = "book" | "ask" | "change-time" | "move" | "stay";

interface JourneyProps {
  referral: Referral;
  person: PersonHandle;
  service: Service;
  /** What is being done by it. */
  act: JourneyAct;
  oneTimeKey: string;
  errors: FieldErrors;
  /** What the form carries unseen: where, which version was seen, and the chosen time. */
  hidden: HiddenValues;
}

function useTitle(act: JourneyAct): string {
  const t = useTranslations("referrals.book");
  return t(`titles.${act}`);
}

function Stop({ person, referral }: Pick<JourneyProps, "person" | "referral">) {
  const t = useTranslations("referrals.book");
  return (
    <p>
      <Link className="app-alone" href={paths.referral(person, referral.id)}>
        {t("stop")}
      </Link>
    </p>
  );
}

/** There is no time to choose: whom to call. */
export function NoTimes({ call }: { call: ReactNode }) {
  const t = useTranslations("referrals.book");
  return (
    <>
      <Heading level={1} size="l" text={t("noTimes")} />
      <p>{t("noTimesText")}</p>
      {call}
    </>
  );
}

interface ChooseTimeProps extends JourneyProps {
  times: readonly FreeTime[];
  /** The time that was chosen before. */
  chosen: string;
  /** Where later times are shown; null where all are. */
  moreHref: string | null;
  action: FormAction;
}

/** When to go: the free times of one place. */
export function ChooseTime(props: ChooseTimeProps) {
  const { times, chosen, moreHref, action, oneTimeKey, errors, hidden, service } = props;
  const t = useTranslations("referrals");
  const words = useTimeWords();
  return (
    <QuestionPage
      caption={useTitle(props.act)}
      errors={errors}
      problem={t("problem")}
      action={action}
      oneTimeKey={oneTimeKey}
      hidden={{ step: "time", ...hidden }}
      button={t("book.continue")}
      question={t("book.question")}
      field={(asked) => (
        <Radios
          name="time"
          fieldset={{ legend: asked }}
          hint={t("book.hint", { name: service.name })}
          value={chosen}
          items={times.map((time) => ({ value: timeValue(time), text: words(time) }))}
          errorMessage={errors.beside("time")}
        />
      )}
      after={
        <>
          {moreHref !== null && (
            <p>
              <Link className="app-alone" href={moreHref}>
                {t("book.more")}
              </Link>
            </p>
          )}
          <Stop {...props} />
        </>
      }
    />
  );
}

interface CheckProps extends JourneyProps {
  /** Null where the hospital finds a time. */
  time: FreeTime | null;
  /** Where another time is chosen. */
  changeTimeHref: string;
  action: FormAction;
}

function useRows({ act, service, time, referral, person, changeTimeHref }: CheckProps): readonly AnswerRow[] {
  const t = useTranslations("referrals.book.check");
  const words = useTimeWords();
  const place = { lines: [<bdi key="name">{service.name}</bdi>, ...service.address] };
  if (act === "stay") return [{ question: t("where"), answer: place }];
  const changePlace =
    act === "change-time"
      ? {}
      : { changeHref: paths.compareProviders(person, referral.id), changeWhat: t("changeWhere") };
  const before =
    referral.state === "BOOKED" && referral.start !== null
      ? [
          {
            question: t("before"),
            answer: {
              value: words({ start: referral.start, medium: referral.choices?.booking.medium ?? null }),
            },
          },
        ]
      : [];
  const when =
    time === null
      ? { question: t("when"), answer: { value: t("whenDeferred") } }
      : {
          question: t("when"),
          answer: { value: words(time) },
          ...{ changeHref: changeTimeHref, changeWhat: t("changeWhen") },
        };
  return [{ question: t("where"), answer: place, ...changePlace }, ...before, when];
}

function Agreed({ act, referral, service }: Pick<CheckProps, "act" | "referral" | "service">) {
  const t = useTranslations("referrals.book.check");
  if (act === "stay") return <p>{t("stayText", { name: service.name })}</p>;
  const codes = act === "move" ? (allowedTo(referral, "move")?.consequences ?? []) : [];
  if (codes.length === 0 || serviceOf(referral)?.id === service.id) return null;
  return (
    <>
      <p>{t("agree")}</p>
      <Consequences codes={codes} />
    </>
  );
}

/** Everything that will be done, to be read before it is. */
export function CheckBooking(props: CheckProps) {
  const { act, action, oneTimeKey, errors, hidden } = props;
  const t = useTranslations("referrals");
  const rows = useRows(props);
  const heading = t(`book.check.${act}`);
  return (
    <CheckAnswers
      heading={heading}
      caption={useTitle(act)}
      errors={errors}
      problem={t("problem")}
      action={action}
      oneTimeKey={oneTimeKey}
      hidden={hidden}
      button={t(`book.send.${act}`)}
      words={{ change: t("book.check.change"), notProvided: t("one.notKnown") }}
      sections={[{ rows }]}
      after={<Stop {...props} />}
    >
      <Agreed {...props} />
    </CheckAnswers>
  );
}

import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import type { AppointmentSource } from "#lib/appointment-id.ts";
import type { Reminder } from "#lib/domain/reminders/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useReminderWords, useWhen } from "./reminder-words.ts";

/** What became of the answer that was just given. */
export const answerProblems = ["failed", "unknown", "shut"] as const;

export type AnswerProblem = (typeof answerProblems)[number];

interface ReminderViewProps {
  person: PersonHandle;
  reminder: Reminder;
  /** What it is and where, read again just now; null where its source did not answer. */
  told: { readonly name: string; readonly place: string } | null;
  /** ISO instant, health time. */
  now: string;
  /** It is still ahead, and stands as it stood. */
  stands: boolean;
  source: AppointmentSource | null;
  /** Who gets "I'll be there": the hospital takes it (its version as it was seen), has it, or it is a note. */
  hospital: { readonly kind: "takes"; readonly version: string } | { readonly kind: "has" | "no" };
  answer: FormAction;
  oneTimeKey: string;
  problem: AnswerProblem | null;
}

function Coming({ reminder, hospital, source, answer, oneTimeKey }: ReminderViewProps) {
  const t = useTranslations("reminders.one");
  if (hospital.kind === "has") return <p>{t("saidHospital")}</p>;
  if (reminder.answer === "coming" && hospital.kind === "no") return <p>{t("said")}</p>;
  return (
    <>
      <Form
        action={answer}
        oneTimeKey={oneTimeKey}
        hidden={hospital.kind === "takes" ? { version: hospital.version } : undefined}
        button={t("coming")}
      />
      <p>{hospital.kind === "takes" ? t("tells") : t("note", { source: source ?? "other" })}</p>
    </>
  );
}

/** The ways to act on an appointment that stands. */
function Acts(props: ReminderViewProps) {
  const t = useTranslations("reminders.one");
  const { person, reminder } = props;
  return (
    <>
      <Coming {...props} />
      <p>
        <Link className="app-alone" href={paths.appointment(person, reminder.appointment)}>
          {t("change")}
        </Link>
      </p>
      <p className="nhsuk-u-margin-bottom-1">
        <a className="app-alone" href={paths.appointmentCalendar(person, reminder.appointment)}>
          {t("calendar")}
        </a>
      </p>
      <p>{t("calendarText")}</p>
    </>
  );
}

/** One reminder that came: what it is about as it stands now, "I'll be there", and the ways to change or cancel. */
export function ReminderView(props: ReminderViewProps) {
  const { person, reminder, told, now, stands, problem } = props;
  const t = useTranslations("reminders");
  const words = useReminderWords();
  const when = useWhen();
  if (!stands)
    return (
      <>
        <Heading level={1} size="l" text={t("one.over")} />
        <p>{t("one.overText")}</p>
        <p>
          <Link className="app-alone" href={paths.appointment(person, reminder.appointment)}>
            {t("one.see")}
          </Link>
        </p>
      </>
    );
  return (
    <>
      <Heading level={1} size="l" text={words(reminder.startsAt, now)} />
      {problem !== null && <Notice headingLevel={2} title={t(`one.${problem}`)} />}
      {told === null && (
        <Notice headingLevel={2} title={t("one.notChecked")}>
          <p>{t("one.notCheckedText")}</p>
        </Notice>
      )}
      <PaperCard>
        {told !== null && (
          <p className="nhsuk-u-margin-bottom-1">
            <strong>
              <bdi>{told.name}</bdi>
            </strong>
          </p>
        )}
        <p className="nhsuk-u-margin-bottom-1">{when(reminder.startsAt)}</p>
        {told !== null && <p className="nhsuk-u-margin-bottom-0">{told.place}</p>}
      </PaperCard>
      <Acts {...props} />
    </>
  );
}

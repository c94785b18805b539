import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { HospitalAppointment } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useTitle, useWhen } from "./hospital-words.tsx";

interface ReceiptProps {
  appointment: HospitalAppointment;
  person: PersonHandle;
  /** Whom to call about it, and when somebody is there. */
  call: ReactNode;
}

function Onward({ appointment, person, call }: ReceiptProps) {
  const t = useTranslations("hospital-appointments.receipts");
  return (
    <>
      {call}
      <p>
        <Link className="app-alone" href={paths.appointment(person, appointment.id)}>
          {t("see")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.appointments(person)}>
          {t("all")}
        </Link>
      </p>
    </>
  );
}

/** Another time was asked for: the old one stands. By when the hospital answers is said where it says so itself. */
export function ChangeSent(props: ReceiptProps) {
  const t = useTranslations("hospital-appointments.change");
  const dates = dateWords(useLocale());
  const { startsAt, answerDue } = props.appointment;
  const when = useWhen()(startsAt);
  const next = answerDue === null ? [t("next")] : [t("nextBy", { day: dates.longDay(answerDue) })];
  return (
    <Confirmation
      heading={t("sent")}
      lines={[t("stands", { when })]}
      next={{ heading: t("nextHeading"), steps: [...next, t("nextKeep"), t("nextCall")] }}
    >
      <Onward {...props} />
    </Confirmation>
  );
}

/** It is cancelled at the hospital. */
export function HospitalCancelled(props: ReceiptProps) {
  const t = useTranslations("hospital-appointments.cancel");
  const { appointment } = props;
  const title = useTitle()(appointment);
  const when = useWhen()(appointment.startsAt);
  return (
    <Confirmation
      heading={t("done")}
      lines={[title, when]}
      next={{ heading: t("nextHeading"), steps: [t("next"), t("nextAgain"), t("nextDoctor")] }}
    >
      <Onward {...props} />
    </Confirmation>
  );
}

/** The hospital's answer was lost: nobody knows whether it was taken. */
export function NotKnown(props: ReceiptProps) {
  const t = useTranslations("hospital-appointments.receipts");
  return (
    <>
      <Heading level={1} size="l" text={t("unknownTitle")} />
      <p>{t("unknownText")}</p>
      <Onward {...props} />
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { canCancel, canChange, type AppointmentDetail } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallAbout } from "./call-about.tsx";

interface ChangeOrCancelProps {
  detail: AppointmentDetail;
  person: PersonHandle;
  /** ISO instant, health time. */
  now: string;
  /** How the place is called in a sentence. */
  placeName: string;
  /** Whether the pages that do it can be opened. */
  canAct?: boolean | undefined;
}

/** Until when, and what is left where only one of the two can be done. */
function Limits({ detail, now, placeName }: Omit<ChangeOrCancelProps, "person" | "canAct">) {
  const t = useTranslations("appointments.detail");
  const dates = dateWords(useLocale());
  const { appointment, rules } = detail;
  const answer = canCancel(appointment, rules, now);
  const both = canChange(appointment, rules, now);
  const until = answer.can ? answer.until : null;
  return (
    <>
      {until !== null && (
        <p>
          {t(both ? "cancelUntil" : "cancelOnlyUntil", {
            time: dates.time(until) ?? "",
            day: dates.longDay(until),
          })}
        </p>
      )}
      {appointment.source === "vaccination" && <p>{t("changeVaccination")}</p>}
      {appointment.source === "gp" && !both && <p>{t("changeOff", { surgery: placeName })}</p>}
    </>
  );
}

/** Why it cannot be cancelled here, and what to do instead. */
function WhyNot({
  detail: { appointment, rules },
  now,
  placeName,
}: Omit<ChangeOrCancelProps, "person" | "canAct">) {
  const t = useTranslations("appointments.whyNot");
  const answer = canCancel(appointment, rules, now);
  if (answer.can) return null;
  return (
    <>
      <p>{t(answer.because, { name: placeName })}</p>
      {answer.because === "too-late" && <p>{t("too-lateText")}</p>}
    </>
  );
}

/** After the surgery's was called off: the way to another one, or whom to call. */
function BookAnother({ detail, person, placeName, canAct = true }: Omit<ChangeOrCancelProps, "now">) {
  const t = useTranslations("appointments");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("detail.again")} />
      {detail.rules?.booking === false ? (
        <p>{t("hub.bookOff", { surgery: placeName })}</p>
      ) : (
        canAct && (
          <p className="app-not-printed">
            <Link className="app-alone" href={paths.bookAppointment(person)}>
              {t("cancelled.book")}
            </Link>
          </p>
        )
      )}
      <CallAbout detail={detail} placeName={placeName} />
    </section>
  );
}

/** The ways to change and to cancel, or exactly why not; and always whom to call. */
export function ChangeOrCancel({ detail, person, now, placeName, canAct = true }: ChangeOrCancelProps) {
  const t = useTranslations("appointments.detail");
  const { appointment, rules } = detail;
  const answer = canCancel(appointment, rules, now);
  const { can } = answer;
  if (!answer.can && answer.because === "cancelled" && appointment.source === "gp")
    return <BookAnother {...{ detail, person, placeName, canAct }} />;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("change")} />
      {canAct && canChange(appointment, rules, now) && (
        <p className="app-not-printed">
          <Link className="app-alone" href={paths.changeAppointment(person, appointment.id)}>
            {t("changeLink")}
          </Link>
        </p>
      )}
      {canAct && can && (
        <p className="app-not-printed">
          <Link className="app-alone" href={paths.cancelAppointment(person, appointment.id)}>
            {t("cancelLink")}
          </Link>
        </p>
      )}
      {can ? (
        <Limits detail={detail} now={now} placeName={placeName} />
      ) : (
        <WhyNot detail={detail} now={now} placeName={placeName} />
      )}
      <CallAbout detail={detail} placeName={placeName} />
    </section>
  );
}

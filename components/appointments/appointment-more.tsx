import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Appointment, LinkedLetter } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useAppointmentTime } from "./appointment-words.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** How it stands, where that is not simply booked or kept: first of all on its page. */
export function AppointmentStanding({
  status,
  change,
  cancelReason,
}: Pick<Appointment, "status" | "change" | "cancelReason">) {
  const t = useTranslations("appointments.detail.standing");
  const timeOf = useAppointmentTime();
  const movedFrom = change?.movedFrom ?? null;
  if (status === "booked" && movedFrom !== null)
    return (
      <Notice headingLevel={2} title={t("moved")}>
        <p>{t("movedText", { time: timeOf({ startsAt: movedFrom }) })}</p>
      </Notice>
    );
  if (status === "booked" || status === "fulfilled") return null;
  const by = change?.cancelledBy ?? null;
  return (
    <Notice headingLevel={2} title={t(status)}>
      <p>{t(`${status}Text`)}</p>
      {by !== null && <p>{t(`by.${by}`)}</p>}
      {by === "surgery" && cancelReason !== undefined && <p>{t.rich("reason", { bdi, cancelReason })}</p>}
    </Notice>
  );
}

/** What the place asks to do or bring. */
export function Preparation({ preparation }: Pick<Appointment, "preparation">) {
  const t = useTranslations("appointments.detail");
  if (preparation.length === 0) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("prepare")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {preparation.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Letters that the hospital sent about it. */
export function Letters({ letters, person }: { letters: readonly LinkedLetter[]; person: PersonHandle }) {
  const t = useTranslations("appointments.detail");
  if (letters.length === 0) return null;
  const cards = letters.map(({ id, title }) => ({
    key: id,
    title: <bdi>{title ?? t("letterNoName")}</bdi>,
    href: paths.document(person, id),
  }));
  return <CardGroup stacked heading={t("letters")} cards={cards} />;
}

/** A file for the person's own calendar. A plain link: what it leads to is no page. */
export function AddToCalendar({ id, person }: { id: string; person: PersonHandle }) {
  const t = useTranslations("appointments.detail");
  return (
    <section className="app-section app-not-printed">
      <a
        className="nhsuk-button nhsuk-button--secondary nhsuk-u-margin-bottom-2"
        href={paths.appointmentCalendar(person, id)}
        draggable="false"
      >
        {t("calendar")}
      </a>
      <p>{t("calendarText")}</p>
    </section>
  );
}

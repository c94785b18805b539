import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { CancelUntil, HeldAppointment, Help, OldAppointment } from "#lib/domain/booking/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AskedHelp } from "./asked-help.tsx";
import { bdi, useMoment } from "./booking-words.tsx";

interface BookedProps {
  appointment: HeldAppointment;
  person: PersonHandle;
  /** What became of the appointment that it stands for; undefined where nothing was changed. */
  old: OldAppointment | undefined;
  /** The help that was asked for with it; null where that is not known. */
  help: Help | null;
  /** Until when it can be cancelled here; null where that is not known. */
  until: CancelUntil | null;
  /** On which number and when to call the surgery. */
  call: React.ReactNode;
}

/** The words above a receipt: "changed" only where the old appointment really is cancelled. */
export const receiptTitle = ({ status }: HeldAppointment, old: OldAppointment | undefined) => {
  if (status !== "booked") return "booked.over" as const;
  return old?.kind === "cancelled" ? ("booked.titleChanged" as const) : ("booked.title" as const);
};

function useSteps({ way, place, who }: HeldAppointment): readonly React.ReactNode[] {
  const t = useTranslations("booking.booked");
  if (way === "phone")
    return [who === null ? t("phoneNobody") : t.rich("phone", { bdi, who }), t("phoneLate")];
  if (way === "video") return [t("video"), ...(who === null ? [] : [t.rich("videoWho", { bdi, who })])];
  return [
    way === null ? t("unsaid") : t.rich("in-person", { bdi, place: place?.name ?? "" }),
    ...(who === null ? [] : [t.rich("who", { bdi, who })]),
  ];
}

function Directions({ place }: Pick<HeldAppointment, "place">) {
  const t = useTranslations("booking.booked");
  if (place === null || place.address.length === 0) return null;
  const query = encodeURIComponent([place.name, ...place.address].join(", "));
  return (
    <>
      <p>
        {place.address.map((line) => (
          <span className="block" key={line}>
            <bdi>{line}</bdi>
          </span>
        ))}
      </p>
      <p>
        <Link className="app-alone" href={`https://www.openstreetmap.org/search?query=${query}`}>
          {t.rich("directions", { bdi, place: place.name })}
        </Link>
      </p>
    </>
  );
}

function Old({ old, person, call }: Pick<BookedProps, "person" | "call"> & { old: OldAppointment }) {
  const t = useTranslations("booking.booked");
  const momentOf = useMoment();
  if (old.kind === "unknown")
    return (
      <Notice title={t("oldUnknown")} headingLevel={2}>
        <p>
          <Link className="app-alone" href={paths.appointments(person)}>
            {t("appointments")}
          </Link>
        </p>
        {call}
      </Notice>
    );
  if (old.kind === "cancelled") return <p>{t("oldCancelled", momentOf(old.start))}</p>;
  return (
    <Notice title={t("bothTitle")} headingLevel={2}>
      <p>{t("both", momentOf(old.start))}</p>
      <p>
        <Link className="app-alone" href={paths.cancelAppointment(person, old.id)}>
          {t("cancelOld")}
        </Link>
      </p>
      <p>{t("bothCall")}</p>
      {call}
    </Notice>
  );
}

function Plans({ appointment, person, until }: Pick<BookedProps, "appointment" | "person" | "until">) {
  const t = useTranslations("booking.booked");
  const momentOf = useMoment();
  const deadline =
    until?.kind === "until" ? t("until", momentOf(until.at)) : until ? t("callToCancel") : undefined;
  return (
    <CardGroup
      stacked
      heading={t("plans")}
      cards={[
        { title: t("change"), description: deadline, href: paths.appointment(person, appointment.id) },
        { title: t("appointments"), href: paths.appointments(person) },
        { title: t("home"), href: paths.home(person) },
      ]}
    />
  );
}

/** The receipt: when, what happens next, the calendar, the way there, and how to change it. It can be loaded again. */
export function BookedAppointment({ appointment, person, old, help, until, call }: BookedProps) {
  const t = useTranslations("booking.booked");
  const words = useTranslations("booking");
  const dates = dateWords(useLocale());
  const steps = useSteps(appointment);
  const plans = <Plans {...{ appointment, person, until }} />;
  if (appointment.status !== "booked")
    return (
      <>
        <Heading level={1} size="l" text={words(receiptTitle(appointment, old))} />
        {plans}
      </>
    );
  return (
    <Confirmation
      heading={words(receiptTitle(appointment, old))}
      lines={[dates.longDay(appointment.start), t("at", { time: dates.time(appointment.start) ?? "" })]}
      next={{ heading: t("next"), steps, more: <p>{t("bring")}</p> }}
    >
      {old && <Old {...{ old, person, call }} />}
      {(appointment.way === "in-person" || appointment.way === null) && (
        <Directions place={appointment.place} />
      )}
      <Button
        variant="secondary"
        text={t("calendar")}
        href={paths.appointmentCalendar(person, appointment.id)}
      />
      <p>{t("calendarText")}</p>
      <p>{words("uk")}</p>
      <AskedHelp help={help} />
      {plans}
    </Confirmation>
  );
}

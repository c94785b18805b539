import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isExpected, isOver, type AppointmentDetail } from "#lib/domain/appointments/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { AddToCalendar, AppointmentStanding, Letters, Preparation } from "./appointment-more.tsx";
import { PlaceOnMap } from "./appointment-place.tsx";
import { useAppointmentName } from "./appointment-words.ts";
import { CallAbout } from "./call-about.tsx";
import { ChangeOrCancel } from "./change-or-cancel.tsx";
import { usePlaceName } from "./place-name.ts";

interface AppointmentViewProps {
  detail: AppointmentDetail;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** ISO instant, health time. */
  now: string;
  /** It was cancelled a moment ago, and that was taken back. */
  bookedAgain?: boolean | undefined;
  /** Nobody knows whether the surgery was told once more which help was asked for. */
  helpNotKnown?: boolean | undefined;
  /** What other features know of it: its questionnaire, its video call, its reminders. */
  children?: ReactNode;
  /** Without the internet nothing can be changed, fetched or looked up: the facts and whom to call are left. */
  canAct?: boolean | undefined;
  /** How it stands, and the ways to act on it, where another feature knows both better. */
  standing?: ReactNode;
  ways?: ReactNode;
}

/** One appointment: how it stands, its facts, what to do before it, and the ways to change and to cancel. */
export function AppointmentView({
  detail,
  person,
  surgery,
  now,
  bookedAgain = false,
  helpNotKnown = false,
  canAct = true,
  children,
  standing,
  ways,
}: AppointmentViewProps) {
  const t = useTranslations("appointments");
  const nameOf = useAppointmentName();
  const { appointment } = detail;
  const placeName = usePlaceName(surgery)(appointment);
  return (
    <div className={appointment.keptPrivate ? "app-not-printed" : undefined}>
      <Heading level={1} size="l" text={<bdi>{nameOf(appointment)}</bdi>} />
      {bookedAgain && appointment.status === "booked" && (
        <Notice headingLevel={2} title={t("cancelled.undone")}>
          {!helpNotKnown && <p>{t("cancelled.undoneText")}</p>}
        </Notice>
      )}
      {helpNotKnown && appointment.source === "gp" && appointment.status === "booked" && (
        <Notice headingLevel={2} title={t("cancelled.helpNotKnown")}>
          <p>{t("cancelled.helpNotKnownText")}</p>
          <CallAbout detail={detail} placeName={placeName} />
        </Notice>
      )}
      {standing ?? <AppointmentStanding {...appointment} />}
      <AppointmentFacts detail={detail} over={isOver(appointment, now)} />
      {canAct && <PlaceOnMap detail={detail} />}
      <Preparation preparation={appointment.preparation} />
      {children}
      <Letters letters={detail.letters} person={person} />
      {canAct &&
        isExpected(appointment, now) &&
        appointment.startsAt !== null &&
        !appointment.keptPrivate && <AddToCalendar id={appointment.id} person={person} />}
      {ways ?? <ChangeOrCancel {...{ detail, person, now, placeName, canAct }} />}
    </div>
  );
}

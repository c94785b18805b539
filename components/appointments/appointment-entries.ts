import { useTranslations } from "next-intl";
import type { Appointment } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useAppointmentName, useAppointmentTime, usePlaceLine, useStatusTag } from "./appointment-words.ts";
import type { Entry } from "./entry-list.tsx";

/** Appointments as entries of the list. */
export function useAppointmentEntries(
  appointments: readonly Appointment[],
  person: PersonHandle,
): readonly Entry[] {
  const t = useTranslations("appointments.time");
  const say = useTranslations("appointments");
  const nameOf = useAppointmentName();
  const timeOf = useAppointmentTime();
  const tagOf = useStatusTag();
  const placeOf = usePlaceLine();
  return appointments.map((one) => ({
    key: one.id,
    at: one.startsAt,
    actionNeeded: one.change?.unread === true,
    tag: tagOf(one) ?? (one.keptPrivate ? { text: say("privateTag"), colour: "grey" } : null),
    title: nameOf(one),
    href: paths.appointment(person, one.id),
    hiddenText: timeOf(one),
    fact: timeOf(one),
    keptPrivate: one.keptPrivate,
    lines: [
      ...(one.keptPrivate ? [say("keptPrivate")] : []),
      ...(one.olderTime === null ? [] : [t("moved", { time: timeOf({ startsAt: one.olderTime }) })]),
      ...(one.change?.movedFrom == null
        ? []
        : [t("was", { time: timeOf({ startsAt: one.change.movedFrom }) })]),
      placeOf(one),
    ].filter((line) => line !== ""),
  }));
}

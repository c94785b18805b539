import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { TagProps } from "#components/ui/tag.tsx";
import type { Appointment, AppointmentStatus } from "#lib/domain/appointments/model.ts";

type NameWords = ReturnType<typeof useTranslations<"appointments.name">>;

/** What an appointment is called: its own name, what the vaccination is against, or where it is. */
export const appointmentNameIn =
  (t: NameWords) =>
  ({ title, vaccine, source }: Pick<Appointment, "title" | "vaccine" | "source">): string => {
    if (title !== null) return title;
    return vaccine === null ? t(source) : t(`vaccine.${vaccine}`);
  };

/** The same, for a component. */
export const useAppointmentName = () => appointmentNameIn(useTranslations("appointments.name"));

/** "Monday 22 May 2028 at 9:30am", or that no time has been given yet. */
export function useAppointmentTime() {
  const t = useTranslations("appointments.time");
  const dates = dateWords(useLocale());
  return ({ startsAt }: Pick<Appointment, "startsAt">): string =>
    startsAt === null
      ? t("none")
      : t("at", { day: dates.longDay(startsAt), time: dates.time(startsAt) ?? "" });
}

const colours: Readonly<Partial<Record<AppointmentStatus, TagProps["colour"]>>> = {
  "change-asked": "yellow",
  "cancel-asked": "yellow",
  "new-time-coming": "yellow",
  cancelled: "grey",
  missed: "grey",
};

/** How it stands, where that is not simply booked or kept. */
export function useStatusTag() {
  const t = useTranslations("appointments.status");
  return ({ status, change }: Pick<Appointment, "status" | "change">): TagProps | null => {
    const unread = change?.unread === true;
    if (status === "booked" && unread) return { text: t("moved"), colour: "orange" };
    if (status === "booked" || status === "fulfilled") return null;
    return { text: t(status), colour: unread ? "orange" : colours[status] };
  };
}

type SeenWords = ReturnType<typeof useTranslations<"appointments.seen">>;

/** How somebody is seen and where: "Phone call", "Video call, Northfield Hospital", "Mill Lane Surgery". */
export const placeLineIn =
  (t: SeenWords) =>
  ({ seen, place }: Pick<Appointment, "seen" | "place">): string => {
    const where = [place.part, place.name].filter((part) => part !== null);
    const how = seen === null || seen === "in-person" ? [] : [t(seen)];
    return [...how, ...where].join(", ");
  };

/** The same, for a component. */
export const usePlaceLine = () => placeLineIn(useTranslations("appointments.seen"));

import { useLocale, useTranslations } from "next-intl";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { isExpected, type Appointment } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

type HomeCard = CardProps & { key: string };

/** More would push the rest of the home page out of sight; then one card leads to all of them. */
const mostCards = 3;

/** What an appointment is called, when and where it is, in the words of the home page. */
function useAppointmentOnHome() {
  const t = useTranslations("home.appointment");
  const dates = dateWords(useLocale());
  return {
    nameOf: ({ title, vaccine, source }: Appointment) => title ?? t(vaccine ?? source),
    timeOf: ({ startsAt }: Appointment): string =>
      startsAt === null
        ? t("noTime")
        : t("at", { day: dates.longDay(startsAt), time: dates.time(startsAt) ?? "" }),
    placeOf: ({ seen, place }: Appointment): string | null =>
      seen === "phone" || seen === "video" ? t(seen) : place.name,
  };
}

/** What the surgery moved or called off and the person has not opened since, for the home page. */
export function useSurgeryNewsToDo(
  appointments: readonly Appointment[] | null,
  person: PersonHandle,
): readonly HomeCard[] {
  const t = useTranslations("home.toDo");
  const { nameOf, timeOf } = useAppointmentOnHome();
  const news = (appointments ?? []).filter(({ change }) => change?.unread === true);
  return news.map((one): HomeCard => {
    const off = one.status === "cancelled";
    const from = one.change?.movedFrom ?? null;
    return {
      key: `news ${one.id}`,
      above: <Tag colour="orange" text={t("actionNeeded")} />,
      title: <bdi>{nameOf(one)}</bdi>,
      href: paths.appointment(person, one.id),
      hiddenText: timeOf(one),
      children: (
        <>
          <CardLine>{t(off ? "offAppointment" : "movedBySurgery")}</CardLine>
          <CardLine strong>{timeOf(one)}</CardLine>
          {from !== null && <CardLine>{t("wasAt", { time: timeOf({ ...one, startsAt: from }) })}</CardLine>}
        </>
      ),
    };
  });
}

/** The next appointments to which the person is expected, for the home page: what, when and where. */
export function useAppointmentsComingUp(
  appointments: readonly Appointment[] | null,
  person: PersonHandle,
  now: string,
): readonly HomeCard[] {
  const t = useTranslations("home.comingUp");
  const { nameOf, timeOf, placeOf } = useAppointmentOnHome();
  const expected = (appointments ?? []).filter((one) => isExpected(one, now));
  const cards = expected.slice(0, mostCards).map((one): HomeCard => {
    const place = placeOf(one);
    return {
      key: one.id,
      title: <bdi>{nameOf(one)}</bdi>,
      href: paths.appointment(person, one.id),
      hiddenText: timeOf(one),
      children: (
        <>
          <CardLine strong>{timeOf(one)}</CardLine>
          {place !== null && (
            <CardLine>
              <bdi>{place}</bdi>
            </CardLine>
          )}
        </>
      ),
    };
  });
  if (expected.length <= mostCards) return cards;
  return [
    ...cards,
    { key: "all appointments", title: t("allAppointments"), href: paths.appointments(person) },
  ];
}

import { useLocale, useTranslations } from "next-intl";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Tag } from "#components/ui/tag.tsx";
import type { HospitalNews } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

const sentences = {
  new: "newAppointment",
  moved: "movedAppointment",
  cancelled: "cancelledAppointment",
  "new-time-coming": "newTime",
} as const;

/** Who called it off is not always told. */
const sentenceOf = ({ kind, appointment }: HospitalNews) =>
  kind === "cancelled" && appointment.cancelledBy === null ? "offAppointment" : sentences[kind];

/** What hospitals did, for the home page: called off or moved is for the person to act on. */
export function useHospitalNewsToDo(
  news: readonly HospitalNews[] | null,
  person: PersonHandle,
): readonly (CardProps & { key: string })[] {
  const t = useTranslations("home");
  const dates = dateWords(useLocale());
  return (news ?? []).map((one) => {
    const { id, startsAt, title } = one.appointment;
    const at =
      startsAt === null
        ? null
        : t("appointment.at", { day: dates.longDay(startsAt), time: dates.time(startsAt) ?? "" });
    return {
      key: `news ${id}`,
      above:
        one.kind === "new" ? (
          <Tag text={t("toDo.new")} />
        ) : (
          <Tag colour="orange" text={t("toDo.actionNeeded")} />
        ),
      title: <bdi>{title ?? t("appointment.hospital")}</bdi>,
      href: paths.appointment(person, id),
      hiddenText: at ?? undefined,
      children: (
        <>
          <CardLine>{t(`toDo.${sentenceOf(one)}`)}</CardLine>
          {at !== null && (one.kind === "new" || one.kind === "moved") && <CardLine strong>{at}</CardLine>}
        </>
      ),
    };
  });
}

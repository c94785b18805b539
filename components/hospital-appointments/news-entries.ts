import { useTranslations } from "next-intl";
import type { HospitalNews } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useTitle, useWhen } from "./hospital-words.tsx";

function useTag() {
  const t = useTranslations("hospital-appointments.news");
  return ({ kind, appointment }: HospitalNews) => {
    const off = kind === "cancelled" && appointment.cancelledBy === null;
    return { text: t(off ? "off" : kind), colour: kind === "new" ? ("blue" as const) : ("orange" as const) };
  };
}

/** What hospitals did, as entries of the list of what is coming: called off or moved is for the person to act on. */
export function useNewsEntries(news: readonly HospitalNews[], person: PersonHandle) {
  const t = useTranslations("hospital-appointments.news");
  const tagOf = useTag();
  const titleOf = useTitle();
  const when = useWhen();
  const factOf = ({ kind, appointment }: HospitalNews): string => {
    const at = when(appointment.startsAt);
    if (kind === "new") return at;
    return t(kind === "moved" ? "now" : "was", { when: at });
  };
  return news.map((one) => {
    const { appointment, moved, kind } = one;
    const was = kind === "moved" && moved !== null ? [t("was", { when: when(moved.from) })] : [];
    return {
      key: appointment.id,
      at: appointment.startsAt,
      actionNeeded: kind !== "new",
      tag: tagOf(one),
      title: titleOf(appointment),
      href: paths.appointment(person, appointment.id),
      hiddenText: factOf(one),
      fact: factOf(one),
      lines: [...was, ...(appointment.hospital.name === null ? [] : [appointment.hospital.name])],
    };
  });
}

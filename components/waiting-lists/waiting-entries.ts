import { useTranslations } from "next-intl";
import { overdueOf, weeksWaited, type WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDates, useHospitalName, useListName, useStandingTag } from "./waiting-words.tsx";

/**
 * The places on lists for a list of everything that is coming: those without a date, which stands there itself, and
 * those whose answer is late, which wait for a call. `today` is an ISO date.
 */
export function useWaitingEntries(places: readonly WaitingPlace[], person: PersonHandle, today: string) {
  const t = useTranslations("waiting-lists.card");
  const dates = useDates();
  const nameOf = useListName();
  const hospitalOf = useHospitalName();
  const tagOf = useStandingTag();
  return places.flatMap((place) => {
    const [late] = overdueOf(place, today);
    if (!place.waiting || (place.date !== null && late === undefined)) return [];
    const waited = weeksWaited(place, today);
    return [
      {
        key: `waiting list ${place.id}`,
        at: null,
        actionNeeded: late !== undefined,
        tag: tagOf(place, today),
        title: t("entry", { specialty: nameOf(place) }),
        href: paths.waitingList(person, place.id),
        ...(late !== undefined && { fact: t("overdue", { date: dates.longDay(late.answerBy) }) }),
        lines: [hospitalOf(place), ...(waited === null ? [] : [t("waited", { weeks: waited })])],
      },
    ];
  });
}

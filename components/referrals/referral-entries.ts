import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { isOverdue, needsAction, serviceOf, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useReferralName, useStateTag } from "./referral-words.ts";

/** What else stands in the list: a booked referral is there as its appointment, unless its hospital was silent. */
interface Beside {
  /** ISO instants of the appointments in it. */
  readonly starts: readonly (string | null)[];
  /** Whether everybody answered: then nothing that is booked is missing. */
  readonly whole: boolean;
}

const isThere = ({ start }: Referral, { starts, whole }: Beside): boolean =>
  whole ||
  starts.some((one) => (one === null ? start === null : Date.parse(one) === Date.parse(start ?? "")));

/**
 * The referrals that wait for somebody, for a list of everything that is coming. A booked one stands there as its
 * appointment; where that did not come, as what the referral itself says.
 */
export function useReferralEntries(
  referrals: readonly Referral[],
  person: PersonHandle,
  today: string,
  beside: Beside,
) {
  const t = useTranslations("referrals.card");
  const dates = dateWords(useLocale());
  const nameOf = useReferralName();
  const tagOf = useStateTag();
  return referrals
    .filter((referral) => referral.state !== "BOOKED" || !isThere(referral, beside))
    .map((referral) => {
      const { id, due, at, state, start } = referral;
      const booked = state === "BOOKED";
      const time = start === null ? t("noTime") : t("booked", { date: dates.longDayAndTime(start) });
      const to = serviceOf(referral);
      const by = t(isOverdue(referral, today) ? "overdue" : "due", { date: dates.longDay(due ?? "") });
      return {
        key: `referral ${id}`,
        at: booked ? start : due,
        actionNeeded: needsAction(referral, today),
        tag: tagOf(referral, today),
        title: t("entry", { specialty: nameOf(referral) }),
        href: paths.referral(person, id),
        ...(booked ? { fact: time } : due !== null && { fact: by }),
        lines: [
          ...(booked ? [t("fromReferral")] : []),
          ...(to === null ? [] : [to.name]),
          ...(at === null ? [] : [t("referred", { date: dates.day(at) })]),
        ],
      };
    });
}

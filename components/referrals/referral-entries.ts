import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { isOverdue, needsAction, serviceOf, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useReferralName, useStateTag } from "./referral-words.ts";

/** The referrals that wait for somebody, for a list of everything that is coming; a booked one stands there as its appointment. */
export function useReferralEntries(referrals: readonly Referral[], person: PersonHandle, today: string) {
  const t = useTranslations("referrals.card");
  const dates = dateWords(useLocale());
  const nameOf = useReferralName();
  const tagOf = useStateTag();
  return referrals
    .filter(({ state }) => state !== "BOOKED")
    .map((referral) => {
      const { id, due, at } = referral;
      const to = serviceOf(referral);
      const by = t(isOverdue(referral, today) ? "overdue" : "due", { date: dates.longDay(due ?? "") });
      return {
        key: `referral ${id}`,
        at: due,
        actionNeeded: needsAction(referral, today),
        tag: tagOf(referral, today),
        title: t("entry", { specialty: nameOf(referral) }),
        href: paths.referral(person, id),
        ...(due !== null && { fact: by }),
        lines: [
          ...(to === null ? [] : [to.name]),
          ...(at === null ? [] : [t("referred", { date: dates.day(at) })]),
        ],
      };
    });
}

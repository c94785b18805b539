import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { isOverdue, type FreeTime, type Referral } from "#lib/domain/referrals/model.ts";

/** The colour repeats what the words of a state say. */
const stateColours = {
  NOT_BOOKED: "orange",
  AWAITING_TRIAGE: "blue",
  TRIAGE_RESPONSE: "orange",
  DEFER_TO_PROVIDER: "blue",
  BOOKED: "green",
  REJECTED: "purple",
  APPOINTMENT_CANCELLED_BY_PATIENT: "grey",
  APPOINTMENT_CANCELLED_BY_PROVIDER: "orange",
  CARL: "orange",
  ARBL: "blue",
  CARBL_OR_ARL: "orange",
} as const satisfies Record<Referral["state"], string>;

/** What a referral is called: its specialty. */
export function useReferralName() {
  const t = useTranslations("referrals");
  return ({ specialty }: Pick<Referral, "specialty">): string => specialty ?? t("unknownSpecialty");
}

/** The tag of a referral and its colour: one that is late says so. */
export function useStateTag() {
  const t = useTranslations("referrals");
  return (referral: Referral, today: string) =>
    isOverdue(referral, today)
      ? ({ text: t("overdue.tag"), colour: "orange" } as const)
      : { text: t(`states.${referral.state}.tag`), colour: stateColours[referral.state] };
}

/** "Monday 3 June 2024, 9:40am, by video". */
export function useTimeWords() {
  const t = useTranslations("referrals");
  const dates = dateWords(useLocale());
  return ({ start, medium }: Pick<FreeTime, "start" | "medium">): string =>
    medium === null ? dates.longDayAndTime(start) : `${dates.longDayAndTime(start)}, ${t(`media.${medium}`)}`;
}

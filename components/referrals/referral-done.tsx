import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { serviceOf, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useTimeWords } from "./referral-words.ts";

/** What can have been done. */
export const receipts = ["booked", "asked", "changed", "moved", "stayed", "cancelled"] as const;

export type Receipt = (typeof receipts)[number];

interface ReferralDoneProps {
  referral: Referral;
  person: PersonHandle;
  what: Receipt;
  /** The number to call, and of a booked time its file for a calendar and a map, as far as they are known. */
  children?: ReactNode;
}

function useSteps({ referral, what }: ReferralDoneProps): readonly string[] {
  const t = useTranslations("referrals.done");
  const dates = dateWords(useLocale());
  if (what === "cancelled") return [t("open")];
  const { due, state } = referral;
  const finds = due === null ? t("findsSoon") : t("finds", { date: dates.longDay(due) });
  const booked = state === "BOOKED";
  return [
    ...(booked ? [t("confirmation"), t("shown")] : [finds]),
    ...(what === "moved" ? [t("follow")] : []),
  ];
}

/** The receipt of what was done to a referral: where, when, and who does what next. */
export function ReferralDone(props: ReferralDoneProps) {
  const { referral, person, what, children } = props;
  const t = useTranslations("referrals.done");
  const words = useTimeWords();
  const { start, choices, reference } = referral;
  const service = serviceOf(referral);
  return (
    <Confirmation
      heading={t(what)}
      lines={[
        ...(start === null ? [] : [words({ start, medium: choices?.booking.medium ?? null })]),
        ...(service === null || what === "cancelled" ? [] : [<bdi key="name">{service.name}</bdi>]),
      ]}
      reference={reference === null ? undefined : { label: t("reference"), value: reference }}
      next={{ heading: t("next"), steps: useSteps(props) }}
    >
      {children}
      <p>
        <Link className="app-alone" href={paths.referral(person, referral.id)}>
          {t("see")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.appointments(person)}>
          {t("appointments")}
        </Link>
      </p>
    </Confirmation>
  );
}

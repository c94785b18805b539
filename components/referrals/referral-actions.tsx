import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { allowedTo, hasChoice, mustCall, serviceOf, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { BookingLine } from "./booking-line.tsx";

interface ActionsProps {
  referral: Referral;
  person: PersonHandle;
  /** Whom to call, and when somebody is there; null where nobody says. */
  call: ReactNode;
}

/** Until when a booking can be changed here, and after that who can. */
function Deadlines({ referral, call }: Pick<ActionsProps, "referral" | "call">) {
  const t = useTranslations("referrals.one");
  const dates = dateWords(useLocale());
  const [cancel, move] = [allowedTo(referral, "cancel"), allowedTo(referral, "move")];
  const until = cancel?.until ?? null;
  if (referral.state !== "BOOKED") return null;
  return (
    <>
      {cancel === null && (
        <>
          <p>{t("tooLate")}</p>
          {call ?? <BookingLine />}
        </>
      )}
      {until !== null && <p>{t("untilCancel", { date: dates.longDayAndTime(until) })}</p>}
      {move !== null && move.until !== null && (
        <p>{t("untilMove", { date: dates.longDayAndTime(move.until) })}</p>
      )}
    </>
  );
}

/** What can be done with a referral now: one main way, then the others. */
export function ReferralActions({ referral, person, call }: ActionsProps) {
  const t = useTranslations("referrals.one");
  const { id, state, choices } = referral;
  if (choices === null) return null;
  const compare = paths.compareProviders(person, id);
  const service = serviceOf(referral);
  const any = hasChoice(referral);
  const chooses = any && allowedTo(referral, "book") !== null;
  const links = [
    ...(allowedTo(referral, "change-time") !== null && service?.direct
      ? [{ href: `${paths.bookReferral(person, id)}?service=${service.id}`, text: t("changeTime") }]
      : []),
    ...(any && !chooses && allowedTo(referral, "move") !== null
      ? [{ href: compare, text: t("compare") }]
      : []),
    ...(allowedTo(referral, "cancel") === null
      ? []
      : [{ href: paths.cancelReferralBooking(person, id), text: t("cancel") }]),
  ];
  return (
    <>
      {chooses && <Button href={compare} text={t(state === "NOT_BOOKED" ? "choose" : "rebook")} />}
      {mustCall(referral) && (
        <>
          <p>{t("nothing")}</p>
          {call ?? <BookingLine />}
        </>
      )}
      <Deadlines {...{ referral, call }} />
      {links.map(({ href, text }) => (
        <p key={href}>
          <Link className="app-alone" href={href}>
            {text}
          </Link>
        </p>
      ))}
      <p>
        <Link className="app-alone" href={`${compare}#right-to-choose`}>
          {t("right")}
        </Link>
      </p>
    </>
  );
}

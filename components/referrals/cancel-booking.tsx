import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { allowedTo, serviceOf, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { BookingLine } from "./booking-line.tsx";
import { useTimeWords } from "./referral-words.ts";

interface CancelBookingProps {
  referral: Referral;
  person: PersonHandle;
  action: FormAction;
  oneTimeKey: string;
  errors: FieldErrors;
  /** Whom to call, and when somebody is there; null where nobody says. */
  call: ReactNode;
}

function What({ referral }: { referral: Referral }) {
  const words = useTimeWords();
  const { start, choices } = referral;
  const service = serviceOf(referral);
  return (
    <p>
      <strong>
        {service !== null && <bdi>{service.name}</bdi>}
        {start !== null && (
          <>
            <br />
            {words({ start, medium: choices?.booking.medium ?? null })}
          </>
        )}
      </strong>
    </p>
  );
}

/** Whether the first appointment of a referral is really to be cancelled; too late, whom to call. */
export function CancelBooking({ referral, person, action, oneTimeKey, errors, call }: CancelBookingProps) {
  const t = useTranslations("referrals");
  const keep = (
    <p>
      <Link className="app-alone" href={paths.referral(person, referral.id)}>
        {t("cancel.keep")}
      </Link>
    </p>
  );
  if (allowedTo(referral, "cancel") === null)
    return (
      <>
        <Heading level={1} size="l" text={t("cancel.title")} />
        <What referral={referral} />
        <p>{t("cancel.too-late")}</p>
        {call ?? <BookingLine />}
        {keep}
      </>
    );
  return (
    <>
      <FormPage
        heading={t("cancel.title")}
        errors={errors}
        problem={t("problem")}
        lead={
          <>
            <What referral={referral} />
            <p>{t("cancel.text")}</p>
            {errors.summary.length > 0 && (call ?? <BookingLine />)}
          </>
        }
        action={action}
        oneTimeKey={oneTimeKey}
        hidden={{ version: referral.choices?.version ?? "" }}
        button={t("cancel.button")}
      />
      {keep}
    </>
  );
}

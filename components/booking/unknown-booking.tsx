import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { chosenTime } from "#lib/domain/booking/form.ts";
import { paths } from "#lib/paths.ts";
import { surgeryIn, useMoment } from "./booking-words.tsx";
import { textOf } from "#components/ui/patterns/journey-values.ts";
import { type BookingProps } from "./journey.tsx";

/** The surgery's answer was lost: whether it is booked is not known, and nothing is booked again by itself. */
export function UnknownBooking({ book, ...props }: BookingProps & { book: FormAction }) {
  const t = useTranslations("booking.unknown");
  const momentOf = useMoment();
  const { person, surgery, oneTimeKey } = props;
  const start = chosenTime(textOf(props, "time"))?.start ?? "";
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <Notice headingLevel={2} title={t("not")}>
        <p>{t("what", momentOf(start))}</p>
        <p>{t.rich("call", surgeryIn(surgery))}</p>
        {surgery?.telephone != null && (
          <p>
            <CallLink phone={surgery.telephone} className="app-alone" />
          </p>
        )}
      </Notice>
      <p>{t("lookText")}</p>
      <Form action={book} oneTimeKey={oneTimeKey} button={t("look")} />
      <p>
        <Link className="app-alone" href={paths.appointments(person)}>
          {t("list")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.bookAppointment(person)}>
          {t("again")}
        </Link>
      </p>
    </>
  );
}

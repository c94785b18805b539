import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { surgeryIn, useMoment } from "./booking-words.tsx";

interface UnknownBookingProps {
  person: PersonHandle;
  surgery: KnownSurgery;
  /** On which number and when to call it. */
  call: ReactNode;
  /** The time that was asked for; empty where even that is lost. */
  start: string;
  oneTimeKey: string;
  /** Looks at the surgery again. */
  look: FormAction;
}

/** The surgery's answer was lost: whether it is booked is not known, and nothing is booked again by itself. */
export function UnknownBooking({ person, surgery, call, start, oneTimeKey, look }: UnknownBookingProps) {
  const t = useTranslations("booking.unknown");
  const momentOf = useMoment();
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <Notice headingLevel={2} title={t("not")}>
        <p>{start === "" ? t("whatUnsaid") : t("what", momentOf(start))}</p>
        <p>{t.rich("call", surgeryIn(surgery))}</p>
        {call}
      </Notice>
      <p>{t("lookText")}</p>
      <Form action={look} oneTimeKey={oneTimeKey} button={t("look")} />
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

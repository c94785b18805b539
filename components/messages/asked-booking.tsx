import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { BookingAsked, OpenedMessage } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface AskedBookingProps {
  message: OpenedMessage;
  person: PersonHandle;
  /** On which number and when to call the surgery. */
  call: ReactNode;
  /** Whether the pages for booking can be opened. */
  canBook?: boolean | undefined;
}

interface StateProps extends AskedBookingProps {
  booking: BookingAsked;
}

/** The deadline in words. */
function useDeadline() {
  const dates = dateWords(useLocale());
  return ({ until, wholeDay }: BookingAsked) =>
    wholeDay ? dates.longDay(until) : dates.longDayAndTime(until);
}

/** What this service does where nothing is booked in time; what the surgery does, its message says. */
function Rule({ message, tense }: { message: OpenedMessage; tense: "before" | "after" }) {
  const t = useTranslations("messages.booking");
  return <p>{t(`${tense}.${message.remindedBy ?? "nothing"}`)}</p>;
}

function Booked({ booking: { booked }, person }: StateProps) {
  const t = useTranslations("messages.booking");
  const dates = dateWords(useLocale());
  if (booked === null) return null;
  return (
    <>
      <Heading level={2} size="m" text={t("booked")} />
      <p>
        <Tag colour="green" text={t("bookedFor", { when: dates.longDayAndTime(booked.start) })} />
      </p>
      <p>
        <Link className="app-alone" href={paths.appointment(person, booked.id)}>
          {t("see")}
        </Link>
      </p>
    </>
  );
}

function Open({ booking, message, person, call, canBook = true }: StateProps) {
  const t = useTranslations("messages.booking");
  const when = useDeadline()(booking);
  return (
    <>
      <Heading level={2} size="m" text={t("bookBy", { when })} />
      {canBook && <Button href={paths.bookForMessage(person, message.id)} text={t("book")} />}
      <Rule message={message} tense="before" />
      {call}
    </>
  );
}

function Over({ booking, message, person, call, canBook = true }: StateProps) {
  const t = useTranslations("messages.booking");
  const when = useDeadline()(booking);
  const { kind, how } = booking;
  return (
    <>
      <Heading level={2} size="m" text={t("over")} />
      <p>{t("overText", { when })}</p>
      <Rule message={message} tense="after" />
      {call}
      {canBook && (
        <p>
          <Link className="app-alone" href={paths.bookWanted(person, { kind, ...(how !== null && { how }) })}>
            {t("others")}
          </Link>
        </p>
      )}
    </>
  );
}

/** What the person's own surgery asks them to book: the way to it and until when, or what became of it. */
export function AskedBooking(props: AskedBookingProps) {
  const { booking } = props.message;
  if (booking === null) return null;
  const State = { booked: Booked, open: Open, over: Over }[booking.state];
  return (
    <PaperCard>
      <State {...props} booking={booking} />
    </PaperCard>
  );
}

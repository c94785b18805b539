import { useLocale, useTranslations } from "next-intl";
import { BadgeSmall } from "#components/ui/badge-small.tsx";
import { CardLine, CardTop, type CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { Tag } from "#components/ui/tag.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { InboxMessage, MessageSender } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What a row of the inbox shows, of a message or of what else somebody was told. */
export interface ShownRow {
  readonly key: string;
  readonly sender: string;
  /** ISO instant. */
  readonly at: string;
  readonly isRead: boolean;
  readonly preview: string;
  /** What else is to know of it, in a word or two each. */
  readonly marks: readonly string[];
  readonly href: string;
  readonly switchesPerson?: boolean;
}

/** How a sender is called: by name, and else by the code by which everybody in health and care can find them. */
export const nameOfSender = ({ name, code }: MessageSender): string => name ?? code;

/** What a message asks to book, in a word or two. */
function useBookingMark() {
  const t = useTranslations("messages.row.booking");
  const dates = dateWords(useLocale());
  return ({ booking }: InboxMessage): readonly string[] => {
    if (booking === null) return [];
    const { state, booked, until, wholeDay } = booking;
    if (booked !== null) return [t("booked", { day: dates.longDay(booked.start) })];
    if (state === "over") return [t("over")];
    return [t("open", { when: wholeDay ? dates.longDay(until) : dates.longDayAndTime(until) })];
  };
}

/** A message as a row. */
export function useMessageRow(person: PersonHandle) {
  const t = useTranslations("messages.row");
  const bookingMark = useBookingMark();
  return (message: InboxMessage): ShownRow => ({
    key: message.id,
    sender: nameOfSender(message.sender),
    at: message.at,
    isRead: message.isRead,
    preview: message.preview ?? t("notOpened"),
    marks: [
      ...bookingMark(message),
      ...(["flagged", "asksAnswer", "letter"] as const)
        .filter((mark) => (mark === "flagged" ? message.isFlagged : message[mark]))
        .map((mark) => t(mark)),
    ],
    href: paths.message(person, message.id),
  });
}

type RowCard = CardProps & { key: string };

/** Cards of rows. The link says all of a row in one sentence, so the words beside it are not spoken again. */
export function useRowCards(today: string) {
  const t = useTranslations("messages.row");
  const dates = dateWords(useLocale());
  return ({ key, sender, at, isRead, preview, marks, href, switchesPerson }: ShownRow): RowCard => {
    const isToday = dates.longDay(at) === dates.longDay(today);
    const day = dates.longDayNear(at, today);
    const when = { today: isToday ? "yes" : "no", day, time: dates.time(at) ?? "" };
    const said = [t("received", { ...when, preview }), ...marks].join(". ");
    return {
      key,
      href,
      switchesPerson,
      above: (
        <>
          <CardTop end={!isRead && <BadgeSmall text={t("new")} />}>
            <span aria-hidden="true">{t("at", when)}</span>
          </CardTop>
          {marks.length > 0 && (
            <span aria-hidden="true">
              <Tag text={marks.join(", ")} colour="grey" />
            </span>
          )}
        </>
      ),
      title: (
        <>
          <VisuallyHidden>{t(isRead ? "readFrom" : "unreadFrom")} </VisuallyHidden>
          <bdi>{sender}</bdi>
        </>
      ),
      titleClasses: isRead ? "nhsuk-u-font-weight-normal" : undefined,
      hiddenText: said,
      children: (
        <div aria-hidden="true">
          <CardLine>
            <bdi>{preview}</bdi>
          </CardLine>
        </div>
      ),
    };
  };
}

/** Rows in their groups: those of today (an ISO day), and earlier ones. */
export function useRowGroups(today: string) {
  const t = useTranslations("messages.list");
  const cardOf = useRowCards(today);
  const dates = dateWords(useLocale());
  return (rows: readonly ShownRow[]): readonly ListGroup[] => {
    const isOfToday = ({ at }: ShownRow) => dates.longDay(at) === dates.longDay(today);
    return [
      { key: "today", heading: t("today"), rows: rows.filter(isOfToday).map(cardOf) },
      { key: "earlier", heading: t("earlier"), rows: rows.filter((row) => !isOfToday(row)).map(cardOf) },
    ].filter((group) => group.rows.length > 0);
  };
}

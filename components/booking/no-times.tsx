import { useLocale, useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { paths } from "#lib/paths.ts";
import { surgeryIn, useKindWords, useWayWords } from "./booking-words.tsx";
import { textOf } from "#components/ui/patterns/journey-values.ts";
import { useCaption, type BookingProps } from "./journey.tsx";
import { OtherWays } from "./other-ways.tsx";

/** What is told where nothing fits. */
export interface NoTimesProps extends BookingProps {
  /** Free times there are, but the person says that none suits. */
  backHref: string | null;
  /** ISO dates between which was looked. */
  from: string;
  until: string;
  /** There may be times that could not be read: that none is here does not mean that there is none. */
  incomplete: boolean;
  /** The page without filters; null where none was set. */
  showAllHref: string | null;
  /** Null where later times are none that were asked for. */
  laterHref: string | null;
  /** There are times if the person is seen another way. */
  otherWay: boolean;
  nurse: { readonly next: string; readonly href: string } | null;
}

function Links({ links }: { links: readonly { readonly href: string; readonly text: string }[] }) {
  return links.map(({ href, text }) => (
    <p key={href}>
      <Link className="app-alone" href={href}>
        {text}
      </Link>
    </p>
  ));
}

/** What can be changed to find a time. */
function Changes(props: NoTimesProps) {
  const t = useTranslations("booking");
  const dates = dateWords(useLocale());
  const { showAllHref, otherWay, backHref, laterHref, until } = props;
  const back = backHref === null ? [] : [{ href: backHref, text: t("other.back") }];
  const all = showAllHref === null ? [] : [{ href: showAllHref, text: t("other.showAll") }];
  return (
    <Links
      links={[
        ...back,
        ...all,
        ...(laterHref === null
          ? []
          : [{ href: laterHref, text: t("time.after", { day: dates.weekday(until) }) }]),
        ...(otherWay ? [{ href: props.to("how"), text: t("other.changeHow") }] : []),
        { href: props.to("kind"), text: t("other.changeKind") },
      ]}
    />
  );
}

function Surgery({
  surgery,
  call,
  inPerson,
}: Pick<BookingProps, "surgery" | "call"> & { inPerson: boolean }) {
  const t = useTranslations("booking");
  return (
    <Notice headingLevel={2} title={t.rich("call", surgeryIn(surgery))}>
      <p>{inPerson ? t("other.onlyRemote") : t("other.release")}</p>
      {call}
    </Notice>
  );
}

/** Nothing is free that fits, or nothing suits: what to change, whom to call, who else can help, and the list. */
export function NoTimes(props: NoTimesProps) {
  const t = useTranslations("booking.other");
  const caption = useCaption(props);
  const kindWords = useKindWords();
  const wayWords = useWayWords();
  const dates = dateWords(useLocale());
  const how = textOf(props, "how") as Parameters<typeof wayWords>[0];
  const wantsInPerson = how === "in-person" || how === "must-be-in-person";
  const searched = {
    kind: kindWords(textOf(props, "kind")),
    way: wayWords(how),
    from: dates.weekday(props.from),
    until: dates.weekday(props.until),
  };
  const none = props.incomplete ? t("titleIncomplete") : t("title");
  const title = props.backHref === null ? none : t("titleAsked");
  return (
    <>
      <Heading level={1} size="l" text={title} caption={{ text: caption, placement: "before" }} />
      <p>{t("searched", searched)}</p>
      {props.incomplete && <p>{t("incomplete")}</p>}
      {props.showAllHref !== null && <p>{t("narrowed")}</p>}
      {props.otherWay && !wantsInPerson && <p>{t("otherWay")}</p>}
      <Changes {...props} />
      <Surgery
        surgery={props.surgery}
        call={props.call}
        inPerson={wantsInPerson && props.otherWay && props.backHref === null && !props.incomplete}
      />
      <CardGroup
        cards={[
          {
            title: t("alertTitle"),
            description: t("alertText"),
            href: paths.askSlotAlertFor(props.person, {
              ...{ kind: textOf(props, "kind"), how: how ?? "any", sex: textOf(props, "sex") },
            }),
          },
        ]}
      />
      <OtherWays nurse={props.nurse} />
    </>
  );
}

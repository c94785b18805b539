import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { rowId } from "#components/ui/patterns/list-groups.ts";
import { Tag } from "#components/ui/tag.tsx";
import type { AppointmentList } from "#lib/domain/appointments/model.ts";
import type { PublicPlace } from "#lib/opening-hours.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useAppointmentEntries } from "./appointment-entries.ts";
import { CallPlace } from "./call-place.tsx";
import { isWhole, useSources } from "./missing-sources.tsx";

/** How many appointments the list shows at first, and how many more each time. */
export const rowsAtOnce = 10;

interface PastListProps {
  list: AppointmentList;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** Of the surgery, with its hours. */
  place: PublicPlace;
  /** How many rows are drawn. */
  shownRows: number;
  /** How far back sources are asked. */
  years: number;
}

function useCards({ list, person }: Pick<PastListProps, "list" | "person">): (CardProps & { key: string })[] {
  const entries = useAppointmentEntries(list.gathered.items, person);
  return entries.map(({ key, title, href, hiddenText, tag, fact, lines }, index) => ({
    key,
    id: rowId(index + 1),
    title,
    href,
    hiddenText,
    ...(tag !== null && { above: <Tag {...tag} /> }),
    children: (
      <>
        <CardLine strong>{fact}</CardLine>
        {lines.map((line, place) => (
          <CardLine key={place}>{line}</CardLine>
        ))}
      </>
    ),
  }));
}

function More({ person, shownRows, total }: { person: PersonHandle; shownRows: number; total: number }) {
  const t = useTranslations("appointments.past");
  const count = Math.min(rowsAtOnce, total - shownRows);
  if (count <= 0) return null;
  const href = `${paths.pastAppointments(person)}?rows=${shownRows + rowsAtOnce}#${rowId(shownRows + 1)}`;
  return (
    <>
      <p>{t("showing", { shown: shownRows, total })}</p>
      <p>
        <Link className="app-alone" href={href}>
          {t("more", { count })}
        </Link>
      </p>
    </>
  );
}

/** The surgery tells nobody of the past: said before the list, so that its silence is not taken for "none". */
function NotOffered({ surgery, place }: Pick<PastListProps, "surgery" | "place">) {
  const t = useTranslations("appointments.past");
  const sourceOf = useSources(surgery);
  return (
    <Notice headingLevel={2} title={t("notOffered", { surgery: sourceOf("gp").name })}>
      <p>{t("notOfferedText")}</p>
      <CallPlace
        name={sourceOf("gp").name}
        place={{ telephone: sourceOf("gp").telephone ?? null, hours: place.hours }}
      />
    </Notice>
  );
}

/** Everything that is over, the last first. */
export function PastList({ list, person, surgery, place, shownRows, years }: PastListProps) {
  const t = useTranslations("appointments.past");
  const cards = useCards({ list, person });
  return (
    <>
      {list.pastNotOffered && <NotOffered surgery={surgery} place={place} />}
      {cards.length === 0 ? (
        <EmptyState text={t(isWhole(list) ? "none" : "notKnown")} />
      ) : (
        <CardGroup stacked cards={cards.slice(0, shownRows)} />
      )}
      <More person={person} shownRows={shownRows} total={cards.length} />
      <p>{t("howFar", { years })}</p>
    </>
  );
}

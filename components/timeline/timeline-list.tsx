import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotSharedParts } from "#components/layout/not-shared-parts.tsx";
import { PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Link } from "#components/ui/link.tsx";
import { searchOfList, type KeptSearch } from "#components/ui/patterns/kept-search.tsx";
import { ListWithSearch, type ListWithSearchProps } from "#components/ui/patterns/list-with-search.tsx";
import {
  matching,
  narrowed,
  type Narrowing,
  type Timeline,
  type TimelineEntry,
} from "#lib/domain/timeline/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { Filters, useNewsFilter } from "./filters.tsx";
import { listAddress, rowsAtOnce } from "./list-address.ts";
import { MissingKinds } from "./missing-kinds.tsx";
import { useTimelineGroups } from "./timeline-rows.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

export interface TimelineListProps {
  timeline: Timeline;
  person: PersonHandle;
  surgery: KnownSurgery;
  by: Narrowing;
  /** How many rows are drawn. */
  shownRows: number;
  /** ISO day by health time. */
  today: string;
  search: KeptSearch;
  /** Whether pages of the record that are not in this list are open to who asks. */
  isOpen: (part: "consultations" | "test-results" | "implants" | "care-plan") => boolean;
}

/** How much is new since the person last looked; no number where it is not known. */
function News({ timeline: { entries, missing, newsKnown } }: Pick<TimelineListProps, "timeline">) {
  const t = useTranslations("timeline.news");
  const count = entries.filter(({ isNew }) => isNew).length;
  if (!newsKnown) return <p>{t("notKnown")}</p>;
  if (missing.length > 0) return <p>{t("partly", { count })}</p>;
  return <p>{count === 0 ? t("none") : t("some", { count })}</p>;
}

function Found({ query, count, clear }: { query: string; count: number; clear: string }) {
  const t = useTranslations("timeline.search");
  return (
    <p>
      {t.rich("found", { bdi, query, count })} <Link href={clear}>{t("clear")}</Link>
    </p>
  );
}

/** Why there is nothing: "nothing in your record" only when everybody has answered in full. */
function Nothing({ timeline, person, by, search }: TimelineListProps) {
  const t = useTranslations("timeline.nothing");
  const narrowing = by.kind !== null || by.setting !== null;
  const plain = search.query === null && !narrowing && !by.onlyNew;
  const part = timeline.notShared.length > 0;
  if (plain) return <p>{!knowsAll(timeline.panel) ? t("maybe") : t(part ? "shared" : "all")}</p>;
  return (
    <p>
      {search.query !== null
        ? t.rich("search", { bdi, query: search.query })
        : by.onlyNew
          ? t("new")
          : t(part ? "shared" : "narrowed")}{" "}
      <Link href={listAddress(person, {})}>{t("showAll")}</Link>
    </p>
  );
}

function useMore({ person, by, search, shownRows }: TimelineListProps): ListWithSearchProps["more"] {
  const t = useTranslations("timeline.list");
  const formKey = search.query === null ? null : search.formKey;
  return {
    shown: shownRows,
    step: rowsAtOnce,
    href: (rows) => listAddress(person, { ...by, formKey, rows }),
    words: {
      showing: (few, total) => t("showing", { shown: few, total }),
      more: (count) => t("more", { count }),
    },
  };
}

function NotHere({ person, isOpen }: Pick<TimelineListProps, "person" | "isOpen">) {
  const t = useTranslations("timeline.notHere");
  const all = [
    { key: "consultations", part: "consultations", href: paths.consultations(person) },
    { key: "ordered", part: "test-results", href: `${paths.testResults(person)}?show=waiting` },
    { key: "implants", part: "implants", href: paths.implants(person) },
    { key: "carePlan", part: "care-plan", href: paths.carePlan(person) },
  ] as const;
  const pages = all.filter(({ part }) => isOpen(part));
  if (pages.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{t("heading")}</h2>
      <p>{t("text")}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {pages.map(({ key, href }) => (
          <li key={key}>
            <Link className="app-alone" href={href}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        {t("others")} {person === me && <Link href={paths.sharing(person)}>{t("sharing")}</Link>}
      </p>
    </>
  );
}

/**
 * Everything by date, with a search, filters by kind and place, what is new, who did not answer, and what is not in
 * the list at all.
 */
export function TimelineList(props: TimelineListProps) {
  const { timeline, person, surgery, by, search, shownRows, today, isOpen } = props;
  const t = useTranslations("timeline");
  const { panel, removed, newsKnown } = timeline;
  const formKey = search.query === null ? null : search.formKey;
  const found: readonly TimelineEntry[] =
    search.query === null ? timeline.entries : matching(timeline.entries, search.query);
  const counted = panel.missing.length === 0 && panel.incomplete.length === 0;
  const filter = { person, by, formKey, found, counted, notShared: timeline.notShared };
  const field = searchOfList(search, useTranslations("timeline.search"), {
    kind: by.kind ?? "",
    setting: by.setting ?? "",
  });
  const news = useNewsFilter(filter, newsKnown);
  const groups = useTimelineGroups(surgery, today);
  const more = useMore(props);
  const rows = narrowed(found, by);
  const any = timeline.entries.length > 0;
  return (
    <>
      {any && <News timeline={timeline} />}
      <ListWithSearch
        search={any ? field : undefined}
        filters={any ? news() : undefined}
        notices={
          <>
            {any && <Filters {...filter} />}
            <MissingKinds
              timeline={timeline}
              surgery={surgery}
              tryAgain={listAddress(person, { ...by, formKey })}
            />
          </>
        }
        found={
          search.query !== null && (
            <Found query={search.query} count={rows.length} clear={listAddress(person, by)} />
          )
        }
        groups={groups(rows, shownRows)}
        nothing={<Nothing {...props} />}
        more={more}
      >
        {removed > 0 && <p>{t("removed", { count: removed })}</p>}
        <PanelSources panel={panel} what={t("entries")} surgery={surgery} />
        <NotHere person={person} isOpen={isOpen} />
        <NotSharedParts
          parts={timeline.notShared.map((kind) => t(`filters.kind.${kind}`))}
          href={paths.helping(person)}
        />
      </ListWithSearch>
    </>
  );
}

import { useTranslations } from "next-intl";
import type { FilterPillsProps } from "#components/ui/filter-pills.tsx";
import { Link } from "#components/ui/link.tsx";
import { searchOfList, type KeptSearch } from "#components/ui/patterns/kept-search.tsx";
import { ListWithSearch, type ListWithSearchProps } from "#components/ui/patterns/list-with-search.tsx";
import { resultFilters, type ResultFilter, type TestResultList } from "#lib/domain/test-results/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { listAddress, rowsAtOnce } from "./list-address.ts";
import { HowFarBack } from "./how-far-back.tsx";
import { isWhole, matching, rowsOf, shown, type Row } from "./list-rows.ts";
import { MissingOrderedTests, MissingSources } from "./missing-sources.tsx";
import { NothingToShow } from "./nothing-to-show.tsx";
import { FinishedTests, useResultGroups } from "./result-rows.tsx";
import { names } from "./rich-words.tsx";
import type { KnownSurgery } from "./surgery.ts";
import { useTestName } from "./test-name.ts";

export interface ResultListProps {
  list: TestResultList;
  person: PersonHandle;
  surgery: KnownSurgery;
  show: ResultFilter;
  /** How many rows are drawn. */
  shownRows: number;
  /** ISO day by health time. */
  today: string;
  /** Left out where the list can be neither searched nor narrowed. */
  search?: KeptSearch | undefined;
}

interface Narrowed {
  person: PersonHandle;
  show: ResultFilter;
  formKey: string | null;
}

/** A number stands only where everybody who knows has answered: "0" would be a claim. */
function useFilters({ person, show, formKey }: Narrowed) {
  const t = useTranslations("test-results");
  return (rows: readonly Row[], list: TestResultList): FilterPillsProps => {
    const counted = (filter: ResultFilter) =>
      list.incomplete.length === 0 &&
      (filter !== "new" || list.newsKnown) &&
      (filter === "waiting" || list.results.missing.length === 0) &&
      (filter === "new" || list.orderedTests.missing.length === 0);
    return {
      label: t("filter.label"),
      items: resultFilters.map((each) => ({
        href: listAddress(person, each, formKey),
        text: counted(each)
          ? t(`filter.${each}`, { count: shown(rows, each).length })
          : t(`filter.uncounted.${each}`),
        current: each === show,
      })),
    };
  };
}

function Found({ query, count, person, show }: Omit<Narrowed, "formKey"> & { query: string; count: number }) {
  const t = useTranslations("test-results");
  return (
    <p>
      {t.rich("search.found", { ...names, query, count })}{" "}
      <Link href={listAddress(person, show, null)}>{t("search.clear")}</Link>
    </p>
  );
}

function useMore({ person, show, formKey }: Narrowed, shownRows: number): ListWithSearchProps["more"] {
  const t = useTranslations("test-results");
  return {
    shown: shownRows,
    step: rowsAtOnce,
    href: (rows) => listAddress(person, show, formKey, rows),
    words: {
      showing: (few, total) => t("list.showing", { shown: few, total }),
      more: (count) => t("list.more", { count }),
    },
  };
}

/**
 * All results of all sources in one list, newest first, with what did not answer said above it. "You have no test
 * results" is said only when every source has answered and leaves nothing out.
 */
export function ResultList(props: ResultListProps) {
  const { list, person, surgery, show, search, today } = props;
  const query = search?.query ?? null;
  const narrowed = { person, show, formKey: query === null ? null : (search?.formKey ?? null) };
  const nameOf = useTestName();
  const words = useTranslations("test-results.search");
  const filtersOf = useFilters(narrowed);
  const groupsOf = useResultGroups(person, today);
  const more = useMore(narrowed, props.shownRows);
  const all = rowsOf(list);
  const found = query === null ? all : matching(all, query, nameOf);
  const rows = shown(found, show);
  const everythingAnswered = list.results.missing.length === 0 && list.orderedTests.missing.length === 0;
  const whole = show === "all" && query === null;
  const nothingAtAll = all.length === 0 && everythingAnswered;
  const canNarrow = search !== undefined && !nothingAtAll;
  return (
    <ListWithSearch
      search={canNarrow ? searchOfList(search, words, { show }) : undefined}
      filters={canNarrow ? filtersOf(found, list) : undefined}
      notices={
        <>
          <MissingSources
            results={list.results}
            surgery={surgery}
            tryAgain={listAddress(person, show, narrowed.formKey)}
          />
          <MissingOrderedTests list={list} />
        </>
      }
      found={query !== null && <Found query={query} count={rows.length} person={person} show={show} />}
      groups={groupsOf(rows)}
      nothing={<NothingToShow list={list} surgery={surgery} show={show} query={query} person={person} />}
      more={more}
      reach={whole && !(nothingAtAll && isWhole(list)) && <HowFarBack list={list} surgery={surgery} />}
    >
      {whole && <FinishedTests tests={list.orderedTests.items} person={person} />}
    </ListWithSearch>
  );
}

import { useTranslations } from "next-intl";
import { FilterPills } from "#components/ui/filter-pills.tsx";
import { Link } from "#components/ui/link.tsx";
import { resultFilters, type ResultFilter, type TestResultList } from "#lib/domain/test-results/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { listAddress } from "./list-address.ts";
import { HowFarBack } from "./how-far-back.tsx";
import { isWhole, matching, rowsOf, shown, type Row } from "./list-rows.ts";
import { ListSearch, type ListSearchProps } from "./list-search.tsx";
import { MissingOrderedTests, MissingSources } from "./missing-sources.tsx";
import { NothingToShow } from "./nothing-to-show.tsx";
import { FinishedTests, ResultRows } from "./result-rows.tsx";
import { names } from "./rich-words.tsx";
import type { KnownSurgery } from "./surgery.ts";
import { useTestName } from "./test-name.ts";

export interface ResultListProps {
  list: TestResultList;
  person: PersonHandle;
  surgery: KnownSurgery;
  show: ResultFilter;
  /** ISO day by health time. */
  today: string;
  search: Pick<ListSearchProps, "action" | "error"> & {
    /** What was searched for; null shows everything. */
    query: string | null;
    /** What stands in the field, where it differs from what was searched for. */
    typed: string | null;
    /** The draft that holds the query, so that filters keep it. */
    formKey: string | null;
  };
}

interface FiltersProps {
  rows: readonly Row[];
  list: TestResultList;
  person: PersonHandle;
  show: ResultFilter;
  formKey: string | null;
}

/** A number stands only where everybody who knows has answered: "0" would be a claim. */
function Filters({ rows, list, person, show, formKey }: FiltersProps) {
  const t = useTranslations("test-results");
  const counted = (filter: ResultFilter) =>
    list.incomplete.length === 0 &&
    (filter !== "new" || list.newsKnown) &&
    (filter === "waiting" || list.results.missing.length === 0) &&
    (filter === "new" || list.orderedTests.missing.length === 0);
  return (
    <FilterPills
      label={t("filter.label")}
      items={resultFilters.map((each) => ({
        href: listAddress(person, each, formKey),
        text: counted(each)
          ? t(`filter.${each}`, { count: shown(rows, each).length })
          : t(`filter.uncounted.${each}`),
        current: each === show,
      }))}
    />
  );
}

function SearchSummary({
  query,
  count,
  person,
  show,
}: {
  query: string;
  count: number;
  person: PersonHandle;
  show: ResultFilter;
}) {
  const t = useTranslations("test-results");
  return (
    <p>
      {t.rich("search.found", { ...names, query, count })}{" "}
      <Link href={listAddress(person, show, null)}>{t("search.clear")}</Link>
    </p>
  );
}

/**
 * All results of all sources in one list, newest first, with what did not answer said above it. "You have no test
 * results" is said only when every source has answered and leaves nothing out.
 */
export function ResultList({ list, person, surgery, show, search, today }: ResultListProps) {
  const nameOf = useTestName();
  const all = rowsOf(list);
  const found = search.query === null ? all : matching(all, search.query, nameOf);
  const rows = shown(found, show);
  const known = search.query === null ? null : search.formKey;
  const everythingAnswered = list.results.missing.length === 0 && list.orderedTests.missing.length === 0;
  const whole = show === "all" && search.query === null;
  const nothingAtAll = all.length === 0 && everythingAnswered;
  return (
    <>
      {!nothingAtAll && (
        <>
          <ListSearch
            action={search.action}
            error={search.error}
            show={show}
            query={search.typed ?? search.query}
          />
          <Filters rows={found} list={list} person={person} show={show} formKey={known} />
        </>
      )}
      <MissingSources results={list.results} surgery={surgery} tryAgain={listAddress(person, show, known)} />
      <MissingOrderedTests list={list} />
      {search.query !== null && rows.length > 0 && (
        <SearchSummary query={search.query} count={rows.length} person={person} show={show} />
      )}
      <ResultRows rows={rows} person={person} today={today} />
      {rows.length === 0 && (
        <NothingToShow list={list} surgery={surgery} show={show} query={search.query} person={person} />
      )}
      {whole && <FinishedTests tests={list.orderedTests.items} person={person} />}
      {whole && !(nothingAtAll && isWhole(list)) && <HowFarBack list={list} surgery={surgery} />}
    </>
  );
}

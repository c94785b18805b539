import type { ReactNode } from "react";
import { CardGroup } from "../card-group.tsx";
import { FilterPills, type FilterPillsProps } from "../filter-pills.tsx";
import type { HeadingLevel } from "../heading.tsx";
import { countRows, firstRows, rowId, type ListGroup } from "./list-groups.ts";
import { ListSearch, type ListSearchProps } from "./list-search.tsx";

export interface ShowMoreOptions {
  /** How many rows are shown. */
  shown: number;
  /** How many more a press shows. */
  step: number;
  /** The address of the same list with so many rows. */
  href: (shown: number) => string;
  words: { showing: (shown: number, total: number) => string; more: (count: number) => string };
}

export interface ListWithSearchProps {
  search?: ListSearchProps | undefined;
  filters?: FilterPillsProps | undefined;
  /** Who did not answer, said above the rows that miss something. */
  notices?: ReactNode;
  /** What was searched for and how much was found, with a way to clear it. */
  found?: ReactNode;
  /** Every row there is; `more` says how many are drawn. */
  groups: readonly ListGroup[];
  /** Of the groups. */
  headingLevel?: HeadingLevel | undefined;
  /** In the place of the rows where there are none: why, and what can be done. */
  nothing: ReactNode;
  more?: ShowMoreOptions | undefined;
  /** Other lists, below the rows. */
  children?: ReactNode;
  /** How far back the list goes; said at its end, and so not before all of it is shown. */
  reach?: ReactNode;
}

/**
 * Says what is not shown, and shows more at the same place. A plain link, so that with and without script the page
 * loads anew and reading goes on at the first row that was not there before.
 */
function ShowMore({ more, total }: { more: ShowMoreOptions; total: number }) {
  const { shown, step, href, words } = more;
  return (
    <p>
      {words.showing(shown, total)}{" "}
      <a className="app-alone" href={`${href(shown + step)}#${rowId(shown + 1)}`}>
        {words.more(Math.min(step, total - shown))}
      </a>
    </p>
  );
}

/**
 * A list that can be searched and narrowed: field, filters, what is missing, how much was found (said politely), the
 * rows in their groups, more of them, and how far back they go. Never silent about what it leaves out.
 */
export function ListWithSearch(props: ListWithSearchProps) {
  const { search, filters, notices, found, groups, nothing, more, children, reach } = props;
  const total = countRows(groups);
  const hasMore = more !== undefined && more.shown < total;
  const drawn = more === undefined ? groups : firstRows(groups, more.shown);
  return (
    <>
      {search && <ListSearch {...search} />}
      {filters && <FilterPills {...filters} />}
      {notices}
      <div role="status">{total === 0 ? nothing : found}</div>
      {drawn.map(({ key, heading, rows }) => (
        <CardGroup key={key} stacked heading={heading} headingLevel={props.headingLevel} cards={rows} />
      ))}
      {hasMore && <ShowMore more={more} total={total} />}
      {children}
      {!hasMore && reach}
    </>
  );
}

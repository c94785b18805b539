import type { ReactNode } from "react";
import { ModuleRoot } from "./behaviour/module-root.tsx";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingOptions } from "./heading.tsx";
import {
  BodyCell,
  HeadCell,
  type PlainHeadCell,
  type TableCell,
  type TableHeadCell,
} from "./table-cells.tsx";
import { textOptions } from "./text-options.ts";

export type { TableCell };

/** The name of the table. Where its rows can be sorted, `visuallyHiddenText` says so. */
export type TableCaption = Omit<HeadingOptions, "href" | "level">;

interface TableOptions {
  caption?: string | TableCaption | undefined;
  rows: readonly (readonly (string | TableCell)[])[];
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean | undefined;
  /** On narrow screens each row becomes a small list in which every value has the name of its column. */
  responsive?: boolean | undefined;
  /** The same, but only where the columns do not fit at the size of the text. */
  reflow?: boolean | undefined;
  /** `reverse` stands on a dark surface. */
  variant?: "reverse" | undefined;
  compact?: boolean | undefined;
  striped?: boolean | undefined;
  border?: boolean | undefined;
  lastRowBorder?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

interface UnsortedTable {
  head?: readonly (string | PlainHeadCell)[] | undefined;
  sortAnnouncementText?: undefined;
  ascendingText?: undefined;
  descendingText?: undefined;
}

/** A table with a column that the browser sorts by. */
interface SortedTable {
  head: readonly (string | TableHeadCell)[];
  /** Spoken when the rows were sorted; `%{header}` and `%{direction}` stand for the column and the next two words. */
  sortAnnouncementText: string;
  ascendingText: string;
  descendingText: string;
}

export type TableProps = TableOptions & (UnsortedTable | SortedTable);

function tableClasses(props: TableProps, sortable: boolean): string {
  return classNames(
    "nhsuk-table",
    props.variant && `nhsuk-table--${props.variant}`,
    props.compact && "nhsuk-table--compact",
    props.responsive && "nhsuk-table--responsive",
    props.border === false && "nhsuk-table--no-border",
    props.border !== false && props.lastRowBorder === false && "nhsuk-table--no-last-row-border",
    sortable && "nhsuk-table--sortable",
    props.striped && "nhsuk-table--striped",
    props.classes,
  );
}

function Caption({ caption }: { caption: TableCaption }) {
  const { visuallyHiddenText } = caption;
  return (
    <HeadingElement
      {...caption}
      visuallyHiddenText={visuallyHiddenText === undefined ? undefined : `(${visuallyHiddenText})`}
      element="caption"
      className="nhsuk-table__caption"
      classPrefix="nhsuk-table__caption--"
      sizes={["s", "m", "l", "xl"]}
    />
  );
}

interface PartProps {
  head: readonly TableHeadCell[];
  responsive: boolean;
}

function Head({ head, responsive, sortedBy }: PartProps & { sortedBy: "server" | "script" | undefined }) {
  if (head.length === 0) return null;
  return (
    <thead className="nhsuk-table__head" role={responsive ? "rowgroup" : undefined}>
      <tr className="nhsuk-table__row" role={responsive ? "row" : undefined}>
        {head.map((cell, index) => (
          <HeadCell key={index} cell={cell} responsive={responsive} sortedBy={sortedBy} />
        ))}
      </tr>
    </thead>
  );
}

function Body({ head, responsive, rows, firstCellIsHeader = false }: PartProps & TableBody) {
  return (
    <tbody className="nhsuk-table__body">
      {rows.map((cells, rowIndex) => (
        <tr className="nhsuk-table__row" role={responsive ? "row" : undefined} key={rowIndex}>
          {cells.map((cell, index) => (
            <BodyCell
              key={index}
              cell={textOptions<TableCell>(cell) ?? {}}
              header={head[index]}
              isHeader={index === 0 && firstCellIsHeader}
              responsive={responsive}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

type TableBody = Pick<TableOptions, "rows" | "firstCellIsHeader">;

/** What the words of the cells are, as far as they are plain: what the script sorts by, and what it moves about. */
const sortedOf = (cells: readonly (string | TableCell)[]) =>
  cells.map((cell) => {
    const { sortValue, text } = textOptions<TableCell>(cell) ?? {};
    return [sortValue, typeof text === "object" ? undefined : text];
  });

interface ElementProps {
  table: TableProps;
  sortedBy: "server" | "script" | undefined;
  responsive: boolean;
  children: ReactNode;
}

/**
 * Only a table that the browser sorts loads the script for it. The script knows the rows that it found: when others
 * arrive, the table is made anew, in the order that they came in.
 */
function TableElement({ table, sortedBy, responsive, children }: ElementProps) {
  const attributes = {
    className: tableClasses(table, sortedBy !== undefined),
    id: table.id,
    role: responsive ? "table" : undefined,
  };
  if (sortedBy !== "script") return <table {...attributes}>{children}</table>;
  const words = {
    "data-i18n.sort-announcement": table.sortAnnouncementText,
    "data-i18n.ascending": table.ascendingText,
    "data-i18n.descending": table.descendingText,
  };
  return (
    <ModuleRoot
      {...attributes}
      {...words}
      behaviour="table"
      wanted
      madeFor={[words, sortedOf(table.head ?? []), ...table.rows.map(sortedOf)]}
      element="table"
    >
      {children}
    </ModuleRoot>
  );
}

/**
 * Facts to compare, in rows and columns (nhsuk-frontend table). Three columns at most fit 320 pixels without more; a
 * table in a card, or one that scrolls, is a `FramedTable`.
 */
export function Table(props: TableProps) {
  const { reflow = false } = props;
  const responsive = props.responsive === true || reflow;
  const caption = textOptions<TableCaption>(props.caption);
  const head = (props.head ?? []).map((cell) => textOptions<TableHeadCell>(cell) ?? {});
  const sortable = head.some(({ sort }) => sort);
  const sortedByServer = head.some(({ sort, href }) => sort && href !== undefined);
  const sortedBy = sortable ? (sortedByServer ? "server" : "script") : undefined;
  const table = (
    <TableElement table={props} sortedBy={sortedBy} responsive={responsive}>
      {caption && <Caption caption={caption} />}
      <Head head={head} responsive={responsive} sortedBy={sortedBy} />
      <Body {...props} head={head} responsive={responsive} />
    </TableElement>
  );
  return reflow ? <div className="app-table">{table}</div> : table;
}

import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import { widthClass, type Width } from "./width.ts";

export interface TableCell {
  text?: ReactNode;
  /** Numbers stand at the end of their column; words among them are marked as a string. */
  format?: "numeric" | "string" | undefined;
  href?: string | undefined;
  visuallyHiddenText?: string | undefined;
  align?: "left" | "centre" | "right" | undefined;
  width?: Width | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
  /** What the row is sorted by, where it is not the words of the cell. */
  sortValue?: string | undefined;
  classes?: string | undefined;
}

export interface TableHeadCell extends Omit<TableCell, "sortValue"> {
  /** Rows can be sorted by this column; a direction says that they are. With `href` the server sorts them. */
  sort?: boolean | "none" | "ascending" | "descending" | undefined;
  /** The direction that comes first when the column is chosen. */
  sortNext?: "ascending" | "descending" | undefined;
}

/** Sorted by the server, at `href`, or not at all: needs no script. */
export type PlainHeadCell = TableHeadCell & ({ sort?: false | undefined } | { href: string });

function CellText({ text, visuallyHiddenText }: Pick<TableCell, "text" | "visuallyHiddenText">) {
  if (visuallyHiddenText === undefined) return text;
  const gap = text === undefined ? "" : " ";
  return (
    <>
      {text}
      <VisuallyHidden>
        {gap}
        {visuallyHiddenText}
      </VisuallyHidden>
    </>
  );
}

function CellContent({ cell }: { cell: TableCell }) {
  if (cell.href === undefined) return <CellText {...cell} />;
  return (
    <Link className="nhsuk-link" href={cell.href}>
      <CellText {...cell} />
    </Link>
  );
}

const cellClasses = (base: string, cell: TableCell) =>
  classNames(
    base,
    cell.format === "numeric" && `${base}--numeric`,
    cell.align && `nhsuk-u-text-align-${cell.align}`,
    widthClass(cell.width),
    cell.classes,
  );

interface BodyCellProps {
  cell: TableCell;
  header: TableCell | undefined;
  isHeader: boolean;
  responsive: boolean;
}

/** On a narrow screen the name of the column stands beside the value; more than words then needs one box. */
function NamedContent({ cell, header }: Pick<BodyCellProps, "cell" | "header">) {
  const isWords = cell.text === undefined || typeof cell.text === "string" || typeof cell.text === "number";
  if (header === undefined) return <CellContent cell={cell} />;
  return (
    <>
      <span className="nhsuk-table__heading" aria-hidden="true">
        <CellText {...header} />{" "}
      </span>
      {isWords ? (
        <CellContent cell={cell} />
      ) : (
        <span>
          <CellContent cell={cell} />
        </span>
      )}
    </>
  );
}

export function BodyCell({ cell, header, isHeader, responsive }: BodyCellProps) {
  const Element = isHeader ? "th" : "td";
  const role = isHeader ? "rowheader" : "cell";
  const wordsAmongNumbers = cell.format === "string" && header?.format === "numeric";
  const styled = {
    ...cell,
    format: cell.format ?? header?.format,
    align: cell.align ?? (wordsAmongNumbers ? "right" : header?.align),
  };
  return (
    <Element
      className={cellClasses(isHeader ? "nhsuk-table__header" : "nhsuk-table__cell", styled)}
      scope={isHeader ? "row" : undefined}
      role={responsive ? role : undefined}
      colSpan={responsive ? undefined : cell.colspan}
      rowSpan={cell.rowspan}
      data-sort-value={cell.sortValue}
    >
      {responsive ? <NamedContent cell={cell} header={header} /> : <CellContent cell={cell} />}
    </Element>
  );
}

interface HeadCellProps {
  cell: TableHeadCell;
  responsive: boolean;
  sortedBy: "server" | "script" | undefined;
}

export function HeadCell({ cell, responsive, sortedBy }: HeadCellProps) {
  const sorted = cell.sort === "ascending" || cell.sort === "descending" ? cell.sort : undefined;
  return (
    <th
      className={cellClasses("nhsuk-table__header", cell)}
      scope="col"
      role={responsive ? "columnheader" : undefined}
      colSpan={responsive ? undefined : cell.colspan}
      rowSpan={cell.rowspan}
      data-sort={cell.sort ? "" : undefined}
      data-sort-next={sortedBy === "script" ? cell.sortNext : undefined}
      aria-sort={sorted}
    >
      <CellContent cell={cell} />
    </th>
  );
}

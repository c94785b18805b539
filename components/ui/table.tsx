import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingSize } from "./heading.tsx";
import { Link } from "./link.tsx";
import { textOptions } from "./text-options.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface TableCell {
  text?: ReactNode;
  /** Numbers stand at the end of their column; words among them are marked as a string. */
  format?: "numeric" | "string" | undefined;
  href?: string | undefined;
  visuallyHiddenText?: string | undefined;
  classes?: string | undefined;
}

export interface TableProps {
  caption: string | { text: ReactNode; size?: HeadingSize | undefined; classes?: string | undefined };
  head: readonly (string | TableCell)[];
  rows: readonly (readonly (string | TableCell)[])[];
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean | undefined;
  /** On narrow screens each row becomes a small list in which every value has the name of its column. */
  responsive?: boolean | undefined;
  /** The same, but only where the columns do not fit at the size of the text. */
  reflow?: boolean | undefined;
  compact?: boolean | undefined;
  striped?: boolean | undefined;
  border?: boolean | undefined;
  lastRowBorder?: boolean | undefined;
  classes?: string | undefined;
}

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

interface BodyCellProps {
  cell: TableCell;
  header: TableCell | undefined;
  isHeader: boolean;
  responsive: boolean;
}

function BodyCell({ cell, header, isHeader, responsive }: BodyCellProps) {
  const Element = isHeader ? "th" : "td";
  const base = isHeader ? "nhsuk-table__header" : "nhsuk-table__cell";
  const format = cell.format ?? header?.format;
  const wordsAmongNumbers = cell.format === "string" && header?.format === "numeric";
  const role = isHeader ? "rowheader" : "cell";
  return (
    <Element
      className={classNames(
        base,
        format === "numeric" && `${base}--numeric`,
        wordsAmongNumbers && "nhsuk-u-text-align-right",
        cell.classes,
      )}
      scope={isHeader ? "row" : undefined}
      role={responsive ? role : undefined}
    >
      {responsive && header !== undefined && (
        <span className="nhsuk-table__heading" aria-hidden="true">
          <CellText {...header} />{" "}
        </span>
      )}
      <CellContent cell={cell} />
    </Element>
  );
}

function HeadCell({ cell, responsive }: { cell: TableCell; responsive: boolean }) {
  const numeric = cell.format === "numeric" && "nhsuk-table__header--numeric";
  return (
    <th
      className={classNames("nhsuk-table__header", numeric, cell.classes)}
      scope="col"
      role={responsive ? "columnheader" : undefined}
    >
      <CellContent cell={cell} />
    </th>
  );
}

function tableClasses(props: TableProps): string {
  return classNames(
    "nhsuk-table",
    props.compact && "nhsuk-table--compact",
    props.responsive && "nhsuk-table--responsive",
    props.border === false && "nhsuk-table--no-border",
    props.border !== false && props.lastRowBorder === false && "nhsuk-table--no-last-row-border",
    props.striped && "nhsuk-table--striped",
    props.classes,
  );
}

/** Facts to compare, in rows and columns (nhsuk-frontend table). Three columns at most, to fit 320 pixels. */
export function Table(props: TableProps) {
  const { reflow = false } = props;
  const responsive = props.responsive === true || reflow;
  const caption = textOptions(props.caption);
  const head = props.head.map((cell) => textOptions<TableCell>(cell) ?? {});
  const row = responsive ? "row" : undefined;
  const table = (
    <table className={tableClasses(props)} role={responsive ? "table" : undefined}>
      {caption && (
        <HeadingElement
          {...caption}
          element="caption"
          className="nhsuk-table__caption"
          classPrefix="nhsuk-table__caption--"
          sizes={["s", "m", "l", "xl"]}
        />
      )}
      {head.length > 0 && (
        <thead className="nhsuk-table__head" role={responsive ? "rowgroup" : undefined}>
          <tr className="nhsuk-table__row" role={row}>
            {head.map((cell, index) => (
              <HeadCell key={index} cell={cell} responsive={responsive} />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="nhsuk-table__body">
        {props.rows.map((cells, rowIndex) => (
          <tr className="nhsuk-table__row" role={row} key={rowIndex}>
            {cells.map((cell, index) => (
              <BodyCell
                key={index}
                cell={textOptions<TableCell>(cell) ?? {}}
                header={head[index]}
                isHeader={index === 0 && props.firstCellIsHeader === true}
                responsive={responsive}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return reflow ? <div className="app-table">{table}</div> : table;
}

import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "../heading.tsx";
import { PaperCard } from "../paper-card.tsx";
import type { PlainHeadCell, TableCell } from "../table-cells.tsx";
import { Table } from "../table.tsx";

export interface DataRow {
  /** When, in milliseconds: the newest row comes first. */
  at: number;
  cells: readonly (string | TableCell)[];
}

export interface DataWithGraphProps {
  heading: ReactNode;
  /** Without a level the heading is bold words, for inside an opened part. */
  headingLevel?: HeadingLevel | undefined;
  /** What the data say, in one sentence. */
  sentence?: ReactNode;
  /** What else is to be known before the graph, such as a link to a newer value. */
  children?: ReactNode;
  /** A chart with its key; absent where there is too little to draw. */
  graph?: ReactNode;
  /** Always there: every value of the graph, newest first. The caption names the unit. */
  table: { caption: ReactNode; head: readonly (string | PlainHeadCell)[]; rows: readonly DataRow[] };
  /** Where the data come from and how old they are. */
  source?: ReactNode;
}

/** Data over time: one sentence, a graph with its key, and the table that says all of it; side by side where wide. */
export function DataWithGraph(props: DataWithGraphProps) {
  const { heading, headingLevel, sentence, children, graph, table, source } = props;
  const newestFirst = [...table.rows].sort((a, b) => b.at - a.at);
  return (
    <div className="app-data">
      {headingLevel === undefined ? (
        <p className="nhsuk-u-font-weight-bold">{heading}</p>
      ) : (
        <Heading level={headingLevel} size="m" text={heading} />
      )}
      {sentence !== undefined && <p>{sentence}</p>}
      {children}
      <div className="app-data__parts">
        {graph !== undefined && <PaperCard>{graph}</PaperCard>}
        <div>
          <Table
            reflow
            firstCellIsHeader
            caption={{ text: table.caption, size: "s" }}
            head={table.head}
            rows={newestFirst.map(({ cells }) => cells)}
          />
        </div>
      </div>
      {source !== undefined && <p className="app-data__source">{source}</p>}
    </div>
  );
}

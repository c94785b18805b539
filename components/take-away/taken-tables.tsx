import { Fragment } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Table } from "#components/ui/table.tsx";
import type { TakenTable, TakenWords } from "#lib/domain/take-away/model.ts";

/** A source's words keep their writing direction and their lines. */
const own = (text: string) => ({
  text: text.split("\n").map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <bdi>{line}</bdi>
    </Fragment>
  )),
});

function Drawn({ table: { caption, columns, rows } }: { table: TakenTable }) {
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={{ text: caption, size: "s" }}
      head={columns}
      rows={rows.map((cells) => cells.map(own))}
    />
  );
}

/** The tables of one part under its heading, or why there are none. */
export function TakenTables({ words: { title, notes, tables }, heading = true }: TakenTablesProps) {
  return (
    <section className="app-section">
      {heading && <Heading level={2} size="m" text={title} />}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {tables.map((table) => (
        <Drawn key={table.caption} table={table} />
      ))}
    </section>
  );
}

interface TakenTablesProps {
  words: TakenWords;
  /** False where the part's name is the heading of the page. */
  heading?: boolean | undefined;
}

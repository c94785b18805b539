import type { Context } from "../fixtures.ts";
import { Table } from "#components/ui/table.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Table {...c} caption={c.caption} head={c.head ?? []} rows={c.rows} />,
  leftOut: [
    {
      reason: "reverse: there is no dark page to stand on",
      is: (c) => c.variant === "reverse" || String(c.classes ?? "").includes("--reverse"),
    },
    {
      reason: "scroll: tables have at most three columns, or are responsive",
      is: (c) => c.scroll !== undefined,
    },
    {
      reason: "sort: needs script; lists come sorted from the server",
      is: (c) =>
        (c.head ?? []).some((cell: Context) => cell.sort !== undefined || cell.sortNext !== undefined),
    },
    { reason: "card and panel: a table in a card is drawn with PaperCard", is: (c) => c.card || c.panel },
    {
      reason: "align and width: numbers use format, the rest is the browser's choice",
      is: (c) => (c.head ?? []).some((cell: Context) => cell.align !== undefined || cell.width !== undefined),
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

import type { Context } from "../fixtures.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { flatRows } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <SummaryList {...c} rows={flatRows(c.rows)} />,
  leftOut: [
    {
      reason: "card: a list in a card is drawn with PaperCard",
      is: (c) => c.card !== undefined,
    },
    {
      reason: "actions that are buttons, key.width: not used by any page",
      is: (c) =>
        c.rows.some(
          (row: Context) =>
            row.key?.width !== undefined ||
            (row.actions?.items ?? []).some((item: Context) => item.type !== undefined),
        ),
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

import type { Context } from "../fixtures.ts";
import { FramedTable } from "#components/ui/framed-table.tsx";
import { cardOptions } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

/** HTML in a cell is content of its own, and no words. */
const cell = (given: string | Context) =>
  typeof given === "string" || !given.wasHtml ? given : { ...given, text: <>{given.text}</> };

/** What is said of a table that can be sorted, unless it says something else. */
function caption(given: string | Context, head: Context[]): Context {
  const options = typeof given === "string" ? { text: given } : given;
  return {
    ...(head.some(({ sort }) => sort) && { visuallyHiddenText: "Column headers are sortable" }),
    ...options,
  };
}

function card({ card, panel, heading, headingLevel }: Context): Context | undefined {
  if (panel) return { variant: "feature", heading: { text: heading, level: headingLevel } };
  return card === true ? {} : card && cardOptions(card);
}

export const component: ParityOf = {
  draw: (c) => (
    <FramedTable
      {...c}
      head={c.head}
      caption={c.caption && caption(c.caption, c.head ?? [])}
      rows={c.rows.map((row: (string | Context)[]) => row.map(cell))}
      card={card(c)}
    />
  ),
};

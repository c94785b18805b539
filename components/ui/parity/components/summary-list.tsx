import { SummaryCard } from "#components/ui/summary-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { cardOptions, flatRows } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: ({ card, rows, ...c }) =>
    card ? (
      <SummaryCard {...c} rows={flatRows(rows)} card={cardOptions(card)} />
    ) : (
      <SummaryList {...c} rows={flatRows(rows)} />
    ),
};

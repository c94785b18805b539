import { SummaryList } from "#components/ui/summary-list.tsx";
import { cardOptions, flatRows } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <SummaryList {...c} rows={flatRows(c.rows)} card={c.card && cardOptions(c.card)} />,
};

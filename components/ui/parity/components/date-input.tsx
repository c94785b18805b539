import { DateInput, type DateInputItem, type DatePart } from "#components/ui/date-input.tsx";
import type { Context } from "../fixtures.ts";
import { errorOf } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

const labels: Record<DatePart, string> = { day: "Day", month: "Month", year: "Year" };

/** nhsuk-frontend takes a list, or the three parts by name, of which `false` leaves one out. */
function itemsOf(c: Context): DateInputItem[] {
  const parts = Object.keys(labels) as DatePart[];
  const listed = parts.map((name) => (c[name] === false ? false : { name, ...c[name] }));
  const items = (c.items ?? listed.filter(Boolean)) as DateInputItem[];
  return items.map((item) => ({ ...item, label: item.label ?? labels[item.name] }));
}

export const component: ParityOf = {
  draw: (c) => <DateInput {...c} id={c.id} items={itemsOf(c)} errorMessage={errorOf(c.errorMessage)} />,
};

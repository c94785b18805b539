import type { Context } from "../fixtures.ts";
import { TaskList } from "#components/ui/task-list.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

const task = (item: Context) => ({
  ...item,
  heading: textOf(item.heading ?? item.title),
  hint: item.hint && textOf(item.hint),
  status: typeof item.status === "string" ? { text: item.status } : item.status,
});

/** Numbers the ids of the items anew, in their order. */
function renumbered(html: string): string {
  const numbers = [...new Set(html.match(/(?<=-)\d+(?=-(?:hint|status))/g))];
  return html.replace(/(?<=-)\d+(?=-(?:hint|status))/g, (number) => String(numbers.indexOf(number) + 1));
}

export const component: ParityOf = {
  draw: (c) => <TaskList {...c} items={c.items.map(task)} />,
  inOurWay: [
    {
      reason: "a list has no empty items, so that none of the numbers in its ids is missing",
      change: renumbered,
    },
  ],
};

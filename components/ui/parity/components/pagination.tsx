import type { Context } from "../fixtures.ts";
import { Pagination } from "#components/ui/pagination.tsx";
import type { ParityOf } from "../parity-of.ts";

/** A neighbouring page, with our words where it has none. */
function step(given: Context | undefined, word: string) {
  if (given === undefined) return undefined;
  const words = given.text === undefined ? { text: word, visuallyHiddenText: "page" } : { text: given.text };
  return { href: given.href, label: given.label, ...words };
}

/** The address and name of a neighbouring page under the names that they had before. */
const formerStep = (href: string | undefined, label: string | undefined) =>
  href === undefined ? undefined : { href, label };

export const component: ParityOf = {
  draw: (c) => (
    <Pagination
      ariaLabel="Pagination"
      previous={step(c.previous ?? formerStep(c.previousUrl, c.previousPage), "Previous")}
      next={step(c.next ?? formerStep(c.nextUrl, c.nextPage), "Next")}
      items={c.items?.map((item: Context) => ({ ariaLabel: `Page ${item.number}`, ...item }))}
    />
  ),
  inOurWay: [
    {
      reason: "a nav is a landmark by itself, and needs no role that says so",
      change: (html) => html.replace(/(<nav .*) role="navigation"/, "$1"),
    },
  ],
};

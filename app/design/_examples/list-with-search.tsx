import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { ListWithSearch, type ListWithSearchProps } from "#components/ui/patterns/list-with-search.tsx";
import { nothingFound } from "./empty.tsx";
import type { Part, Say } from "./part.ts";

const months = ["May 2028", "April 2028", "March 2026"];

const groupsOf = (say: Say, count: number): readonly ListGroup[] =>
  months.slice(0, count).map((heading, group) => ({
    key: heading,
    heading: say(heading),
    rows: ["Letter about your visit", "Letter about your medicines"].map((title, index) => ({
      key: title,
      title: say(title),
      href: "/design/list-with-search",
      hiddenText: `${heading} ${index + 1}`,
      above: group === 0 && index === 0 ? <Tag text={say("New")} /> : undefined,
      description: say("From Mill Lane Surgery"),
    })),
  }));

const searchOf = (say: Say, id: string): NonNullable<ListWithSearchProps["search"]> => ({
  action: "/design/list-with-search",
  hidden: { show: "all" },
  name: "query",
  id,
  // Every state of the search is on one page here.
  landmark: id,
  words: { label: say("Search your letters"), hint: say("For example, visit"), button: "Search" },
});

const filtersOf = (say: Say, label: string, counts: readonly [number, number]) => ({
  label: say(label),
  items: ["All", "New"].map((text, index) => ({
    href: `/design/list-with-search?show=${index}`,
    text: say(`${text} (${counts[index] ?? 0})`),
    current: index === 0,
  })),
});

const moreOf = (say: Say, shown: number) => ({
  shown,
  step: 2,
  href: (rows: number) => `/design/list-with-search?rows=${rows}`,
  words: {
    showing: (few: number, total: number) => say(`Showing ${few} of ${total} letters.`),
    more: (count: number) => say(`Show ${count} more`),
  },
});

const clear = (say: Say) => <Link href="/design/list-with-search">{say("Clear search")}</Link>;
const reach = (say: Say) => (
  <p>{say("These are all the letters from Mill Lane Surgery since January 2020.")}</p>
);

/** Lists that can be searched and narrowed, and say what they leave out. */
export const listWithSearch: Part = {
  title: "List with search",
  examples: [
    {
      name: "Everything shown",
      draw: (say) => (
        <ListWithSearch
          headingLevel={3}
          search={searchOf(say, "all-query")}
          filters={filtersOf(say, "Which letters to show", [4, 1])}
          groups={groupsOf(say, 2)}
          nothing={null}
          reach={reach(say)}
        />
      ),
    },
    {
      name: "More to show, somebody did not answer",
      draw: (say) => (
        <ListWithSearch
          headingLevel={3}
          filters={filtersOf(say, "Which of the letters to show", [6, 1])}
          notices={
            <Notice headingLevel={3} title={say("We could not show letters from Northfield Hospital")}>
              <p>
                {say("It did not answer at 9:58am. Letters from Mill Lane Surgery are below and up to date.")}
              </p>
            </Notice>
          }
          groups={groupsOf(say, 3).map((group) => ({ ...group, heading: undefined }))}
          nothing={null}
          more={moreOf(say, 4)}
          reach={reach(say)}
        />
      ),
    },
    {
      name: "Found",
      draw: (say) => (
        <ListWithSearch
          headingLevel={3}
          search={{ ...searchOf(say, "found-query"), value: "visit" }}
          found={
            <p>
              {say("2 letters for “visit”")} {clear(say)}
            </p>
          }
          groups={groupsOf(say, 1).map((group) => ({ ...group, heading: undefined }))}
          nothing={null}
        />
      ),
    },
    {
      name: "Nothing found",
      draw: (say) => (
        <ListWithSearch
          headingLevel={3}
          search={{ ...searchOf(say, "none-query"), value: "x-ray" }}
          groups={[]}
          nothing={nothingFound(say)}
        />
      ),
    },
    {
      name: "Search with a mistake",
      draw: (say) => (
        <ListWithSearch
          headingLevel={3}
          search={{
            ...searchOf(say, "wrong-query"),
            errorMessage: { text: say("Enter a word from the letter"), visuallyHiddenText: "Error" },
          }}
          groups={[]}
          nothing={null}
        />
      ),
    },
  ],
};

import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { Example, Part, Say } from "./part.ts";

/** What a search says that found nothing. */
export const nothingFound = (say: Say) => (
  <EmptyState text={say("We found nothing for “x-ray”.")}>
    <p>{say("Check the spelling, or search for part of the name.")}</p>
    <p>
      <Link className="app-alone" href="/design/empty">
        {say("Show all letters")}
      </Link>
    </p>
  </EmptyState>
);

const empties: readonly Example[] = [
  {
    name: "Truly none, with what to do",
    draw: (say) => (
      <EmptyState
        heading={say("You have no letters")}
        headingLevel={3}
        text={say("When the surgery writes to you, the letter will be here.")}
      >
        <p>
          {say("If you are waiting for a letter, call")} <a href="tel:01632960102">01632 960102</a>.
        </p>
      </EmptyState>
    ),
  },
  { name: "Nothing found", draw: nothingFound },
  {
    name: "None yet, with a first step",
    draw: (say) => (
      <EmptyState
        heading={say("There are no readings yet")}
        headingLevel={3}
        text={say("Readings that you add are shown here, newest first.")}
      >
        <Button variant="secondary" href="/design/empty" text={say("Add a reading")} />
      </EmptyState>
    ),
  },
  {
    name: "Not known, with the reason",
    draw: (say) => (
      <EmptyState text={say("We do not know which letters are new, because the surgery did not answer.")}>
        <p>
          <Link className="app-alone" href="/design/empty">
            {say("Show all letters")}
          </Link>
        </p>
      </EmptyState>
    ),
  },
];

/** In the place of what is not there. */
export const empty: Part = { title: "Empty state", examples: empties };

import { SearchInput } from "#components/ui/search-input.tsx";
import { wrong } from "./wrong.ts";
import type { Part } from "./part.ts";

/** Searches, with their button in the same row. */
export const searches: Part = {
  title: "Search inputs",
  examples: [
    {
      name: "Plain",
      draw: (say) => <SearchInput name="plain" label={say("Search")} button={{ ariaLabel: say("Search") }} />,
    },
    {
      name: "With a hint and what was typed",
      draw: (say) => (
        <SearchInput
          name="hinted"
          label={{ text: say("Search your test results"), size: "s" }}
          hint={say("For example, cholesterol")}
          value={say("blood")}
          button={{ ariaLabel: say("Search") }}
        />
      ),
    },
    {
      name: "With an error",
      draw: (say) => (
        <SearchInput
          name="wrong"
          label={say("Search your messages")}
          errorMessage={wrong(say, "Enter a word to search for")}
          button={{ ariaLabel: say("Search") }}
        />
      ),
    },
    {
      name: "Large",
      draw: (say) => (
        <SearchInput
          name="large"
          label={{ text: say("Search health A to Z"), size: "m" }}
          large
          button={{ ariaLabel: say("Search") }}
        />
      ),
    },
    {
      name: "With words on the button",
      draw: (say) => (
        <SearchInput
          name="words"
          label={say("Find a pharmacy")}
          button={{ text: say("Find"), icon: false, variant: "secondary" }}
        />
      ),
    },
    {
      name: "With an icon and words on the button",
      draw: (say) => (
        <SearchInput
          name="icon"
          label={say("Find a medicine")}
          width={20}
          button={{ text: say("Search"), variant: "brand" }}
        />
      ),
    },
    {
      name: "Without a button",
      draw: (say) => <SearchInput name="alone" label={say("Search help")} button={false} />,
    },
    {
      name: "Not to be used",
      draw: (say) => (
        <SearchInput
          name="disabled"
          label={say("Search past appointments")}
          disabled
          button={{ ariaLabel: say("Search") }}
        />
      ),
    },
  ],
};

import { Tabs } from "#components/ui/tabs.tsx";
import type { Part, Say } from "./part.ts";

const items = (say: Say, labels: readonly string[]) =>
  labels.map((label) => ({
    label: say(label),
    panel: (
      <>
        <h3>{say(label)}</h3>
        <p>{say("Nothing was seen by anybody else.")}</p>
      </>
    ),
  }));

/** Sections of which one is seen at a time, where there is room for it. */
export const tabs: Part = {
  title: "Tabs",
  examples: [
    {
      name: "Three tabs",
      draw: (say) => (
        <Tabs
          title={say("Contents")}
          titleLevel={3}
          idPrefix="tabs-three"
          items={items(say, ["Past day", "Past month", "All"])}
        />
      ),
    },
    {
      name: "With names of their own in the address",
      draw: (say) => (
        <Tabs
          title={say("Places")}
          titleLevel={3}
          id="tabs-named"
          items={items(say, ["Surgery", "Hospital"]).map((item, index) => ({
            ...item,
            id: `tabs-place-${index}`,
          }))}
        />
      ),
    },
  ],
};

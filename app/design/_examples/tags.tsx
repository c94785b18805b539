import { Tag } from "#components/ui/tag.tsx";
import type { Part } from "./part.ts";

const colours = ["blue", "orange", "green", "grey", "yellow", "white"] as const;

/** Tags of nhsapp-frontend, which stand above the title of a card. */
export const tags: Part = {
  title: "Tags",
  examples: [
    { name: "Without colour", draw: (say) => <Tag text={say("New")} /> },
    ...colours.map((colour) => ({
      name: `In ${colour}`,
      draw: (say: (text: string) => string) => <Tag text={say("Action needed")} colour={colour} />,
    })),
  ],
};

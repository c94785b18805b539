import { Tag, type TagProps } from "#components/ui/tag.tsx";
import type { Part, Say } from "./part.ts";

const colours: readonly NonNullable<TagProps["colour"]>[] = [
  "blue",
  "orange",
  "green",
  "grey",
  "yellow",
  "white",
  "aqua-green",
  "pink",
  "purple",
  "red",
];

/** Tags of nhsapp-frontend, which stand above the title of a card. */
export const tags: Part = {
  title: "Tags",
  examples: [
    { name: "Without colour", draw: (say) => <Tag text={say("New")} /> },
    ...colours.map((colour) => ({
      name: `In ${colour}`,
      draw: (say: Say) => <Tag text={say("Action needed")} colour={colour} />,
    })),
  ],
};

import { Card, CardLine, type CardProps } from "#components/ui/card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Part, Say } from "./part.ts";

const href = "/design/cards";

const card = (props: (say: Say) => Omit<CardProps, "title"> & { title?: string }) => (say: Say) => (
  <Card title={say("HbA1c blood sugar test")} {...props(say)} />
);

/** Cards of nhsapp-frontend: what leads somewhere, and facts that belong together. */
export const cards: Part = {
  title: "Cards",
  examples: [
    { name: "A title alone", draw: card(() => ({})) },
    {
      name: "With a heading and a description",
      draw: card((say) => ({ headingLevel: 3, description: say("Taken 12 May") })),
    },
    { name: "As a link", draw: card(() => ({ href })) },
    {
      name: "As a link with a description, and hidden words in the link",
      draw: card((say) => ({
        href,
        description: say("Read the result and your GP’s comment"),
        hiddenText: say("taken on 12 May"),
      })),
    },
    {
      name: "With a tag above",
      draw: card((say) => ({ href, above: <Tag text={say("New")} />, description: say("Taken 12 May") })),
    },
    {
      name: "With more than one line, and the fact that matters in black",
      draw: card((say) => ({
        href,
        above: <Tag text={say("Action needed")} colour="orange" />,
        children: (
          <>
            <CardLine strong>{say("Tuesday 23 May at 2:30pm")}</CardLine>
            <CardLine>{say("Mill Lane Surgery")}</CardLine>
          </>
        ),
      })),
    },
    {
      name: "With a footer",
      draw: card((say) => ({ href, footer: <p>{say("You can change this until Monday 22 May.")}</p> })),
    },
    { name: "Secondary", draw: card((say) => ({ href, secondary: true, description: say("Seen already") })) },
    {
      name: "With a picture",
      draw: card((say) => ({
        title: say("Walk more each day"),
        href,
        img: { src: "/icons/icon.svg", alt: say("An open door"), width: 640, height: 320 },
        description: say("Short walks help your heart"),
      })),
    },
  ],
};

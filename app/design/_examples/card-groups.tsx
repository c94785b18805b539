import { CardGroup, type CardGroupProps } from "#components/ui/card-group.tsx";
import { FilterPills } from "#components/ui/filter-pills.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Tiles } from "#components/ui/tiles.tsx";
import type { Part, Say } from "./part.ts";

const someCards = (say: Say): CardGroupProps["cards"] => [
  {
    above: <Tag text={say("New")} />,
    title: say("HbA1c blood sugar test"),
    href: "/design/cards",
    description: say("Read the result and your GP’s comment"),
  },
  { title: say("Diabetic eye screening"), href: "/design/card-groups" },
  { title: say("Blood pressure check"), description: say("Not booked yet") },
];

const group = (props: (say: Say) => Partial<CardGroupProps>) => (say: Say) => (
  <CardGroup cards={someCards(say)} {...props(say)} />
);

/** Cards in groups, tiles, and the filters above a list. */
export const cardGroups: Part = {
  title: "Groups of cards, tiles and filters",
  examples: [
    { name: "Cards apart", draw: group(() => ({})) },
    { name: "Stacked", draw: group(() => ({ stacked: true })) },
    {
      name: "One card, stacked",
      draw: group((say) => ({ stacked: true, cards: someCards(say).slice(1, 2) })),
    },
    { name: "Secondary", draw: group(() => ({ stacked: true, secondary: true })) },
    {
      name: "With a heading",
      draw: group((say) => ({ stacked: true, heading: say("What you need to do"), headingLevel: 3 })),
    },
    {
      name: "With a heading and a description",
      draw: group((say) => ({
        stacked: true,
        heading: say("Coming up"),
        headingLevel: 3,
        description: say("In the next 2 weeks"),
      })),
    },
    {
      name: "With more than a line before the cards",
      draw: group((say) => ({
        heading: say("Other ways to get this information"),
        headingLevel: 3,
        children: <p>{say("You can call, or ask in person.")}</p>,
      })),
    },
    { name: "That are no list", draw: group(() => ({ list: false })) },
    {
      name: "Tiles, some with a count",
      draw: (say) => (
        <Tiles
          tiles={[
            { href: "/design/cards", title: say("Prescriptions"), detail: say("1 ready to collect") },
            { href: "/design/tags", title: say("Appointments") },
            { href: "/design/badges", title: say("Test results"), detail: say("1 new") },
            { href: "/design/timeline", title: say("Vaccinations") },
          ]}
        />
      ),
    },
    {
      name: "Filters",
      draw: (say) => (
        <FilterPills
          label={say("Which messages are shown")}
          items={[
            { href: "/design/card-groups", text: say("All"), current: true },
            { href: "/design/card-groups?show=new", text: say("New (2)"), current: false },
            { href: "/design/card-groups?show=sent", text: say("Sent by you"), current: false },
          ]}
        />
      ),
    },
  ],
};

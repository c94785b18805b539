import { DoDontList } from "#components/ui/do-dont-list.tsx";
import { SummaryCard } from "#components/ui/summary-card.tsx";
import { SummaryList, type SummaryListRow } from "#components/ui/summary-list.tsx";
import type { Part, Say } from "./part.ts";

const person = (say: Say): SummaryListRow[] => [
  { key: say("Name"), value: say("Karen Francis") },
  { key: say("Date of birth"), value: say("15 March 1984") },
];

const change = (say: Say, what: string) => ({
  href: "/help",
  text: say("Change"),
  visuallyHiddenText: say(what),
});

const changeable = (say: Say): SummaryListRow[] => [
  { key: say("Name"), value: say("Karen Francis"), actions: [change(say, "name")] },
  {
    key: say("Phone numbers"),
    value: (
      <>
        07700 900362
        <br />
        07700 900458
      </>
    ),
    actions: [
      change(say, "phone numbers"),
      { href: "/help", text: say("Add"), visuallyHiddenText: say("a phone number") },
    ],
  },
  { key: say("Email address"), value: say("Not provided") },
];

/** Facts in pairs, and what to do and not to do. */
export const lists: Part = {
  title: "Lists",
  examples: [
    { name: "Summary list", draw: (say) => <SummaryList rows={person(say)} /> },
    { name: "Summary list with actions", draw: (say) => <SummaryList rows={changeable(say)} /> },
    {
      name: "Summary list with buttons",
      draw: (say) => (
        <SummaryList
          rows={person(say).map((row, index) => ({
            ...row,
            actions: [{ type: "submit", name: "lists-change", value: `${index}`, text: say("Remove") }],
          }))}
        />
      ),
    },
    {
      name: "Summary list without borders, and with a wide key",
      draw: (say) => (
        <SummaryList
          border={false}
          rows={person(say).map((row) => ({ ...row, keyWidth: "one-half" as const }))}
        />
      ),
    },
    {
      name: "Summary list without the last border, and without one between",
      draw: (say) => (
        <SummaryList
          lastRowBorder={false}
          rows={[...person(say).map((row) => ({ ...row, border: false })), ...person(say)]}
        />
      ),
    },
    {
      name: "Summary list in a card",
      draw: (say) => (
        <SummaryCard
          lastRowBorder={false}
          rows={changeable(say)}
          card={{
            heading: { text: say("Regional manager"), level: 3, size: "m" },
            actions: [{ href: "/help", text: say("Delete") }],
          }}
        />
      ),
    },
    {
      name: "Do",
      draw: (say) => (
        <DoDontList
          icon="tick"
          heading={say("Do")}
          items={[
            { text: say("cover blisters with a soft plaster") },
            { text: say("wash your hands before you touch a burst blister") },
          ]}
        />
      ),
    },
    {
      name: "Don't",
      draw: (say) => (
        <DoDontList
          icon="cross"
          heading={say("Don't")}
          prefixText={say("do not")}
          items={[
            { text: say("burst a blister yourself") },
            { text: say("peel the skin off a burst blister") },
          ]}
        />
      ),
    },
  ],
};

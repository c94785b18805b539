import { BadgeSmall } from "#components/ui/badge-small.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardTop } from "#components/ui/card.tsx";
import type { Part, Say } from "./part.ts";

const badge = (say: Say, count: number) => ({
  count,
  before: say("You have"),
  label: say(count === 1 ? "new message" : "new messages"),
});

const newDot = (say: Say) => <BadgeSmall text={say("New")} />;

/** Badges of nhsapp-frontend: how many new things wait, and which ones are new. */
export const badges: Part = {
  title: "Badges",
  examples: [
    { name: "Large, one", draw: (say) => <Badge {...badge(say, 1)} /> },
    { name: "Large, nine", draw: (say) => <Badge {...badge(say, 9)} /> },
    { name: "Large, more than nine", draw: (say) => <Badge {...badge(say, 10)} /> },
    { name: "Small, with words beside it", draw: newDot },
    {
      name: "Small, with hidden words before the text",
      draw: (say) => <BadgeSmall label={say("Unread message")} text={say("Today at 8:15am")} />,
    },
    {
      name: "Small, in the margin",
      draw: (say) => (
        <p className="nhsuk-u-margin-left-5">
          <BadgeSmall positionAbsolute label={say("Unread message")} text={say("Mill Lane Surgery")} />
        </p>
      ),
    },
    {
      name: "Large, on cards",
      draw: (say) => (
        <CardGroup
          stacked
          cards={[
            {
              title: say("Messages from your surgery"),
              href: "/design/badges",
              hiddenText: say("2 new messages"),
              badge: badge(say, 2),
            },
            { title: say("Sent messages"), href: "/design/cards" },
          ]}
        />
      ),
    },
    {
      name: "Small, in a list of messages",
      draw: (say) => (
        <CardGroup
          stacked
          heading={say("Earlier")}
          headingLevel={3}
          cards={[
            {
              above: <CardTop end={newDot(say)}>{say("Monday 15 May at 1:02pm")}</CardTop>,
              title: say("Northfield Hospital, Eye clinic"),
              href: "/design/badges",
              description: say("Say if you can come on Monday 5 June by answering 2 questions."),
            },
            {
              above: <CardTop>{say("Friday 12 May at 4:30pm")}</CardTop>,
              title: say("Stop smoking service"),
              titleClasses: "nhsuk-u-font-weight-normal",
              href: "/design/cards",
              description: say("Well done on your first week."),
            },
          ]}
        />
      ),
    },
  ],
};

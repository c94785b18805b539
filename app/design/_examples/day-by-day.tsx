import { DayByDay, type DayOfMoments } from "#components/ui/patterns/day-by-day.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { Part, Say } from "./part.ts";

const days = (say: Say): readonly DayOfMoments[] => [
  {
    date: "2028-05-16",
    heading: say("Today"),
    moments: [
      {
        key: "1",
        at: "2028-05-16T07:02:00Z",
        time: "8:02am",
        who: say("Dr Amina Yusuf, GP"),
        where: say("Mill Lane Surgery"),
        lines: [say("Saw: test results")],
      },
    ],
  },
  {
    date: "2028-05-10",
    heading: say("Wednesday 10 May"),
    moments: [
      {
        key: "2",
        at: "2028-05-10T21:26:00Z",
        time: "10:26pm",
        tag: { text: say("Opened in an emergency"), colour: "orange" },
        who: say("Ben Carter, nurse"),
        where: say("Out-of-hours clinic"),
        lines: [
          say("Saw: medicines, allergies and conditions"),
          say("Reason: you called 111 and needed care that night"),
        ],
      },
      {
        key: "3",
        at: "2028-05-10T19:47:00Z",
        time: "8:47pm",
        who: say("You"),
        lines: [say("Shared your age, medicines and conditions with 111")],
      },
    ],
  },
];

/** What happened, by day, newest first. */
export const dayByDay: Part = {
  title: "Day by day",
  examples: [
    {
      name: "Several days, with a tag and a reason",
      draw: (say) => <DayByDay headingLevel={3} days={days(say)} empty={null} />,
    },
    {
      name: "Nothing has happened",
      draw: (say) => (
        <DayByDay
          days={[]}
          empty={<EmptyState text={say("Nobody has opened a part of your record yet.")} />}
        />
      ),
    },
  ],
};

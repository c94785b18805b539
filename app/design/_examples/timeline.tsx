import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { Part, Say } from "./part.ts";

const steps = (say: Say) =>
  ({
    ordered: {
      state: "done",
      stateText: say("Completed:"),
      heading: say("Ordered"),
      text: say("2 May 2028"),
    },
    laboratory: {
      state: "now",
      stateText: say("Current step:"),
      heading: say("At the laboratory"),
      text: say("Since 13 May 2028"),
    },
    result: { state: "next", stateText: say("Next:"), heading: say("Result"), text: say("By 19 May 2028") },
    stopped: {
      state: "stopped",
      stateText: say("Stopped here:"),
      heading: say("Not approved"),
      children: <p className="nhsapp-timeline__description">{say("Your GP wants to talk to you first.")}</p>,
    },
  }) satisfies Record<string, TimelineItem>;

const drawn = (pick: (all: ReturnType<typeof steps>) => readonly TimelineItem[]) =>
  function draw(say: Say) {
    return <Timeline items={pick(steps(say))} />;
  };

/** The timeline of nhsapp-frontend, with marks whose shape says the state. */
export const timeline: Part = {
  title: "Timeline",
  examples: [
    {
      name: "Done, current and next",
      draw: drawn(({ ordered, laboratory, result }) => [ordered, laboratory, result]),
    },
    { name: "Stopped", draw: drawn(({ ordered, stopped }) => [ordered, stopped]) },
    { name: "All done", draw: drawn(({ ordered, result }) => [ordered, { ...result, state: "done" }]) },
    { name: "One step", draw: drawn(({ laboratory }) => [laboratory]) },
    {
      name: "Headings alone",
      draw: drawn(({ ordered, result }) => [
        { ...ordered, text: undefined },
        { ...result, text: undefined },
      ]),
    },
  ],
};

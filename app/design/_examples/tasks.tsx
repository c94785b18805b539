import { StatusTag } from "#components/ui/status-tag.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import type { Part, Say } from "./part.ts";

const colours = [
  "white",
  "grey",
  "green",
  "aqua-green",
  "blue",
  "purple",
  "pink",
  "red",
  "orange",
  "yellow",
] as const;

const done = (say: Say) => ({ tag: { text: say("Completed"), colour: false, border: false } as const });

/** The parts of a long task, and the tags that say how far each has come. */
export const tasks: Part = {
  title: "Tasks and their states",
  examples: [
    {
      name: "Task list",
      draw: (say) => (
        <TaskList
          idPrefix="tasks"
          items={[
            { heading: say("Exercise"), href: "/help", status: done(say) },
            {
              heading: say("Family health"),
              hint: say("Your parents, brothers and sisters"),
              href: "/help",
              status: { tag: { text: say("Incomplete"), colour: "blue" } },
            },
            { heading: say("Smoking"), href: "/help", status: { text: say("Not needed") } },
            {
              heading: say("Blood test"),
              hint: say("When the other parts are complete"),
              status: {
                text: say("Cannot start yet"),
                classes: "nhsuk-task-list__status--cannot-start-yet",
              },
            },
          ]}
        />
      ),
    },
    { name: "Tag", draw: (say) => <StatusTag text={say("Active")} /> },
    ...colours.map((colour) => ({
      name: `Tag in ${colour}`,
      draw: (say: Say) => <StatusTag text={say("In progress")} colour={colour} />,
    })),
    {
      name: "Tag without border",
      draw: (say) => <StatusTag text={say("Sent")} colour="green" border={false} />,
    },
    { name: "Tag without colour", draw: (say) => <StatusTag text={say("Completed")} colour={false} /> },
  ],
};

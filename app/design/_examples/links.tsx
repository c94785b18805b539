import { ActionLink } from "#components/ui/action-link.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Part } from "./part.ts";

/** Links that stand alone, and the buttons that look like them. */
export const links: Part = {
  title: "Links",
  examples: [
    { name: "Action link", draw: (say) => <ActionLink href="/help" text={say("Find a pharmacy")} /> },
    {
      name: "Action link that sends a form",
      draw: (say) => <ActionLink type="submit" name="links-start" value="1" text={say("Start the check")} />,
    },
    {
      name: "Action link on a dark surface",
      dark: true,
      draw: (say) => <ActionLink href="/help" variant="reverse" text={say("Find an optician")} />,
    },
    { name: "Back link", draw: (say) => <BackLink href="/help" text={say("Back")} /> },
    {
      name: "Back link with hidden words",
      draw: (say) => <BackLink href="/help" visuallyHiddenText={say("Back to")} text={say("Test results")} />,
    },
    {
      name: "Back link that sends a form",
      draw: (say) => <BackLink type="submit" name="links-back" value="1" text={say("Save and go back")} />,
    },
    {
      name: "Back link on a dark surface",
      dark: true,
      draw: (say) => <BackLink href="/help" variant="reverse" text={say("Back to the list")} />,
    },
    {
      name: "Skip link, seen when it has the focus",
      draw: (say) => <SkipLink href="#maincontent" text={say("Skip to the examples")} />,
    },
  ],
};

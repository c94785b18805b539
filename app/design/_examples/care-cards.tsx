import { ActionLink } from "#components/ui/action-link.tsx";
import { CareCard } from "#components/ui/care-card.tsx";
import { WarningCallout } from "#components/ui/warning-callout.tsx";
import type { Part } from "./part.ts";

/** Where to get help and how fast, and warnings. */
export const careCards: Part = {
  title: "Care cards and warnings",
  examples: [
    {
      name: "Non-urgent",
      draw: (say) => (
        <CareCard
          variant="non-urgent"
          headingLevel={3}
          visuallyHiddenText={say("Non-urgent advice")}
          heading={say("Speak to a GP if:")}
        >
          <ul>
            <li>{say("you are not sure it is hay fever")}</li>
            <li>{say("it gets worse, or does not get better")}</li>
          </ul>
        </CareCard>
      ),
    },
    {
      name: "Urgent",
      draw: (say) => (
        <CareCard
          variant="urgent"
          headingLevel={3}
          visuallyHiddenText={say("Urgent advice")}
          heading={say("Ask for an urgent GP appointment if:")}
        >
          <ul>
            <li>{say("you are coughing up blood")}</li>
          </ul>
        </CareCard>
      ),
    },
    {
      name: "Emergency, with an action link",
      draw: (say) => (
        <CareCard
          variant="emergency"
          headingLevel={3}
          visuallyHiddenText={say("Immediate action required")}
          heading={say("Call 999 if you have sudden chest pain that:")}
        >
          <ul>
            <li>{say("spreads to your arms, back, neck or jaw")}</li>
          </ul>
          <ActionLink href="/urgent" text={say("Find the nearest A&E")} />
        </CareCard>
      ),
    },
    {
      name: "Warning",
      draw: (say) => (
        <WarningCallout
          visuallyHiddenText={say("Important")}
          heading={say("School, nursery or work")}
          text={say("Stay away until all the spots have crusted over.")}
        />
      ),
    },
    {
      name: "Warning whose heading says it is important, with a list",
      draw: (say) => (
        <WarningCallout heading={say("Important")}>
          <ul>
            <li>{say("Tell us which medicines you take.")}</li>
          </ul>
        </WarningCallout>
      ),
    },
    {
      name: "Warning with an action",
      draw: (say) => (
        <WarningCallout
          visuallyHiddenText={say("Important")}
          heading={say("Before you travel")}
          text={say("Ask about vaccines eight weeks ahead.")}
          actions={[{ href: "/help", text: say("Dismiss") }]}
        />
      ),
    },
    {
      name: "Warning without heading",
      draw: (say) => <WarningCallout text={say("Do not take this medicine with grapefruit juice.")} />,
    },
  ],
};

import { GatheredNotice, type GatheredNoticeProps } from "#components/layout/gathered-notice.tsx";
import { NotSentYet } from "#components/layout/not-sent-yet.tsx";
import { OfflineStrip, OldDataNotice } from "#components/layout/old-data-notice.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { failureKinds } from "#lib/result.ts";
import type { Part, Say } from "./part.ts";

const at = "2028-05-16T09:58:00+01:00";

const missing = (say: Say): Omit<GatheredNoticeProps, "kind"> => ({
  source: say("Northfield Hospital"),
  what: say("results"),
  time: "9:58am",
  stillRight: say("Results from Mill Lane Surgery are below and up to date."),
  phone: "01632 960 210",
  headingLevel: 3,
});

/** What is missing, how old it is, and what waits to be sent: said where it belongs. */
export const notices: Part = {
  title: "Notices",
  examples: [
    { name: "A line", draw: (say) => <Notice title={say("Your search was not kept")} /> },
    {
      name: "With a heading and more",
      draw: (say) => (
        <Notice headingLevel={3} title={say("Northfield Hospital does not take part")}>
          <p>{say("Call the eye clinic to change an appointment.")}</p>
        </Notice>
      ),
    },
    ...failureKinds.map((kind) => ({
      name: `A source is missing: ${kind}`,
      draw: (say: Say) => <GatheredNotice {...missing(say)} kind={kind} />,
    })),
    {
      name: "A source is missing, with hours and a way to try again",
      draw: (say) => (
        <GatheredNotice
          {...missing(say)}
          kind="unavailable"
          hours={say("Monday to Friday, 8am to 6:30pm")}
          tryAgainHref="/design/notices"
        />
      ),
    },
    { name: "Old data, in a panel", draw: (say) => <OldDataNotice at={at} when={say("16 May, 9:58am")} /> },
    {
      name: "Old data, with the reason, on a card",
      draw: (say) => (
        <Card headingLevel={3} title={say("Your appointments")}>
          <OldDataNotice at={at} when={say("16 May, 9:58am")}>
            {say("Northfield Hospital did not answer.")}
          </OldDataNotice>
        </Card>
      ),
    },
    { name: "No connection, above the page", draw: (say) => <OfflineStrip at={at} when={say("9:58am")} /> },
    {
      name: "Not sent yet, with a phone number and a way to take it back",
      draw: (say) => (
        <NotSentYet
          title={say("Cancel blood pressure check")}
          notDoneYet={say("It is not cancelled yet.")}
          call={{ name: say("Mill Lane Surgery"), phone: "01632 960 180" }}
          undo={{ to: { action: "/design/notices" } }}
        />
      ),
    },
    {
      name: "Not sent yet, that can be changed",
      draw: (say) => (
        <NotSentYet
          title={say("Blood pressure reading: 138/84")}
          undo={{ text: say("See or change"), to: { href: "/design/notices" } }}
        >
          {say("We will send it when you are online.")}
        </NotSentYet>
      ),
    },
    { name: "Not sent yet, alone", draw: (say) => <NotSentYet title={say("Order ramipril")} /> },
    { name: "Urgent advice", draw: () => <UrgentBlock headingLevel={3} /> },
  ],
};

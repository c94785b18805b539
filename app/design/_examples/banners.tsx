import { InsetText } from "#components/ui/inset-text.tsx";
import { Link } from "#components/ui/link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { Panel } from "#components/ui/panel.tsx";
import type { Part } from "./part.ts";

/** News, the end of a task, and facts that stand out. */
export const banners: Part = {
  title: "Banners and panels",
  examples: [
    {
      name: "Notification",
      draw: (say) => (
        <NotificationBanner
          title={say("Important")}
          titleId="banners-news"
          titleLevel={3}
          text={say("This service will be closed on Sunday from 6am to 8am.")}
        />
      ),
    },
    {
      name: "Notification with a heading and a link",
      draw: (say) => (
        <NotificationBanner
          title={say("News for you")}
          titleId="banners-heading"
          titleLevel={3}
          heading={{ text: say("You have 9 days to answer"), level: 4 }}
        >
          <p className="nhsuk-body">
            <Link className="nhsuk-notification-banner__link app-alone" href="/help">
              {say("See what to do")}
            </Link>
          </p>
        </NotificationBanner>
      ),
    },
    {
      name: "Notification with a paragraph as large as a heading",
      draw: (say) => (
        <NotificationBanner
          title={say("Closed today")}
          titleId="banners-paragraph"
          titleLevel={3}
          heading={{ text: say("Your surgery is closed today"), element: "p" }}
          text={say("Call 111 if it cannot wait.")}
        />
      ),
    },
    {
      name: "Success, which takes the focus when it arrives",
      draw: (say) => (
        <NotificationBanner
          variant="success"
          title={say("Success")}
          titleId="banners-success"
          titleLevel={3}
          text={say("We sent an email to karen@example.com")}
        />
      ),
    },
    {
      name: "Success that leaves the focus where it is",
      draw: (say) => (
        <NotificationBanner
          variant="success"
          disableAutoFocus
          title={say("Success again")}
          titleId="banners-quiet"
          titleLevel={3}
          text={say("Your choice was saved")}
        />
      ),
    },
    {
      name: "Panel",
      draw: (say) => (
        <Panel heading={{ text: say("Booking complete"), level: 3, size: "l" }}>
          {say("We sent you an email")}
        </Panel>
      ),
    },
    {
      name: "Panel without more",
      draw: (say) => <Panel heading={{ text: say("Order sent"), level: 3, size: "m" }} />,
    },
    {
      name: "Panel that stops people before they go on",
      draw: (say) => (
        <Panel variant="interruption" heading={{ text: say("Is your weight right?"), level: 3, size: "l" }}>
          <p>{say("You wrote 21.4 kilograms. This is less than we expected.")}</p>
          <p>
            <Link className="app-alone" href="/help">
              {say("Change my weight")}
            </Link>
          </p>
        </Panel>
      ),
    },
    {
      name: "Inset text",
      draw: (say) => (
        <InsetText
          visuallyHiddenText={say("Information")}
          text={say("Most results come within 3 working days.")}
        />
      ),
    },
    {
      name: "Inset text with more than a paragraph",
      draw: (say) => (
        <InsetText visuallyHiddenText={say("Information")}>
          <p>{say("You can ask us to call you.")}</p>
          <p>
            <Link className="app-alone" href="/contact">
              {say("Ask for a call")}
            </Link>
          </p>
        </InsetText>
      ),
    },
  ],
};

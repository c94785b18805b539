import { ActingBanner } from "#components/layout/acting-banner.tsx";
import { ExitPage } from "#components/layout/exit-page.tsx";
import { PlacesBar, type PlacesBarProps } from "#components/layout/places-bar.tsx";
import { AppIcon, type AppIconName } from "#components/ui/app-icon.tsx";
import type { Part, Say } from "./part.ts";

/** Leaving a page quickly. Esc, three times within five seconds, leaves this page too. */
export const exit: Part = {
  title: "Hide this page",
  examples: [
    { name: "As a link", draw: () => <ExitPage /> },
    {
      name: "As a button, where another listens to the Esc key",
      draw: () => <ExitPage look="button" keys={false} />,
    },
  ],
};

/** The banner of somebody who acts for another person: one on a page. */
export const actingBanner: Part = {
  title: "Banner: acting for someone, without an age, with a form",
  examples: [
    {
      name: "A name in another script",
      draw: () => <ActingBanner name="ليلى حسن" switchBack={{ action: "/design/acting" }} />,
    },
  ],
};

const here = "/design/bottom-bar";

const bar = (say: Say, props: Partial<PlacesBarProps>, current: string) => (
  <PlacesBar
    label={say("Main")}
    places={[
      { name: "home", text: say("Home"), href: "/design/cards", under: current === "home" ? [here] : [] },
      {
        name: "messages",
        text: say("Messages"),
        href: "/design/badges",
        under: current === "messages" ? [here] : [],
        waiting: { count: 2, short: say("2 unread"), says: say("You have 2 new messages") },
      },
      {
        name: "profile",
        text: say("Profile"),
        href: "/design/tags",
        under: current === "profile" ? [here] : [],
      },
    ]}
    {...props}
  />
);

/** The bar of the main places. It is drawn on phones only; a wide screen has the places in its header. */
export const bottomBar: Part = {
  title: "Bottom bar, on phones",
  examples: [
    { name: "At home", draw: (say) => bar(say, {}, "home") },
    { name: "At messages", draw: (say) => bar(say, { label: say("Main, at messages") }, "messages") },
    {
      name: "At profile, acting for someone",
      draw: (say) => bar(say, { label: say("Main, acting for someone"), acting: true }, "profile"),
    },
  ],
};

const iconNames: readonly AppIconName[] = [
  "account",
  "account-filled",
  "chevron-right",
  "home",
  "home-filled",
  "messages",
  "messages-filled",
  "switch-profile",
];

/** The icons that the frame and the cards draw. */
export const icons: Part = {
  title: "Icons",
  examples: iconNames.map((name) => ({ name, draw: () => <AppIcon name={name} /> })),
};

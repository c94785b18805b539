import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { textOf } from "../given.ts";
import { innerHtml } from "../canonical.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <NotificationBanner {...c} title={textOf(c.title) || (c.variant === "success" ? "Success" : "Important")}>
      {c.wasHtml ? c.text : c.text === undefined ? c.body : undefined}
    </NotificationBanner>
  ),
  bodyIn: (html) =>
    innerHtml(html, "nhsuk-notification-banner__content", ["nhsuk-notification-banner__heading"]),
  leftOut: [
    {
      reason: "tabindex 2: a keyboard order apart from the order of the page loses people (WCAG 2.4.3)",
      is: (c) => c.attributes?.tabindex > 0,
    },
  ],
};

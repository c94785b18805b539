import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <NotificationBanner
      {...c}
      title={textOf(c.title) || (c.variant === "success" ? "Success" : "Important")}
      heading={c.heading && textOf(c.heading)}
    >
      {c.wasHtml && c.text}
    </NotificationBanner>
  ),
  leftOut: [
    {
      reason: "disableAutoFocus and tabindex: options of the script, which is not loaded",
      is: (c) => c.disableAutoFocus !== undefined || c.attributes !== undefined,
    },
    {
      reason: "heading.element: the heading is always a heading",
      is: (c) => c.heading?.element !== undefined,
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

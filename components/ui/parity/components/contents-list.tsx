import { ContentsList } from "#components/ui/contents-list.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <ContentsList
      {...c}
      items={c.items}
      ariaLabel={c.ariaLabel ?? "Pages in this guide"}
      visuallyHiddenText={c.visuallyHiddenText ?? "Contents"}
    />
  ),
  inOurWay: [
    {
      reason: "a nav is a landmark by itself, and needs no role that says so",
      change: (html) => html.replace(/(<nav .*) role="navigation"/, "$1"),
    },
  ],
};

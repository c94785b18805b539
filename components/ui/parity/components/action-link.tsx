import { ActionLink } from "#components/ui/action-link.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <ActionLink href={c.href} text={c.text} classes={c.classes} />,
  leftOut: [
    {
      reason: "reverse: there is no dark page to stand on",
      is: (c) => c.variant === "reverse" || String(c.classes ?? "").includes("--reverse"),
    },
    {
      reason: "type: a link that is a button in disguise; buttons are made by Button",
      is: (c) => c.type !== undefined || c.href === undefined,
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

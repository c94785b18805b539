import { Details } from "#components/ui/details.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Details {...c} summary={textOf(c.summary)}>
      {c.text}
    </Details>
  ),
  leftOut: [
    {
      reason: "reverse: there is no dark page to stand on",
      is: (c) => c.variant === "reverse" || String(c.classes ?? "").includes("--reverse"),
    },
    {
      reason: "expander: a second look for the same thing",
      is: (c) => String(c.classes ?? "").includes("expander"),
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

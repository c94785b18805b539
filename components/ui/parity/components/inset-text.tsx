import { InsetText } from "#components/ui/inset-text.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <InsetText text={c.text}>{c.wasHtml && c.text}</InsetText>,
  leftOut: [
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

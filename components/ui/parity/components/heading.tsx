import { Heading } from "#components/ui/heading.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Heading {...c} text={c.text} />,
  leftOut: [
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

import { Panel } from "#components/ui/panel.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Panel {...c} heading={typeof c.heading === "string" ? { text: c.heading } : c.heading}>
      {c.text}
    </Panel>
  ),
  leftOut: [
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

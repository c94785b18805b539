import { Panel } from "#components/ui/panel.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Panel {...c} heading={c.heading}>
      {c.text ?? c.body}
    </Panel>
  ),
  bodyIn: "nhsuk-panel__body",
};

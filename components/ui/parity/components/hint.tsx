import { Hint } from "#components/ui/hint.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Hint {...c} text={c.text ?? c.body} />,
  bodyIn: "nhsuk-hint",
};

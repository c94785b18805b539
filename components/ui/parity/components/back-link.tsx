import { BackLink } from "#components/ui/back-link.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <BackLink {...c} text={c.text ?? c.body} />,
  bodyIn: "nhsuk-back-link",
};

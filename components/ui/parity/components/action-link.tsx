import { ActionLink } from "#components/ui/action-link.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <ActionLink {...c} text={c.text ?? c.body} />,
  bodyIn: "nhsuk-action-link__text",
};

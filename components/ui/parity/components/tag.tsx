import { StatusTag } from "#components/ui/status-tag.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <StatusTag {...c} text={c.text ?? c.body} />,
  bodyIn: "nhsuk-tag",
};

import { Textarea } from "#components/ui/textarea.tsx";
import { errorOf } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Textarea {...c} name={c.name} label={c.label} errorMessage={errorOf(c.errorMessage)} />,
};

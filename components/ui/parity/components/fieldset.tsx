import { Fieldset } from "#components/ui/fieldset.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Fieldset {...c}>{c.text}</Fieldset>,
  leftOut: [
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

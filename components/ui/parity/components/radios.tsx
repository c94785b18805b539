import type { Context } from "../fixtures.ts";
import { Radios } from "#components/ui/radios.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Radios {...c} name={c.name} items={c.items} fieldset={c.fieldset || undefined} />,
  leftOut: [
    {
      reason: "conditional: fields that appear need script; a question has a page of its own",
      is: (c) => c.items.some((item: Context | null) => item?.conditional !== undefined),
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

import { SearchInput } from "#components/ui/search-input.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <SearchInput {...c} name={c.name} label={c.label} prefix={c.prefix && textOf(c.prefix)} />,
  leftOut: [
    {
      reason: "without button: a search without button cannot be sent without script",
      is: (c) => c.button === false,
    },
    {
      reason: "button.disabled: a button that cannot be pressed tells nobody why",
      is: (c) => c.button?.disabled !== undefined,
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};

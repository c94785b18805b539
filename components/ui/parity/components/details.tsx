import { Details } from "#components/ui/details.tsx";
import { Expander } from "#components/ui/expander.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: ({ classes, ...c }) => {
    const isExpander = classes === "nhsuk-expander";
    const Drawn = isExpander ? Expander : Details;
    return (
      <Drawn {...c} summary={textOf(c.summary)} classes={isExpander ? undefined : classes}>
        {c.text ?? c.body}
      </Drawn>
    );
  },
  bodyIn: "nhsuk-details__text",
};

import { Details } from "#components/ui/details.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: ({ classes, ...c }) => (
    <Details
      {...c}
      summary={textOf(c.summary)}
      {...(classes === "nhsuk-expander" ? { variant: "expander" } : { classes })}
    >
      {c.text ?? c.body}
    </Details>
  ),
  bodyIn: "nhsuk-details__text",
};

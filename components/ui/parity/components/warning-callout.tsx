import { WarningCallout } from "#components/ui/warning-callout.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <WarningCallout
      heading={textOf(c.heading)}
      headingLevel={c.heading.level}
      visuallyHiddenText={/important/i.test(textOf(c.heading)) ? "" : c.heading.visuallyHiddenText}
    >
      {c.wasHtml ? c.text : c.text && <p className="nhsuk-card__description">{c.text}</p>}
    </WarningCallout>
  ),
  leftOut: [
    { reason: "without heading: a warning says what it is about", is: (c) => c.heading === undefined },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};
